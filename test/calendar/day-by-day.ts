import { parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";

/**
 * The oracle of these tests: the Gregorian calendar written out day by day, and counted on with a finger. It shares
 * nothing with date-fns or `Date`.
 */

/** A year more at either end than the calendar has, so that a step over its ends has a place to land. */
const YEARS = Array.from({ length: 2201 - 1899 + 1 }, (_, index) => 1899 + index);

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Every day from 1899-01-01 to 2201-12-31, in order. */
export const DAYS: readonly string[] = YEARS.flatMap((year) =>
  MONTH_LENGTHS.flatMap((_, index) =>
    Array.from({ length: monthLength(year, index + 1) }, (_day, day) => write(year, index + 1, day + 1)),
  ),
);

const POSITIONS: ReadonlyMap<string, number> = new Map(DAYS.map((day, position) => [day, position]));

/** The number of days of a month from 1 to 12. */
export function monthLength(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (MONTH_LENGTHS[month - 1] ?? Number.NaN);
}

/** The position of a day in the list. */
export function position(day: string): number {
  const found = POSITIONS.get(day);
  if (found === undefined) throw new Error(`${day} is no day`);
  return found;
}

/** The day so many days later. */
export function daysAfter(day: string, count: number): PlainDate {
  return parsePlainDate(DAYS[position(day) + count]);
}

/** The corresponding day so many months later, else the last day of that month. */
export function monthsAfter(date: string, count: number): PlainDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return parsePlainDate(write(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth))));
}

function write(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
