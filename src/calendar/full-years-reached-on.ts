import { ANNIVERSARY_CONVENTIONS, type AnniversaryConvention } from "./anniversary-convention.js";
import { anniversary } from "./internal/anniversary.js";
import { checkInteger } from "./internal/check-integer.js";
import { checkListed } from "./internal/check-listed.js";
import { keepInRange } from "./internal/keep-in-range.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

/**
 * The first date on which N full years (满N年) from a start date have elapsed. Rules over many people prepare
 * a threshold once and compare texts.
 *
 * @param start the day the years run from, such as the day a certificate was obtained
 * @param years full years, an integer from 0 to 300
 * @param convention see {@link ANNIVERSARY_CONVENTIONS}
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range` (also when the result lies after 2200),
 * `value-invalid`
 *
 * @example
 * ```ts
 * import { fullYearsReachedOn, parsePlainDate } from "social-work-station-rules/calendar";
 * fullYearsReachedOn(parsePlainDate("2018-06-15"), 3, "corresponding-day"); //=> "2021-06-15"
 * fullYearsReachedOn(parsePlainDate("2018-06-15"), 3, "day-after"); //=> "2021-06-16"
 * fullYearsReachedOn(parsePlainDate("2018-06-15"), 3, "calendar-years"); //=> "2021-01-01"
 * fullYearsReachedOn(parsePlainDate("2018-06-15"), 3, "previous-year-end"); //=> "2022-01-01"
 * ```
 */
export function fullYearsReachedOn(start: PlainDate, years: number, convention: AnniversaryConvention): PlainDate {
  const from = parsePlainDate(start, ["start"]);
  const count = checkInteger(years, 0, 300, ["years"]);
  return keepInRange(
    anniversary(from, count, checkListed(convention, ANNIVERSARY_CONVENTIONS, ["convention"])),
    "years",
  );
}
