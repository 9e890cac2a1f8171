import type { Judgement, Person } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { itemsOf } from "./arbitraries.js";
import { cutOffOf, dayOf, judgeByHand, numberOf, VERDICTS, yearsLater } from "./oracle.js";

/** A person of whom something is not known, with all that is. */
export interface OpenCase {
  readonly provision: Qualification;
  readonly person: Person;
  readonly areaClass: "urban" | "rural" | undefined;
  readonly judgements: readonly Judgement[];
  readonly asOf: string;
  readonly recordedOn: string;
}

type ListName = "certificates" | "education" | "degrees" | "registrations" | "continuingEducation" | "practice";

interface Draft {
  readonly lists: Partial<Record<ListName, object[]>>;
  areaClass: "urban" | "rural";
  readonly judgements: Judgement[];
}

/** One unknown fact with every value it may have. */
interface Axis {
  readonly key: string;
  readonly values: readonly ((draft: Draft) => void)[];
}

/** The verdict and the missing facts by going through every completion; null where there are too many. */
export function completeByHand(
  open: OpenCase,
  most: number,
): { readonly verdict: string; readonly missing: readonly string[] } | null {
  const axes = axesOf(open);
  const total = axes.reduce((product, { values }) => product * values.length, 1);
  if (total > most) return null;
  const results = Array.from({ length: total }, (_, index) => judgeCompletion(open, axes, index));
  const strides = axes.map((_, axis) =>
    axes.slice(axis + 1).reduce((product, { values }) => product * values.length, 1),
  );
  const placeOn = (index: number, axis: number): number =>
    Math.floor(index / (strides[axis] ?? 1)) % (axes[axis]?.values.length ?? 1);
  const changing = axes.filter((_, axis) =>
    results.some((result, index) => placeOn(index, axis) > 0 && result !== results[index - (strides[axis] ?? 1)]),
  );
  // A judgement that is not recorded stays one: only the other facts are completed for the verdict.
  const verdicts = new Set(
    results.filter((_, index) =>
      axes.every(({ key }, axis) => !key.startsWith("judgement") || placeOn(index, axis) === 0),
    ),
  );
  const [only = 0] = verdicts;
  return {
    verdict: verdicts.size === 1 ? VERDICTS[only] : "undetermined",
    missing: [...new Set(changing.map(({ key }) => key))].toSorted(),
  };
}

function judgeCompletion(
  { provision, person, areaClass, judgements, asOf }: OpenCase,
  axes: readonly Axis[],
  index: number,
): 0 | 1 | 2 {
  const { id, ...recorded } = person;
  const lists = Object.fromEntries(
    Object.entries(recorded).map(([name, records]) => [name, copyOf(records as readonly object[] | undefined)]),
  ) as Draft["lists"];
  const draft: Draft = { lists, areaClass: areaClass ?? "urban", judgements: [...judgements] };
  let rest = index;
  for (const { values } of axes.toReversed()) {
    values[rest % values.length]?.(draft);
    rest = Math.floor(rest / values.length);
  }
  return judgeByHand(provision, { ...draft, person: { id, ...draft.lists } as Person }, asOf);
}

/** Flat records, of which an axis changes fields. */
function copyOf(records: readonly object[] | undefined): object[] | undefined {
  return records?.map((record) => ({ ...record }));
}

