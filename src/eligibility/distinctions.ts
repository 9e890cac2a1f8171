import type { PlainDate } from "../calendar/index.js";
import {
  type CertificateDate,
  type CriteriaOnDay,
  type CriterionOnDay,
  type FactList,
  isInCalendar,
  decideMajor,
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
  /** Returns whether a recorded field of study may be an accepted one or not. */
  readonly isMajorInDoubt: (list: SchoolingList, major: string) => boolean;
  /** Returns a name of the class of a field of study. */
  readonly classOfMajor: (list: SchoolingList, major: string) => string;
  /** Hours of continuing education that are required. */
  readonly hours: readonly string[];
  /** Days after which a date has another effect, in order. */
  readonly boundaries: readonly PlainDate[];
}

/** A field of study that no list of majors names. */
export const OTHER_MAJOR = "\u0002";

/** Finds what the criteria of a day distinguish. */
export function distinctionsOf({ singles }: CriteriaOnDay): Distinctions {
  const read = new Set(singles.map(({ criterion }) => criterion.reads));
  const fields = { education: fieldsOf(singles, "education"), degrees: fieldsOf(singles, "degrees") };
  return {
    singles,
    reads: (list) => read.has(list),
    certificateDates: [...new Set(singles.flatMap(({ criterion }) => criterion.certificateDate ?? []))],
    majors: (list) => fields[list].majors,
    isMajorInDoubt: (list, major) => fields[list].isInDoubt(major),
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
  readonly isInDoubt: (major: string) => boolean;
}

function fieldsOf(singles: readonly CriterionOnDay[], list: SchoolingList): Fields {
  const accepted = singles.flatMap(({ criterion }) => (criterion.reads === list ? [criterion.majors ?? null] : []));
  const matchers = accepted.map(majorMatcher);
  const isInDoubt = (major: string): boolean => matchers.some((match) => match(major) === "in-doubt");
  const classOf = (major: string): string => matchers.map((match) => match(major)).join();
  // A name of one list can be in doubt under another: then it is tried both ways.
  const named = [OTHER_MAJOR, ...accepted.flatMap((majors) => majors ?? [])].flatMap((major) =>
    isInDoubt(major) ? [decideMajor(major, "accepted"), decideMajor(major, "not-accepted")] : [major],
  );
  return { classOf, isInDoubt, majors: [...new Map(named.map((major) => [classOf(major), major])).values()] };
}
