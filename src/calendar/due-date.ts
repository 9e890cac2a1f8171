import { checkListed } from "./check-argument.js";
import { shiftDays } from "./date-arithmetic.js";
import { keepInRange, parsePlainDate, type PlainDate } from "./plain-date.js";

/**
 * The conventions on whether "before day X" (X日前) includes day X. The documents do not say, and Civil Code 2020,
 * article 1259, lists 以上, 以下, 以内 and 届满 only; it is always an interpreted parameter.
 * - `inclusive` 含当日: day X is the last day.
 * - `exclusive` 不含当日: the day before X is the last day.
 */
export const DUE_CONVENTIONS = ["inclusive", "exclusive"] as const;

/** One of the two conventions of {@link DUE_CONVENTIONS}. */
export type DueConvention = (typeof DUE_CONVENTIONS)[number];

/**
 * Returns the last day on which something due "before day X" (X日前) is in time. The days left to it are
 * `daysBetween(asOf, lastDayDue(due, convention))`.
 *
 * @param due day X, as the document names it
 * @param convention see {@link DUE_CONVENTIONS}
 * @returns the day
 * @throws RuleInputError `date-invalid`, `value-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { lastDayDue, parsePlainDate } from "social-work-station-rules/calendar";
 * lastDayDue(parsePlainDate("2021-05-31"), "inclusive"); //=> "2021-05-31"
 * lastDayDue(parsePlainDate("2021-05-31"), "exclusive"); //=> "2021-05-30"
 * ```
 */
export function lastDayDue(due: PlainDate, convention: DueConvention): PlainDate {
  const day = parsePlainDate(due, ["due"]);
  if (checkListed(convention, DUE_CONVENTIONS, ["convention"]) === "inclusive") return day;
  return keepInRange(shiftDays(day, -1), "due");
}

/**
 * Checks whether the last day due is over: a finding's timing is `closed` from then on, `open` before. The last day
 * runs to its 24:00 (Civil Code 2020, article 203), so it is itself not past.
 *
 * @param asOf the day on which one asks
 * @param due day X of "X日前"
 * @param convention see {@link DUE_CONVENTIONS}
 * @returns whether it is over
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
