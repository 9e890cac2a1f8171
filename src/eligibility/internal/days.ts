import {
  addDays,
  addMonths,
  addYears,
  coarseDateInterval,
  fullYearsReachedOn,
  type AnniversaryConvention,
  type CoarseDate,
  type PlainDate,
} from "../../calendar/index.js";
import { isRuleInputError } from "../../fault/index.js";

/** Earlier and later than every day of the calendar; they compare with days as texts do. */
export const BEFORE_ALL = "0000-00-00";
export const AFTER_ALL = "9999-99-99";

export const FIRST_DAY = "1900-01-01" as PlainDate;
export const LAST_DAY = "2200-12-31" as PlainDate;

/** Whether a date has come by a day: 2 surely, 1 perhaps, 0 surely not. */
export type Reached = 0 | 1 | 2;

/**
 * Whether a recorded date lies on or before a threshold. A coarse date settles it only where its first and its
 * last day agree; a fact without a date holds since `recordedOn` at the latest.
 */
export function reachedBy(date: CoarseDate | undefined, threshold: string, recordedOn: string): Reached {
  if (date === undefined) return recordedOn <= threshold ? 2 : threshold < FIRST_DAY ? 0 : 1;
  if (date.length === 10) return date <= threshold ? 2 : 0;
  const { earliest, latest } = coarseDateInterval(date);
  return latest <= threshold ? 2 : earliest <= threshold ? 1 : 0;
}

/** A first and a last day. */
export interface DaySpan {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

/** The days that a recorded date may stand for. */
export function rangeOf(date: CoarseDate | undefined, recordedOn: PlainDate): DaySpan {
  return date === undefined ? { earliest: FIRST_DAY, latest: recordedOn } : coarseDateInterval(date);
}

/** The last day whose time counts on a day, under a convention for full years. */
export function cutOffOn(day: PlainDate, convention: AnniversaryConvention): string {
  const year = Number(day.slice(0, 4));
  switch (convention) {
    case "corresponding-day":
      return day;
    case "day-after":
      return dayBefore(day);
    case "calendar-years":
      return `${year}-12-31`;
    case "previous-year-end":
      return year === 1900 ? BEFORE_ALL : `${year - 1}-12-31`;
  }
}

/** The latest start from which so many years are full on a day; {@link BEFORE_ALL} where none is. */
export function latestStart(day: PlainDate, years: number, convention: AnniversaryConvention): string {
  if (years === 0) return day;
  const cutOff = cutOffOn(day, convention);
  if (!isInCalendar(cutOff, -years)) return BEFORE_ALL;
  const start = addYears(cutOff as PlainDate, -years);
  // 29 February and the day before it share an anniversary, and the later of the two is wanted.
  const next = dayAfter(start);
  return next !== AFTER_ALL && anniversaryOf(next as PlainDate, years) <= cutOff ? next : start;
}

/** The corresponding day so many years later. */
export function anniversaryOf(start: PlainDate, years: number): string {
  return isInCalendar(start, years) ? addYears(start, years) : AFTER_ALL;
}

/** The first day on which years are full; {@link AFTER_ALL} beyond the calendar. */
export function yearsFullOn(start: PlainDate, years: number, convention: AnniversaryConvention): string {
  return isInCalendar(start, years)
    ? (within(() => fullYearsReachedOn(start, years, convention)) ?? AFTER_ALL)
    : AFTER_ALL;
}

export function dayBefore(day: PlainDate): string {
  return day === FIRST_DAY ? BEFORE_ALL : addDays(day, -1);
}

export function dayAfter(day: PlainDate): string {
  return day === LAST_DAY ? AFTER_ALL : addDays(day, 1);
}

/** The first day of the months that end on a day. */
export function monthsBefore(day: PlainDate, months: number): string {
  return within(() => addMonths(day, -months)) ?? BEFORE_ALL;
}

/** The latest day whose months before have begun on a day. */
export function latestEnd(day: PlainDate, months: number): string {
  let end = within(() => addMonths(day, months));
  if (end === null) return AFTER_ALL;
  for (
    let next = dayAfter(end);
    next !== AFTER_ALL && monthsBefore(next as PlainDate, months) <= day;
    next = dayAfter(end)
  )
    end = next as PlainDate;
  return end;
}

/** Whether the year so many years later is one of the calendar's: asked first, for a refusal is dear. */
function isInCalendar(day: string, years: number): boolean {
  const year = Number(day.slice(0, 4)) + years;
  return year >= Number(FIRST_DAY.slice(0, 4)) && year <= Number(LAST_DAY.slice(0, 4));
}

/** A day, or null where it would leave the calendar. */
function within(compute: () => PlainDate): PlainDate | null {
  try {
    return compute();
  } catch (error) {
    if (isRuleInputError(error) && error.code === "out-of-range") return null;
    throw error;
  }
}
