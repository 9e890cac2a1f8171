import { ANNIVERSARY_CONVENTIONS, type AnniversaryConvention } from "./anniversary-convention.js";
import { anniversary } from "./internal/anniversary.js";
import { checkInteger } from "./internal/check-integer.js";
import { checkListed } from "./internal/check-listed.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

/**
 * Whether N full years (满N年) from a start date have elapsed on a date.
 *
 * @param start the day the years run from
 * @param years full years, an integer from 0 to 300
 * @param asOf the day on which one asks; it counts itself
 * @param convention see {@link ANNIVERSARY_CONVENTIONS}
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range`, `value-invalid`
 *
 * @example
 * ```ts
 * import { haveYearsElapsed, parsePlainDate } from "social-work-station-rules/calendar";
 * haveYearsElapsed(parsePlainDate("2018-06-15"), 3, parsePlainDate("2021-06-15"), "corresponding-day"); //=> true
 * haveYearsElapsed(parsePlainDate("2018-06-15"), 3, parsePlainDate("2021-06-15"), "day-after"); //=> false
 * ```
 */
export function haveYearsElapsed(
  start: PlainDate,
  years: number,
  asOf: PlainDate,
  convention: AnniversaryConvention,
): boolean {
  const from = parsePlainDate(start, ["start"]);
  const count = checkInteger(years, 0, 300, ["years"]);
  const on = parsePlainDate(asOf, ["asOf"]);
  return anniversary(from, count, checkListed(convention, ANNIVERSARY_CONVENTIONS, ["convention"])) <= on;
}