function axesOf({ provision, person, areaClass, judgements, asOf, recordedOn }: OpenCase): readonly Axis[] {
  const text = JSON.stringify(provision.criteria);
  const reads = (...kinds: readonly string[]): boolean => kinds.some((kind) => text.includes(`"kind":"${kind}"`));
  const value = (name: string): unknown => provision.parameters[name]?.value;
  const grid = gridOf(provision, asOf);
  // Years that count from an entry are the longer the earlier it is.
  const entryDays = text.includes('"after"') ? ["1990-01-01", ...grid] : grid;
  const axes: Axis[] = [];
  const daysOf = (date: string | undefined, latest = recordedOn): readonly string[] =>
    date === undefined ? [...new Set(["1990-01-01", ...grid.filter((day) => day <= latest), latest])] : daysIn(date);
  const field = (key: string, list: ListName, position: number, name: string, values: readonly string[]): void => {
    if (values.length < 2) return;
    axes.push({
      key,
      values: values.map(
        (own) =>
          ({ lists }) =>
            Object.assign(lists[list]?.[position] ?? {}, { [name]: own }),
      ),
    });
  };
  const whole = (key: string, list: ListName, values: readonly (readonly object[])[]): void => {
    axes.push({
      key,
      values: values.map(
        (records) =>
          ({ lists }) =>
            Object.assign(lists, { [list]: copyOf(records) }),
      ),
    });
  };

  if (reads("certificate", "certificate-years")) {
    if (person.certificates === undefined)
      whole(
        "certificates",
        "certificates",
        upToTwo(
          LEVELS.flatMap((level) =>
            entryDays.map((day) => ({ level, issuedOn: day, approvedOn: day, resultsOn: day })),
          ),
        ),
      );
    person.certificates?.forEach((certificate, position) => {
      for (const name of new Set([value("date"), value("otherDate")]) as Set<"issuedOn" | "approvedOn">)
        field(`certificate-date ${certificate.level}`, "certificates", position, name, daysOf(certificate[name]));
    });
  }
  if (reads("education")) {
    if (person.education === undefined)
      whole(
        "education",
        "education",
        upToTwo(
          ["senior-secondary", "junior-college", "bachelor"].flatMap((level) =>
            MAJORS.flatMap((major) => entryDays.map((day) => ({ level, major, graduatedOn: day }))),
          ),
        ),
      );
    person.education?.forEach(({ level, major, graduatedOn }, position) => {
      if (major === undefined) field(`major education:${level}`, "education", position, "major", MAJORS);
      field(`education-date ${level}`, "education", position, "graduatedOn", daysOf(graduatedOn));
    });
  }
  if (reads("degree")) {
    if (person.degrees === undefined)
      whole(
        "degrees",
        "degrees",
        upToTwo(
          ["bachelor", "master"].flatMap((degree) =>
            ["社会工作", "法学"].flatMap((major) => entryDays.map((day) => ({ degree, major, conferredOn: day }))),
          ),
        ),
      );
    person.degrees?.forEach(({ degree, major, conferredOn }, position) => {
      if (major === undefined) field(`major degree:${degree}`, "degrees", position, "major", MAJORS);
      field(`degree-date ${degree}`, "degrees", position, "conferredOn", daysOf(conferredOn));
    });
  }
  if (reads("registration", "renewal-window")) {
    if (person.registrations === undefined)
      whole(
        "registrations",
        "registrations",
        upToTwo(
          LEVELS.slice(0, 2).flatMap((level) =>
            endsAround(asOf).map((until) => ({ level, from: "1990-01-01", until })),
          ),
        ),
      );
    person.registrations?.forEach(({ level, from, until }, position) => {
      // It began before it ended; and what has neither date was still running when it was recorded.
      const last = until === undefined ? recordedOn : (daysIn(until).at(-1) ?? "");
      field(
        `registration-date ${level}`,
        "registrations",
        position,
        "from",
        daysOf(from, last < recordedOn ? last : recordedOn),
      );
      const earliest = from === undefined ? recordedOn : (daysIn(from)[0] ?? "");
      field(
        `registration-date ${level}`,
        "registrations",
        position,
        "until",
        until === undefined ? [earliest, ...endsAround(asOf).filter((day) => day > earliest)] : daysOf(until),
      );
    });
  }
  if (reads("continuing-education")) {
    if (person.continuingEducation === undefined)
      whole(
        "continuing-education",
        "continuingEducation",
        upToTwo(["40", "72"].flatMap((hours) => grid.map((on) => ({ on, hours })))),
      );
    person.continuingEducation?.forEach(({ on }, position) =>
      field("continuing-education", "continuingEducation", position, "on", daysOf(on)),
    );
  }
  if (reads("practice")) {
    const days = [
      ...new Set([...grid, ...firstDaysOf(person).flatMap((day) => [day, yearsLater(day, Number(value("one")))])]),
    ].toSorted();
    const spans = days.flatMap((from) => [
      { from },
      ...days.filter((until) => until > from).map((until) => ({ from, until: dayOf(numberOf(until) - 1) })),
    ]);
    spans.push(...days.map((until) => ({ from: "1990-01-01", until: dayOf(numberOf(until) - 1) })));
    if (person.practice === undefined)
      whole("practice", "practice", [
        [],
        ...spans.map((span) => [span]),
        [{ from: "1900-01-01", until: "1970-01-01" }],
      ]);
    // More days of work never make less of it, so that of several open dates, all read together, the ends suffice.
    const open = (person.practice ?? [])
      .flatMap(({ from, until = "2020-01-01" }) => [from, until])
      .filter((date) => date.length < 10);
    const some = (days: readonly string[]): readonly string[] =>
      text.includes('"after"') || open.length < 2 ? days : [...new Set([days[0] ?? "", days.at(-1) ?? ""])];
    person.practice?.forEach(({ from, until }, position) => {
      field("practice", "practice", position, "from", some(daysOf(from)));
      if (until !== undefined) field("practice", "practice", position, "until", some(daysOf(until)));
    });
  }
  if (reads("area") && areaClass === undefined)
    axes.push({
      key: "area-class",
      values: (["urban", "rural"] as const).map((own) => (draft) => void (draft.areaClass = own)),
    });
  for (const item of itemsOf(provision.criteria)) {
    if (judgements.some((judgement) => judgement.item === item && judgement.on <= asOf)) continue;
    const judged = (outcome: "met" | "unmet"): Judgement => ({
      id: "new",
      subject: { kind: "person", id: person.id },
      provision: provision.id,
      item,
      outcome,
      on: asOf as Judgement["on"],
      role: "r",
      evidence: [],
    });
    axes.push({
      key: `judgement ${item}`,
      values: [
        () => undefined,
        (draft) => draft.judgements.push(judged("met")),
        (draft) => draft.judgements.push(judged("unmet")),
      ],
    });
  }
  return axes;
}

