import {
  type AnniversaryConvention,
  type CoarseDate,
  type PlainDate,
  addDays,
  addMonths,
  addYears,
  coarseDateInterval,
  fullYearsReachedOn,
} from "../../calendar/index.js";
import { isRuleInputError } from "../../fault/index.js";

/** Earlier and later than every day of the calendar; they compare with days as texts do. */
export const BEFORE_ALL = "0000-00-00";
export const AFTER_ALL = "9999-99-99";

export const FIRST_DAY = "1900-01-01" as PlainDate;
export const LAST_DAY = "2200-12-31" as PlainDate;

/** Checks whether a day, or an end beyond all days, lies in the calendar. */
export function isInCalendar(day: string): day is PlainDate {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** How far something has come by a day: 0 it has not, 1 it may have, 2 it has. */
export type Reached = 0 | 1 | 2;

/**
 * Checks whether a recorded date lies on or before a threshold. A coarse date settles it only where its first and its
 * last day agree; a fact without a date holds since `recordedOn` at the latest.
 */
export function reachedBy(date: CoarseDate | undefined, threshold: string, recordedOn: string): Reached {
  if (date === undefined) return recordedOn <= threshold ? 2 : threshold < FIRST_DAY ? 0 : 1;
  if (date.length === 10) return date <= threshold ? 2 : 0;
  const { earliest, latest } = coarseDateInterval(date);
  return latest <= threshold ? 2 : earliest <= threshold ? 1 : 0;
}

/** Checks whether a recorded date comes before another; a date that is not recorded comes last. Orders records that serve alike. */
export function isEarlier(date: CoarseDate | undefined, other: CoarseDate | undefined): boolean {
  return (date ?? AFTER_ALL) < (other ?? AFTER_ALL);
}

/** A first and a last day. */
export interface DaySpan {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

/** Returns the days that a recorded date may stand for. */
export function rangeOf(date: CoarseDate | undefined, recordedOn: PlainDate): DaySpan {
  return date === undefined ? { earliest: FIRST_DAY, latest: recordedOn } : coarseDateInterval(date);
}

/** Returns the last day whose time counts on a day, under a convention for full years. */
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

/** Returns the latest start from which so many years are full on a day; {@link BEFORE_ALL} where there is none. */
export function latestStart(day: PlainDate, years: number, convention: AnniversaryConvention): string {
  if (years === 0) return day;
  const cutOff = cutOffOn(day, convention);
  if (!hasYear(cutOff, -years)) return BEFORE_ALL;
  const start = addYears(cutOff, -years);
  // 29 February and the day before it share an anniversary; the later of the two is returned.
  const next = dayAfter(start);
  return isInCalendar(next) && anniversaryOf(next, years) <= cutOff ? next : start;
}

/** Returns the corresponding day so many years later; {@link AFTER_ALL} beyond the calendar. */
export function anniversaryOf(start: PlainDate, years: number): string {
  return hasYear(start, years) ? addYears(start, years) : AFTER_ALL;
}

/** Returns the first day on which years are full; {@link AFTER_ALL} beyond the calendar. */
export function yearsFullOn(start: string, years: number, convention: AnniversaryConvention): string {
  if (!isInCalendar(start) || !hasYear(start, years)) return AFTER_ALL;
  return dayOrNull(() => fullYearsReachedOn(start, years, convention)) ?? AFTER_ALL;
}

/** Returns the later of two days. */
export function later(first: string, second: string): string {
  return first > second ? first : second;
}

/** Returns the day before; {@link BEFORE_ALL} before the first. */
export function dayBefore(day: PlainDate): string {
  return day === FIRST_DAY ? BEFORE_ALL : addDays(day, -1);
}

/** Returns the day after; {@link AFTER_ALL} after the last. */
export function dayAfter(day: PlainDate): string {
  return day === LAST_DAY ? AFTER_ALL : addDays(day, 1);
}

/** Returns the first day of the months that end on a day; {@link BEFORE_ALL} before the calendar. */
export function monthsBefore(day: PlainDate, months: number): string {
  return dayOrNull(() => addMonths(day, -months)) ?? BEFORE_ALL;
}

/** Returns the latest day whose months before have begun on a day; {@link AFTER_ALL} beyond the calendar. */
export function latestEnd(day: PlainDate, months: number): string {
  let end = dayOrNull(() => addMonths(day, months));
  if (end === null) return AFTER_ALL;
  for (let next = dayAfter(end); isInCalendar(next) && monthsBefore(next, months) <= day; next = dayAfter(end))
    end = next;
  return end;
}

/** Checks whether the year so many years later is in the calendar; checked first, because throwing is slow. */
function hasYear(day: string, years: number): boolean {
  const year = Number(day.slice(0, 4)) + years;
  return year >= Number(FIRST_DAY.slice(0, 4)) && year <= Number(LAST_DAY.slice(0, 4));
}

/** Returns a computed day, or null where it would leave the calendar. */
function dayOrNull(compute: () => PlainDate): PlainDate | null {
  try {
    return compute();
  } catch (error) {
    if (isRuleInputError(error) && error.code === "out-of-range") return null;
    throw error;
  }
}
