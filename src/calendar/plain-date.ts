import { UTCDateMini } from "@date-fns/utc/date/mini";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";

/**
 * A calendar day as text, `YYYY-MM-DD`, that exists, from 1900-01-01 to 2200-12-31. It has no time zone.
 * Two of them are in order exactly as their texts are: `a < b`.
 */
export type PlainDate = string & { readonly __brand: "PlainDate" };

/** The first and last year of the calendar; a date outside of them is taken for a mistake in the data. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

/** The first and last day of the calendar. */
export const FIRST_DAY = `${FIRST_YEAR}-01-01` as PlainDate;
export const LAST_DAY = `${LAST_YEAR}-12-31` as PlainDate;

/** Lets a function of date-fns read its argument and compute in UTC, where no time zone moves a date. */
export const inUtc = { in: (value: Readonly<Date> | number | string): Date => new UTCDateMini(value) };

/** The days from 1900 to 2200; 29 February is among them in every year. */
const DAY_OR_29_FEBRUARY =
  /^(?:(?:19|20|21)\d\d|2200)-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/;

/**
 * Checks whether a value is a day of the calendar, written `YYYY-MM-DD`, from 1900 to 2200 (GB/T 7408.1-2023,
 * ISO 8601-1:2019, extended calendar date).
 *
 * @param text anything
 * @returns whether it is one
 *
 * @example
 * ```ts
 * import { isPlainDate } from "social-work-station-rules/calendar";
 * isPlainDate("2024-02-29"); //=> true
 * isPlainDate("2023-02-29"); //=> false
 * isPlainDate("2023-2-3"); //=> false
 * ```
 */
export function isPlainDate(text: unknown): text is PlainDate {
  return (
    typeof text === "string" &&
    DAY_OR_29_FEBRUARY.test(text) &&
    (!text.endsWith("-02-29") || text === lastDayOfMonth(text.slice(0, 7)))
  );
}

/**
 * Reads a day written `YYYY-MM-DD`, from 1900 to 2200.
 *
 * @param input anything
 * @param path the place of the input in the caller's data, for the error
 * @returns the same text, typed
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDate } from "social-work-station-rules/calendar";
 * parsePlainDate("2021-05-18"); //=> "2021-05-18"
 * ```
 */
export function parsePlainDate(input: unknown, path: FaultPath = []): PlainDate {
  return isPlainDate(input) ? input : throwInputError("date-invalid", path, { expected: "date" });
}

/** Returns the last day of a month, `YYYY-MM`. date-fns counts the days of a February; the other lengths are fixed. */
export function lastDayOfMonth(month: string): PlainDate {
  if (month.endsWith("-02")) return `${month}-${getDaysInMonth(month, inUtc)}` as PlainDate;
  const day = `${month}-31`;
  return isPlainDate(day) ? day : (`${month}-30` as PlainDate);
}

/** Returns a computed date, or throws if it lies outside of the calendar. */
export function keepInRange(date: PlainDate, argument: string): PlainDate {
  return date >= FIRST_DAY && date <= LAST_DAY
    ? date
    : throwInputError("out-of-range", [argument], { least: FIRST_DAY, most: LAST_DAY });
}
