import type { AnniversaryConvention } from "./anniversary-convention.js";
import { coarseDateInterval } from "./coarse-date-interval.js";
import { haveYearsElapsed } from "./have-years-elapsed.js";
import { parseCoarseDate } from "./parse-coarse-date.js";
import type { CoarseDate, PlainDate } from "./types.js";

/** An answer that the precision of a recorded date may leave open. */
export type SettledAnswer = "yes" | "no" | "unknown";

/**
 * Whether N full years (满N年) have elapsed since a date that may be known to the month or year only: settled
 * when the first and the last day it may stand for agree, else `"unknown"`. With zero years it answers
 * whether the date has come.
 *
 * @param start the date the years run from
 * @param years full years, an integer from 0 to 300
 * @param asOf the day on which one asks; it counts itself
 * @param convention see {@link ANNIVERSARY_CONVENTIONS}
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range`, `value-invalid`
 *
 * @example
 * ```ts
 * import { haveYearsElapsedSince, parseCoarseDate, parsePlainDate } from "social-work-station-rules/calendar";
 * haveYearsElapsedSince(parseCoarseDate("2018-06"), 3, parsePlainDate("2021-06-15"), "corresponding-day"); //=> "unknown"
 * haveYearsElapsedSince(parseCoarseDate("2018-06"), 3, parsePlainDate("2021-06-30"), "corresponding-day"); //=> "yes"
 * ```
 */
export function haveYearsElapsedSince(
  start: CoarseDate,
  years: number,
  asOf: PlainDate,
  convention: AnniversaryConvention,
): SettledAnswer {
  const { earliest, latest } = coarseDateInterval(parseCoarseDate(start, ["start"]));
  if (haveYearsElapsed(latest, years, asOf, convention)) return "yes";
  return haveYearsElapsed(earliest, years, asOf, convention) ? "unknown" : "no";
}
