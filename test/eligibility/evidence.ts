import type { Criterion } from "social-work-station-rules/policy";
import { daysIn, type OpenCase } from "./completions.js";
import { cutOffOf, dayOf, judgementOn, monthsEarlier, numberOf, yearsLater } from "./oracle.js";

type Single<K extends Criterion["kind"]> = Extract<Criterion, { readonly kind: K }>;

const FIRST = "1900-01-01";
const LAST = "2200-12-31";
const NEVER = "9999-12-31";
const LEVELS: readonly string[] = ["assistant-social-worker", "social-worker", "senior-social-worker"];
const SCHOOLING: readonly string[] = [
  "junior-secondary-or-below",
  "senior-secondary",
  "junior-college",
  "bachelor",
  "master",
  "doctor",
];

/** How sureness something holds of a date: on all of its days (2), on some (1), on none (0). */
function sureness(days: readonly string[], holds: (day: string) => boolean): 0 | 1 | 2 {
  return days.every(holds) ? 2 : days.some(holds) ? 1 : 0;
}

/** Ranks recorded dates: the earlier the higher, and last one that is not recorded. */
function earliness(date: string | undefined): number {
  return -Number((date ?? "9999-99-99").replaceAll("-", "").padEnd(8, "0"));
}

/** The first of those to which no other is preferred, by the first rank that tells them apart. */
function foremost<R>(records: readonly R[], ranksOf: (record: R) => readonly (number | string)[]): R | undefined {
  return records.toSorted((a, b) => {
    const [ranksOfA, ranksOfB] = [ranksOf(a), ranksOf(b)];
    const at = ranksOfA.findIndex((rank, index) => rank !== ranksOfB[index]);
    return at === -1 ? 0 : (ranksOfA[at] ?? "") > (ranksOfB[at] ?? "") ? -1 : 1;
  })[0];
}

