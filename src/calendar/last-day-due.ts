import { DUE_CONVENTIONS, type DueConvention } from "./due-convention.js";
import { fromDayNumber, toDayNumber } from "./internal/day-number.js";
import { checkListed } from "./internal/check-listed.js";
import { keepInRange } from "./internal/keep-in-range.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

/**
 * The last day on which something due "before day X" (X日前) is in time.
 *
 * @param due day X, as the document names it
 * @param convention see {@link DUE_CONVENTIONS}
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
  return keepInRange(fromDayNumber(toDayNumber(day) - 1), "due");
}
