import type { DueConvention } from "./due-convention.js";
import { lastDayDue } from "./last-day-due.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

/**
 * Whether the last day due is over: a finding's timing is `closed` from then on, `open` before. The last day
 * runs to its 24:00 (Civil Code 2020, article 203), so it is itself not past.
 *
 * @param asOf the day on which one asks
 * @param due day X of "X日前"
 * @param convention see {@link DUE_CONVENTIONS}
 * @throws RuleInputError `date-invalid`, `value-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { isPastDue, parsePlainDate } from "social-work-station-rules/calendar";
 * isPastDue(parsePlainDate("2021-05-31"), parsePlainDate("2021-05-31"), "inclusive"); //=> false
 * isPastDue(parsePlainDate("2021-05-31"), parsePlainDate("2021-05-31"), "exclusive"); //=> true
 * ```
 */
export function isPastDue(asOf: PlainDate, due: PlainDate, convention: DueConvention): boolean {
  return parsePlainDate(asOf, ["asOf"]) > lastDayDue(due, convention);
}
