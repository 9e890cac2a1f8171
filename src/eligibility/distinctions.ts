import type { PlainDate } from "../calendar/index.js";
import {
  type CertificateDate,
  type CriteriaOnDay,
  type CriterionOnDay,
  type FactList,
  isInCalendar,
  majorMatcher,
} from "./criteria/index.js";

/** Lists of which a record names a field of study. */
export type SchoolingList = "education" | "degrees";

/** What the criteria of a day distinguish in a person's record: all else about a person leaves their verdicts alike. */
export interface Distinctions {
  readonly singles: readonly CriterionOnDay[];
  readonly reads: (list: FactList) => boolean;
  readonly certificateDates: readonly CertificateDate[];
  /** Returns one field of study of each class that the criteria on a list distinguish. */
  readonly majors: (list: SchoolingList) => readonly string[];
  /** Returns a name of the class of a field of study. */
  readonly classOfMajor: (list: SchoolingList, major: string) => string;
  /** Hours of continuing education that are required. */
  readonly hours: readonly string[];
  /** Days after which a date has another effect, in order. */
  readonly boundaries: readonly PlainDate[];
}

/** A field of study that no list of majors names. */
export const OTHER_MAJOR = "\u0001";

/** Finds what the criteria of a day distinguish. */
export function distinctionsOf({ singles }: CriteriaOnDay): Distinctions {
  const read = new Set(singles.map(({ criterion }) => criterion.reads));
  const fields = { education: fieldsOf(singles, "education"), degrees: fieldsOf(singles, "degrees") };
  return {
    singles,
    reads: (list) => read.has(list),
    certificateDates: [...new Set(singles.flatMap(({ criterion }) => criterion.certificateDate ?? []))],
    majors: (list) => fields[list].majors,
    classOfMajor: (list, major) => fields[list].classOf(major),
    hours: singles.flatMap(({ criterion }) => criterion.hours ?? []),
    boundaries: sortedDays(singles.flatMap(({ boundaries }) => boundaries)),
  };
}

/** Returns the days among some texts, each once and in order. */
export function sortedDays(days: readonly string[]): readonly PlainDate[] {
  return [...new Set(days)].filter(isInCalendar).toSorted();
}

interface Fields {
  readonly majors: readonly string[];
  readonly classOf: (major: string) => string;
}

function fieldsOf(singles: readonly CriterionOnDay[], list: SchoolingList): Fields {
  const accepted = singles.flatMap(({ criterion }) => (criterion.reads === list ? [criterion.majors ?? null] : []));
  const matchers = accepted.map(majorMatcher);
  const classOf = (major: string): string => matchers.map((match) => match(major)).join();
  const named = [OTHER_MAJOR, ...accepted.flatMap((majors) => majors ?? [])];
  return { classOf, majors: [...new Map(named.map((major) => [classOf(major), major])).values()] };
}