const LEVELS = ["assistant-social-worker", "social-worker", "senior-social-worker"];
const MAJORS = ["社会工作", "社会学", "法学"];

function upToTwo(singles: readonly object[]): readonly (readonly object[])[] {
  return [
    [],
    ...singles.map((one) => [one]),
    ...singles.flatMap((one, index) => singles.slice(index + 1).map((other) => [one, other])),
  ];
}

/** The first days on which years of practice may begin to count. */
function firstDaysOf({ certificates = [], education = [], degrees = [] }: Person): readonly string[] {
  const dates = [
    ...certificates.map(({ issuedOn, approvedOn }) => [issuedOn, approvedOn]),
    education.map(({ graduatedOn }) => graduatedOn),
    degrees.map(({ conferredOn }) => conferredOn),
  ].flat();
  return dates.flatMap((date) => (date === undefined ? [] : (daysIn(date)[0] ?? [])));
}

/** Every day that a day, a month or a year may stand for. */
export function daysIn(date: string): readonly string[] {
  if (date.length === 10) return [date];
  const from = numberOf(date.length === 7 ? `${date}-01` : `${date}-01-01`);
  const to =
    date.length === 7
      ? Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0) / 86_400_000
      : numberOf(`${date}-12-31`);
  return Array.from({ length: to - from + 1 }, (_, index) => dayOf(from + index));
}

/** The days at which any criterion of the drawn provisions begins to hold, and the days after. */
function gridOf(provision: Qualification, asOf: string): readonly string[] {
  const value = (name: string): unknown => provision.parameters[name]?.value;
  const latest = (years: number, cutOff: string): string => {
    // No day later than this reaches the years: the rest is looked for day by day.
    let number = Math.min(numberOf(asOf), numberOf(yearsLater(cutOff, -years)) + 2);
    while (yearsLater(dayOf(number), years) > cutOff) number -= 1;
    return dayOf(number);
  };
  const lengths = [Number(value("one")), 3].filter((years) => years > 0);
  const cutOffs = [value("convention"), value("otherConvention")].map((convention) => cutOffOf(asOf, convention));
  const ends = [
    asOf,
    latest(1, asOf),
    latest(3, asOf),
    ...cutOffs.flatMap((cutOff) => lengths.map((years) => latest(years, cutOff))),
  ];
  return [...new Set([...ends, ...ends.map((day) => dayOf(numberOf(day) + 1))])].toSorted();
}

function endsAround(asOf: string): readonly string[] {
  const around = Array.from({ length: 8 }, (_, index) => dayOf(numberOf(asOf) + 86 + index));
  return [dayOf(numberOf(asOf) - 1), asOf, ...around, "2190-01-01"];
}
