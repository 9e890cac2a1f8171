import { checkInteger } from "./internal/check-integer.js";
import { writeDate } from "./internal/write-date.js";
import { FIRST_YEAR, LAST_YEAR } from "./internal/year-range.js";
import type { Period } from "./types.js";

/**
 * 1 January to 31 December of a year (自然年).
 *
 * @param year an integer from 1900 to 2200
 * @throws RuleInputError `number-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * calendarYear(2021); //=> { from: "2021-01-01", to: "2021-12-31" }
 * ```
 */
export function calendarYear(year: number): Period {
  const known = checkInteger(year, FIRST_YEAR, LAST_YEAR, ["year"]);
  return { from: writeDate(known, 1, 1), to: writeDate(known, 12, 31) };
}