/** What a clerk would put beside a criterion as required and as found; hours as numbers. */
export function evidenceByHand(
  criterion: Criterion,
  open: OpenCase,
): { readonly required: object; readonly found: object } | null {
  const { provision, person, asOf, recordedOn } = open;
  const value = (name: string): unknown => provision.parameters[name]?.value;
  const recorded = (record: object | undefined): object => ({ status: "recorded", ...record });
  const unrecorded = (list: readonly object[] | undefined): object | null =>
    list === undefined ? { status: "not-recorded" } : list.length === 0 ? { status: "none" } : null;
  const daysOf = (date: string | undefined): readonly string[] =>
    date === undefined ? [FIRST, recordedOn] : daysIn(date);

  const fits = (
    { level, higherLevels }: { readonly level: string; readonly higherLevels: string },
    held: string,
  ): boolean => {
    const [own, needed] = [LEVELS.indexOf(held), LEVELS.indexOf(String(value(level)))];
    return value(higherLevels) === "satisfy" ? own >= needed : own === needed;
  };
  const levels = (single: { readonly level: string; readonly higherLevels: string }): object => ({
    level: value(single.level),
    higherLevels: value(single.higherLevels),
  });
  const majorOf = (majors: string | undefined, major: string | undefined): string =>
    majors === undefined
      ? "any"
      : major === undefined
        ? "not-recorded"
        : (value(majors) as readonly string[]).includes(major)
          ? "accepted"
          : "not-accepted";

  const certificate = (
    single: Single<"certificate"> | Single<"certificate-years">,
    isFull: (day: string) => boolean,
  ): object => {
    const field = value(single.date) as "issuedOn" | "approvedOn";
    const best = foremost(person.certificates ?? [], (held) =>
      fits(single, held.level)
        ? [1, sureness(daysOf(held[field]), isFull), LEVELS.indexOf(held.level), earliness(held[field])]
        : [0, 0, LEVELS.indexOf(held.level), earliness(held[field])],
    );
    return unrecorded(person.certificates) ?? recorded({ level: best?.level, date: best?.[field] ?? null });
  };

  const schooling = (single: Single<"education"> | Single<"degree">): object => {
    const isDegree = single.kind === "degree";
    const list = isDegree ? person.degrees : person.education;
    const records = (list ?? []).map((record) =>
      "degree" in record
        ? { level: record.degree, major: record.major, date: record.conferredOn }
        : { level: record.level, major: record.major, date: record.graduatedOn },
    );
    const needed =
      isDegree && single.counts !== undefined && value(single.counts) !== "counts"
        ? Infinity
        : SCHOOLING.indexOf(String(value(isDegree ? single.degree : single.level)));
    const best = foremost(records, ({ level, major, date }) => {
      const [rank, match] = [SCHOOLING.indexOf(level), majorOf(single.majors, major)];
      const reached = rank >= needed && match !== "not-accepted" ? sureness(daysOf(date), (day) => day <= asOf) : 0;
      return [
        reached === 2 && match === "not-recorded" ? 1 : reached,
        rank >= needed ? 1 : 0,
        match === "not-accepted" ? 0 : 1,
        rank,
        earliness(date),
      ];
    });
    return (
      unrecorded(list) ??
      recorded({
        [isDegree ? "degree" : "level"]: best?.level,
        major: majorOf(single.majors, best?.major),
        date: best?.date ?? null,
      })
    );
  };

  /** Days on which what has no end may end: none before the earliest, and any after. */
  const endsFrom = (earliest: string): readonly string[] => [
    earliest,
    ...Array.from({ length: 100 }, (_, ahead) => dayOf(numberOf(asOf) + ahead)).filter((day) => day > earliest),
    LAST,
  ];

  const registration = (
    single: Single<"registration"> | Single<"renewal-window">,
    stateOf: (from: readonly string[], until: readonly string[]) => number,
  ): object => {
    const best = foremost(person.registrations ?? [], ({ level, from, until }) => {
      const last = until === undefined ? recordedOn : (daysIn(until).at(-1) ?? "");
      const starts = from === undefined ? [FIRST, last < recordedOn ? last : recordedOn] : daysIn(from);
      const ends = until === undefined ? endsFrom(from === undefined ? recordedOn : (starts[0] ?? "")) : daysIn(until);
      const order = [until ?? NEVER, earliness(from), LEVELS.indexOf(level)];
      return fits(single, level) ? [1, stateOf(starts, ends), ...order] : [0, 0, ...order];
    });
    return (
      unrecorded(person.registrations) ??
      recorded({ level: best?.level, from: best?.from ?? null, until: best?.until ?? null })
    );
  };

  /** The first day on which another criterion was reached, at the soonest and at the latest. */
  const reached = (other: Criterion | undefined): readonly [string, string] => {
    const dated: readonly { readonly date: string | undefined; readonly match: string }[] | undefined =
      other?.kind === "certificate"
        ? person.certificates
            ?.filter(({ level }) => fits(other, level))
            .map((held) => ({ date: held[value(other.date) as "issuedOn"], match: "any" }))
        : other?.kind === "education"
          ? person.education
              ?.filter(({ level }) => SCHOOLING.indexOf(level) >= SCHOOLING.indexOf(String(value(other.level))))
              .map(({ major, graduatedOn }) => ({ date: graduatedOn, match: majorOf(other.majors, major) }))
          : other?.kind === "degree"
            ? person.degrees
                ?.filter(({ degree }) => SCHOOLING.indexOf(degree) >= SCHOOLING.indexOf(String(value(other.degree))))
                .map(({ major, conferredOn }) => ({ date: conferredOn, match: majorOf(other.majors, major) }))
            : [];
    if (dated === undefined) return [FIRST, NEVER];
    const serving = dated.filter(({ match }) => match !== "not-accepted");
    const sure = serving.filter(({ match }) => match !== "not-recorded");
    return [
      serving.map(({ date }) => daysOf(date)[0] ?? "").toSorted()[0] ?? NEVER,
      sure.map(({ date }) => daysOf(date).at(-1) ?? "").toSorted()[0] ?? NEVER,
    ];
  };

  const practice = (single: Single<"practice">): object => {
    const years = Number(value(single.years));
    if (years === 0) return recorded({ leastDays: 0, mostDays: 0 });
    const since = sinceOf(single);
    const cutOff = numberOf(cutOffOf(asOf, value(single.convention)));
    const count = (bound: "least" | "most"): number => {
      const worked = new Set<number>();
      for (const { from, until = LAST } of person.practice ?? []) {
        const first =
          [daysIn(from).at(bound === "least" ? -1 : 0) ?? "", since[bound === "least" ? 1 : 0]].toSorted()[1] ?? "";
        const last = daysIn(until).at(bound === "least" ? 0 : -1) ?? "";
        for (let day = numberOf(first); first <= asOf && day <= numberOf(last) && day < cutOff; day += 1)
          worked.add(day);
      }
      return worked.size;
    };
    return unrecorded(person.practice) ?? recorded({ leastDays: count("least"), mostDays: count("most") });
  };
  const counts = (single: Single<"practice">): boolean =>
    single.after !== undefined && value(single.after.counting) === "after-criterion";
  const sinceOf = (single: Single<"practice">): readonly [string, string] => {
    const { criteria } = provision;
    return counts(single) && "members" in criteria
      ? reached(criteria.members.find(({ id }) => id === single.after?.criterion))
      : [FIRST, FIRST];
  };

  const hours = (single: Single<"continuing-education">): object => {
    const isCounted = (on: string): boolean => on <= asOf && yearsLater(on, Number(value(single.years))) > asOf;
    const sum = (least: 1 | 2): number =>
      (person.continuingEducation ?? [])
        .filter(({ on }) => sureness(daysIn(on), isCounted) >= least)
        .reduce((total, { hours: own }) => total + Math.round(Number(own) * 10), 0) / 10;
    return person.continuingEducation === undefined
      ? { status: "not-recorded" }
      : recorded({ leastHours: sum(2), mostHours: sum(1) });
  };

  switch (criterion.kind) {
    case "any-of":
    case "all-of":
      return null;
    case "certificate":
      return {
        required: { ...levels(criterion), date: value(criterion.date) },
        found: certificate(criterion, (day) => day <= asOf),
      };
    case "certificate-years": {
      const [years, convention] = [Number(value(criterion.years)), value(criterion.convention)];
      const isFull = (day: string): boolean =>
        years === 0 ? day <= asOf : yearsLater(day, years) <= cutOffOf(asOf, convention);
      return {
        required: { ...levels(criterion), date: value(criterion.date), years, convention },
        found: certificate(criterion, isFull),
      };
    }
    case "education":
      return {
        required: {
          level: value(criterion.level),
          majors: criterion.majors === undefined ? null : value(criterion.majors),
        },
        found: schooling(criterion),
      };
    case "degree":
      return {
        required: {
          degree: value(criterion.degree),
          majors: criterion.majors === undefined ? null : value(criterion.majors),
          counts: criterion.counts === undefined ? "counts" : value(criterion.counts),
        },
        found: schooling(criterion),
      };
    case "practice":
      return {
        required: {
          years: Number(value(criterion.years)),
          convention: value(criterion.convention),
          after: counts(criterion) ? criterion.after?.criterion : null,
        },
        found: practice(criterion),
      };
    case "registration":
      return {
        required: levels(criterion),
        found: registration(criterion, (from, until) =>
          Math.min(
            sureness(from, (day) => day <= asOf),
            sureness(until, (day) => day >= asOf),
          ),
        ),
      };
    case "renewal-window": {
      const months = Number(value(criterion.months));
      return {
        required: { ...levels(criterion), months },
        found: registration(criterion, (from, until) =>
          Math.min(
            sureness(from, (day) => day <= asOf),
            sureness(until, (day) => day >= asOf && monthsEarlier(day, months) <= asOf),
          ),
        ),
      };
    }
    case "continuing-education":
      return {
        required: { hours: value(criterion.hours), years: Number(value(criterion.years)) },
        found: hours(criterion),
      };
    case "area":
      return {
        required: { areaClass: value(criterion.areaClass) },
        found: open.areaClass === undefined ? { status: "not-recorded" } : recorded({ areaClass: open.areaClass }),
      };
    case "judgement": {
      const use = judgementOn(criterion.id, open);
      return {
        required: { item: criterion.id },
        found:
          use === undefined
            ? { status: "not-recorded" }
            : recorded({ judgement: use.id, outcome: use.outcome, on: use.on }),
      };
    }
  }
}
