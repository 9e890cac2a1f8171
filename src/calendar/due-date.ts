import { requireListed } from "../checks/index.js";
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
 * `daysBetween(asOf, lastDayDue(dueOn, convention))`.
 *
 * @param dueOn day X, as the document names it
 * @param convention see {@link DUE_CONVENTIONS}
 * @returns the day
 * @throws RuleInputError `date-invalid`, `value-missing`, `term-unknown`, `out-of-range`
 *
 * @example
 * ```ts
 * import { lastDayDue } from "social-work-station-rules/calendar";
 * lastDayDue("2021-05-31", "inclusive"); //=> "2021-05-31"
 * lastDayDue("2021-05-31", "exclusive"); //=> "2021-05-30"
 * ```
 */
export function lastDayDue(dueOn: string, convention: DueConvention): PlainDate {
  const day = parsePlainDate(dueOn, ["dueOn"]);
  if (requireListed(convention, DUE_CONVENTIONS, ["convention"]) === "inclusive") return day;
  return keepInRange(shiftDays(day, -1), "dueOn");
}

/**
 * Checks whether the last day due is over: a finding's timing is `closed` from then on, `open` before. The last day
 * runs to its 24:00 (Civil Code 2020, article 203), so it is itself not past.
 *
 * @param asOf the day on which one asks
 * @param dueOn day X of "X日前"
 * @param convention see {@link DUE_CONVENTIONS}
 * @returns whether it is over
 * @throws RuleInputError `date-invalid`, `value-missing`, `term-unknown`, `out-of-range`
 *
 * @example
 * ```ts
 * import { isPastDue } from "social-work-station-rules/calendar";
 * isPastDue("2021-05-31", "2021-05-31", "inclusive"); //=> false
 * isPastDue("2021-05-31", "2021-05-31", "exclusive"); //=> true
 * ```
 */
export function isPastDue(asOf: string, dueOn: string, convention: DueConvention): boolean {
  return parsePlainDate(asOf, ["asOf"]) > lastDayDue(dueOn, convention);
}
