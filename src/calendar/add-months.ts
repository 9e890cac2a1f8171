import { checkInteger } from "./internal/check-integer.js";
import { keepInRange } from "./internal/keep-in-range.js";
import { shiftMonths } from "./internal/shift-months.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

const MOST_MONTHS = 3_612;

/**
 * The corresponding day a number of months later, or earlier; where that month has none, its last day
 * (Civil Code 2020, article 202).
 *
 * @param months an integer from -3,612 to 3,612
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range` (also when the result leaves 1900 to 2200)
 *
 * @example
 * ```ts
 * import { addMonths, parsePlainDate } from "social-work-station-rules/calendar";
 * addMonths(parsePlainDate("2021-01-31"), 1); //=> "2021-02-28"
 * ```
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const start = parsePlainDate(date, ["date"]);
  return keepInRange(shiftMonths(start, checkInteger(months, -MOST_MONTHS, MOST_MONTHS, ["months"])), "months");
}
