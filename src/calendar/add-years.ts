import { checkInteger } from "./internal/check-integer.js";
import { keepInRange } from "./internal/keep-in-range.js";
import { shiftMonths } from "./internal/shift-months.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

const MOST_YEARS = 301;

/**
 * The corresponding day a number of years later, or earlier; 29 February becomes 28 February where the year
 * has no leap day (Civil Code 2020, article 202).
 *
 * @param years an integer from -301 to 301
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range` (also when the result leaves 1900 to 2200)
 *
 * @example
 * ```ts
 * import { addYears, parsePlainDate } from "social-work-station-rules/calendar";
 * addYears(parsePlainDate("2020-02-29"), 3); //=> "2023-02-28"
 * ```
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  const start = parsePlainDate(date, ["date"]);
  return keepInRange(shiftMonths(start, checkInteger(years, -MOST_YEARS, MOST_YEARS, ["years"]) * 12), "years");
}
