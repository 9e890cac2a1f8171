import type { Judgement, Person } from "social-work-station-rules/model";
import type { Criterion, Qualification } from "social-work-station-rules/policy";

/**
 * Qualification as a clerk would check it, day by day and without any of the library's helpers: every fact is
 * known to the day. 0 unmet, 1 a matter of judgement, 2 met.
 */
export interface Case {
  readonly person: Person;
  readonly areaClass: "urban" | "rural";
  readonly judgements: readonly Judgement[];
}

const DAY = 86_400_000;
export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
export const VERDICTS = ["unmet", "discretionary", "met"] as const;

const LEVELS = ["assistant-social-worker", "social-worker", "senior-social-worker"];
const EDUCATION = ["junior-secondary-or-below", "senior-secondary", "junior-college", "bachelor", "master", "doctor"];
const DEGREES = ["bachelor", "master", "doctor"];

/** The same month and day in a later year; 29 February becomes 28 February where there is none. */
export function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day.slice(5) === "02-29" && !leap ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

function fullOn(day: string, years: number, convention: string): string {
  if (years === 0) return day;
  const year = Number(day.slice(0, 4)) + years;
  if (convention === "calendar-years") return `${year}-01-01`;
  if (convention === "previous-year-end") return `${year + 1}-01-01`;
  const same = yearsLater(day, years);
  return convention === "day-after" ? dayOf(numberOf(same) + 1) : same;
}

function monthsEarlier(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const [year, index] = [Math.floor(month / 12), month % 12];
  const last = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, index, Math.min(Number(day.slice(8)), last)) / DAY);
}

export function judgeByHand(provision: Qualification, { person, areaClass, judgements }: Case, day: string): 0 | 1 | 2 {
  const value = (name: string): any => provision.parameters[name]?.value;
  const levelFits = (level: string, criterion: { level: string; higherLevels: string }): boolean => {
    const [held, needed] = [LEVELS.indexOf(level), LEVELS.indexOf(value(criterion.level))];
    return value(criterion.higherLevels) === "satisfy" ? held >= needed : held === needed;
  };
  const majorFits = (major: string | undefined, majors: string | undefined): boolean => majors === undefined || value(majors).includes(major);

  /** Days on which a dated criterion was reached by some record. */
  const reachedDays = (criterion: any): string[] => {
    if (criterion.kind === "certificate" || criterion.kind === "certificate-years") {
      return person.certificates!.filter(({ level }) => levelFits(level, criterion)).map((certificate) => (certificate as any)[value(criterion.date)]);
    }
    if (criterion.kind === "education") {
      const fits = person.education!.filter(({ level, major }) => EDUCATION.indexOf(level) >= EDUCATION.indexOf(value(criterion.level)) && majorFits(major, criterion.majors));
      return fits.map(({ graduatedOn }) => graduatedOn!);
    }
    if (criterion.counts !== undefined && value(criterion.counts) !== "counts") return [];
    const fits = person.degrees!.filter(({ degree, major }) => DEGREES.indexOf(degree) >= DEGREES.indexOf(value(criterion.degree)) && majorFits(major, criterion.majors));
    return fits.map(({ conferredOn }) => conferredOn!);
  };

  const find = (criterion: Criterion, id: string): Criterion | undefined =>
    criterion.id === id ? criterion : "members" in criterion ? criterion.members.map((member) => find(member, id)).find((found) => found !== undefined) : undefined;

  const practised = (criterion: any): boolean => {
    const [years, convention] = [value(criterion.years), value(criterion.convention)];
    const counts = criterion.after !== undefined && value(criterion.after.counting) === "after-criterion";
    const since = counts ? reachedDays(find(provision.criteria, criterion.after.criterion)).toSorted()[0] : "1900-01-01";
    if (since === undefined) return false;
    if (years === 0) return since <= day;
    const year = Number(day.slice(0, 4));
    const cutOff = { "corresponding-day": day, "day-after": dayOf(numberOf(day) - 1), "calendar-years": `${year}-12-31`, "previous-year-end": `${year - 1}-12-31` }[convention as string]!;
    const worked = new Set<number>();
    for (const { from, until } of person.practice!) {
      if (from > day) continue;
      const [first, last] = [Math.max(numberOf(from), numberOf(since)), Math.min(until === undefined ? Infinity : numberOf(until), numberOf(cutOff) - 1)];
      for (let number = first; number <= last; number += 1) worked.add(number);
    }
    if (since > day || worked.size === 0) return false;
    const first = Math.min(...worked);
    return worked.size >= numberOf(yearsLater(dayOf(first), years)) - first;
  };

  const judge = (criterion: any): 0 | 1 | 2 => {
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
        return yes(reachedDays(criterion).some((on) => fullOn(on, value(criterion.years), value(criterion.convention)) <= day));
      case "practice":
        return yes(practised(criterion));
      case "registration":
        return yes(person.registrations!.some(({ level, from, until }) => levelFits(level, criterion) && from! <= day && until! >= day));
      case "renewal-window":
        return yes(person.registrations!.some(({ level, until }) => levelFits(level, criterion) && until! >= day && monthsEarlier(until!, value(criterion.months)) <= day));
      case "continuing-education": {
        const counted = person.continuingEducation!.filter(({ on }) => on <= day && yearsLater(on, value(criterion.years)) > day);
        return yes(counted.reduce((sum, { hours }) => sum + Number(hours), 0) >= Number(value(criterion.hours)));
      }
      case "area":
        return yes(areaClass === value(criterion.areaClass));
      default: {
        const said = judgements
          .filter(({ subject, provision: id, item, on }) => subject.kind === "person" && subject.id === person.id && id === provision.id && item === criterion.id && on <= day)
          .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
          .at(-1);
        return said === undefined ? 1 : yes(said.outcome === "met");
      }
    }
  };
  return judge(provision.criteria);
}
