import type { Judgement, Person } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";

/** One person of whom every fact is known to the day. */
export interface Case {
  readonly person: Person;
  readonly areaClass: "urban" | "rural";
  readonly judgements: readonly Judgement[];
}

const DAY = 86_400_000;
const NEVER = "9999-12-31";
export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
export const VERDICTS = ["unmet", "discretionary", "met"] as const;

const LEVELS: readonly string[] = ["assistant-social-worker", "social-worker", "senior-social-worker"];
const EDUCATION: readonly string[] = [
  "junior-secondary-or-below",
  "senior-secondary",
  "junior-college",
  "bachelor",
  "master",
  "doctor",
];
const DEGREES: readonly string[] = ["bachelor", "master", "doctor"];

/** The same month and day in a later year; 29 February becomes 28 February where there is none. */
export function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day.slice(5) === "02-29" && !leap ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/** The last day of which the time counts. */
export function cutOffOf(day: string, convention: unknown): string {
  const year = Number(day.slice(0, 4));
  if (convention === "calendar-years") return `${year}-12-31`;
  if (convention === "previous-year-end") return `${year - 1}-12-31`;
  return convention === "day-after" ? dayOf(numberOf(day) - 1) : day;
}

function fullOn(day: string, years: number, convention: unknown): string {
  if (years === 0) return day;
  const year = Number(day.slice(0, 4)) + years;
  if (convention === "calendar-years") return `${year}-01-01`;
  if (convention === "previous-year-end") return `${year + 1}-01-01`;
  const same = yearsLater(day, years);
  return convention === "day-after" ? dayOf(numberOf(same) + 1) : same;
}

export function monthsEarlier(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const [year, index] = [Math.floor(month / 12), month % 12];
  const last = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, index, Math.min(Number(day.slice(8)), last)) / DAY);
}

