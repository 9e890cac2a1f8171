import type { DueConvention } from "./due-convention.js";
import { toDayNumber } from "./internal/day-number.js";
import { lastDayDue } from "./last-day-due.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

/**
 * The days left to the last day due: 0 on that day, negative after it.
 *
 * @param asOf the day on which one asks
 * @param due day X of "X日前"
 * @param convention see {@link DUE_CONVENTIONS}
 * @throws RuleInputError `date-invalid`, `value-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { daysUntilDue, parsePlainDate } from "social-work-station-rules/calendar";
 * daysUntilDue(parsePlainDate("2021-05-18"), parsePlainDate("2021-05-31"), "inclusive"); //=> 13
 * daysUntilDue(parsePlainDate("2021-05-31"), parsePlainDate("2021-05-31"), "exclusive"); //=> -1
 * ```
 */
export function daysUntilDue(asOf: PlainDate, due: PlainDate, convention: DueConvention): number {
  return toDayNumber(lastDayDue(due, convention)) - toDayNumber(parsePlainDate(asOf, ["asOf"]));
}
