import { addDays as addDaysToDate } from "date-fns/addDays";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { checkInteger } from "./check-integer.js";
import { inUtc, keepInRange, parsePlainDate, type PlainDate } from "./plain-date.js";

const MOST_DAYS = 120_000;
const MOST_MONTHS = 3_612;
const MOST_YEARS = 301;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Adds days to a date, or takes them away.
 *
 * @param date the date to start from
 * @param days an integer from -120,000 to 120,000
 * @returns the date so many days later, or earlier
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range` (also when the result leaves 1900 to 2200)
 *
 * @example
 * ```ts
 * import { addDays } from "social-work-station-rules/calendar";
 * addDays("2024-02-28", 2); //=> "2024-03-01"
 * ```
 */
export function addDays(date: string, days: number): PlainDate {
  const start = parsePlainDate(date, ["date"]);
  return keepInRange(shiftDays(start, checkInteger(days, -MOST_DAYS, MOST_DAYS, ["days"])), "days");
}

/**
 * Adds months to a date, or takes them away: to the corresponding day of that month or, where the month has none, to
 * its last day (Civil Code 2020, article 202).
 *
 * @param date the date to start from
 * @param months an integer from -3,612 to 3,612
 * @returns the date so many months later, or earlier
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range` (also when the result leaves 1900 to 2200)
 *
 * @example
 * ```ts
 * import { addMonths } from "social-work-station-rules/calendar";
 * addMonths("2021-01-31", 1); //=> "2021-02-28"
 * ```
 */
export function addMonths(date: string, months: number): PlainDate {
  const start = parsePlainDate(date, ["date"]);
  return keepInRange(shiftMonths(start, checkInteger(months, -MOST_MONTHS, MOST_MONTHS, ["months"])), "months");
}

/**
 * Adds years to a date, or takes them away: to the corresponding day of that year; 29 February becomes 28 February
 * where the year has no leap day (Civil Code 2020, article 202).
 *
 * @param date the date to start from
 * @param years an integer from -301 to 301
 * @returns the date so many years later, or earlier
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range` (also when the result leaves 1900 to 2200)
 *
 * @example
 * ```ts
 * import { addYears } from "social-work-station-rules/calendar";
 * addYears("2020-02-29", 3); //=> "2023-02-28"
 * ```
 */
export function addYears(date: string, years: number): PlainDate {
  const start = parsePlainDate(date, ["date"]);
  return keepInRange(shiftYears(start, checkInteger(years, -MOST_YEARS, MOST_YEARS, ["years"])), "years");
}

/**
 * Counts the days from one date to another, the first day not counted (Civil Code 2020, article 201).
 *
 * @param from the date to count from
 * @param to the date to count to
 * @returns the number of days, negative when `to` lies before `from`
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { daysBetween } from "social-work-station-rules/calendar";
 * daysBetween("2023-05-31", "2025-12-31"); //=> 945
 * ```
 */
export function daysBetween(from: string, to: string): number {
  const last = parsePlainDate(to, ["to"]);
  return countDays(parsePlainDate(from, ["from"]), last);
}

/**
 * Adds days to a checked date. The result may leave the calendar.
 *
 * Every month has the days up to the 28th, so a result among them is written as text, four times faster than a `Date` is
 * made, moved and printed. date-fns decides wherever the length of a month matters.
 */
export function shiftDays(date: PlainDate, days: number): PlainDate {
  const day = Number(date.slice(8)) + days;
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${twoDigits(day)}` as PlainDate;
  return formatDay(addDaysToDate(date, days, inUtc));
}

/** Adds months to a checked date, up to the 28th as text, see {@link shiftDays}. The result may leave the calendar. */
export function shiftMonths(date: PlainDate, months: number): PlainDate {
  if (date.slice(8) > "28") return formatDay(addMonthsToDate(date, months, inUtc));
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}${date.slice(7)}` as PlainDate;
}

/** Adds years to a checked date. The result may leave the calendar. */
export function shiftYears(date: PlainDate, years: number): PlainDate {
  return shiftMonths(date, years * 12);
}

/** Counts the days from one checked date to another. */
export function countDays(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}

function formatDay(date: Readonly<Date>): PlainDate {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` as PlainDate;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
