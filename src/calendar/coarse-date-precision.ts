import { parseCoarseDate } from "./parse-coarse-date.js";
import type { CoarseDate } from "./types.js";

/** How exactly a date is known. */
export type DatePrecision = "year" | "month" | "day";

/**
 * How exactly a date is known.
 *
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { coarseDatePrecision, parseCoarseDate } from "social-work-station-rules/calendar";
 * coarseDatePrecision(parseCoarseDate("2021-06")); //=> "month"
 * ```
 */
export function coarseDatePrecision(date: CoarseDate): DatePrecision {
  const { length } = parseCoarseDate(date, ["date"]);
  return length === 4 ? "year" : length === 7 ? "month" : "day";
}