/** The last judgement on an item, up to a day. */
export function judgementOn(
  criterion: string,
  {
    provision,
    person,
    judgements,
    asOf,
  }: Pick<Case, "person" | "judgements"> & { readonly provision: Qualification; readonly asOf: string },
): Judgement | undefined {
  return judgements
    .filter(
      ({ subject, provision: id, item, on }) =>
        subject.kind === "person" &&
        subject.id === person.id &&
        id === provision.id &&
        item === criterion &&
        on <= asOf,
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .at(-1);
}

/** A mark for each day of two centuries on which a person worked. */
const FIRST_DAY = numberOf("1900-01-01");
const WORKED = new Uint8Array(numberOf("2100-01-01") - FIRST_DAY);

function find(criterion: Criterion, id: string): Criterion | undefined {
  if (criterion.id === id) return criterion;
  return "members" in criterion
    ? criterion.members.map((member) => find(member, id)).find((found) => found !== undefined)
    : undefined;
}

/**
 * Qualification as a clerk would check it, day by day and without any of the library's helpers: 0 unmet, 1 a
 * matter of judgement, 2 met.
 */
export function judgeByHand(provision: Qualification, { person, areaClass, judgements }: Case, day: string): 0 | 1 | 2 {
  const {
    certificates = [],
    education = [],
    degrees = [],
    registrations = [],
    continuingEducation = [],
    practice = [],
  } = person;
  const value = (name: string): unknown => provision.parameters[name]?.value;
  const number = (name: string): number => Number(value(name));
  const levelFits = (level: string, criterion: { readonly level: string; readonly higherLevels: string }): boolean => {
    const [held, needed] = [LEVELS.indexOf(level), LEVELS.indexOf(String(value(criterion.level)))];
    return value(criterion.higherLevels) === "satisfy" ? held >= needed : held === needed;
  };
  const majorFits = (major: string | undefined, majors: string | undefined): boolean =>
    majors === undefined || (value(majors) as readonly (string | undefined)[]).includes(major);

  /** Days on which a dated criterion was reached by some record. */
  const reachedDays = (criterion: Criterion | undefined): readonly string[] => {
    switch (criterion?.kind) {
      case "certificate":
      case "certificate-years":
        return certificates
          .filter(({ level }) => levelFits(level, criterion))
          .map((certificate) => certificate[value(criterion.date) as "issuedOn" | "approvedOn"] ?? NEVER);
      case "education": {
        const enough = EDUCATION.indexOf(String(value(criterion.level)));
        return education
          .filter(({ level, major }) => EDUCATION.indexOf(level) >= enough && majorFits(major, criterion.majors))
          .map(({ graduatedOn }) => graduatedOn ?? NEVER);
      }
      case "degree": {
        if (criterion.counts !== undefined && value(criterion.counts) !== "counts") return [];
        const enough = DEGREES.indexOf(String(value(criterion.degree)));
        return degrees
          .filter(({ degree, major }) => DEGREES.indexOf(degree) >= enough && majorFits(major, criterion.majors))
          .map(({ conferredOn }) => conferredOn ?? NEVER);
      }
      default:
        return [];
    }
  };

  const practised = (criterion: Extract<Criterion, { readonly kind: "practice" }>): boolean => {
    const years = number(criterion.years);
    const counts = criterion.after !== undefined && value(criterion.after.counting) === "after-criterion";
    const since = counts
      ? reachedDays(find(provision.criteria, criterion.after.criterion)).toSorted()[0]
      : "1900-01-01";
    if (since === undefined) return false;
    if (years === 0) return since <= day;
    const cutOff = cutOffOf(day, value(criterion.convention));
    const end = numberOf(cutOff) - FIRST_DAY;
    WORKED.fill(0);
    for (const { from, until } of practice) {
      if (from > day) continue;
      const first = Math.max(numberOf(from), numberOf(since)) - FIRST_DAY;
      const last = Math.min(until === undefined ? Infinity : numberOf(until) - FIRST_DAY, end - 1);
      if (first <= last) WORKED.fill(1, first, last + 1);
    }
    const first = WORKED.indexOf(1);
    if (since > day || first < 0) return false;
    const enough = numberOf(yearsLater(dayOf(first + FIRST_DAY), years)) - FIRST_DAY - first;
    let worked = 0;
    for (let counted = first; counted < end && worked < enough; counted += 1) worked += WORKED[counted] ?? 0;
    return worked >= enough;
  };

  const judge = (criterion: Criterion): 0 | 1 | 2 => {
    const yes = (holds: boolean): 0 | 2 => (holds ? 2 : 0);
    switch (criterion.kind) {
      case "any-of":
        return Math.max(...criterion.members.map(judge)) as 0 | 1 | 2;
      case "all-of":
        return Math.min(...criterion.members.map(judge)) as 0 | 1 | 2;
      case "certificate":
      case "education":
      case "degree":
        return yes(reachedDays(criterion).some((on) => on <= day));
      case "certificate-years":
        return yes(
          reachedDays(criterion).some((on) => fullOn(on, number(criterion.years), value(criterion.convention)) <= day),
        );
      case "practice":
        return yes(practised(criterion));
      case "registration":
        return yes(
          registrations.some(
            ({ level, from = NEVER, until = "" }) => levelFits(level, criterion) && from <= day && until >= day,
          ),
        );
      case "renewal-window":
        return yes(
          registrations.some(
            ({ level, from = NEVER, until = NEVER }) =>
              levelFits(level, criterion) &&
              from <= day &&
              until >= day &&
              monthsEarlier(until, number(criterion.months)) <= day,
          ),
        );
      case "continuing-education": {
        const counted = continuingEducation.filter(
          ({ on }) => on <= day && yearsLater(on, number(criterion.years)) > day,
        );
        return yes(counted.reduce((sum, { hours }) => sum + Number(hours), 0) >= number(criterion.hours));
      }
      case "area":
        return yes(areaClass === value(criterion.areaClass));
      case "judgement": {
        const said = judgementOn(criterion.id, { provision, person, judgements, asOf: day });
        return said === undefined ? 1 : yes(said.outcome === "met");
      }
    }
  };
  return judge(provision.criteria);
}
