import { checkInteger } from "./internal/check-integer.js";
import { fromDayNumber, toDayNumber } from "./internal/day-number.js";
import { keepInRange } from "./internal/keep-in-range.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

const MOST_DAYS = 120_000;

/**
 * The date a number of days later, or earlier.
 *
 * @param days an integer from -120,000 to 120,000
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range` (also when the result leaves 1900 to 2200)
 *
 * @example
 * ```ts
 * import { addDays, parsePlainDate } from "social-work-station-rules/calendar";
 * addDays(parsePlainDate("2024-02-28"), 2); //=> "2024-03-01"
 * ```
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  const start = toDayNumber(parsePlainDate(date, ["date"]));
  return keepInRange(fromDayNumber(start + checkInteger(days, -MOST_DAYS, MOST_DAYS, ["days"])), "days");
}
