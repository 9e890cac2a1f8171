import { requireListed } from "../checks/index.js";
import { checkInteger } from "./check-integer.js";
import { coarseDateInterval, parseCoarseDate } from "./coarse-date.js";
import { shiftDays, shiftYears } from "./date-arithmetic.js";
import { keepInRange, parsePlainDate, type PlainDate } from "./plain-date.js";

/**
 * The conventions on when "full N years" (满N年) from a start date are reached. The documents do not say; it is always
 * an interpreted parameter. For a start on 2018-06-15 and three years:
 * - `corresponding-day` 对应日当日即满: on the corresponding day, 2021-06-15 (Civil Code 2020, article 202).
 * - `day-after` 对应日届满、次日起算满: the start day is not counted and the last day runs to its 24:00, so from
 *   the day after the corresponding day, 2021-06-16 (articles 201 to 203).
 * - `calendar-years` 截至当年12月31日: service counts to 31 December of the year in which one asks, so all of
 *   2021 counts, from 2021-01-01. Practice of the national social-worker examinations (考试年度12月31日).
 * - `previous-year-end` 截至上年12月31日: service counts to 31 December of the year before one asks, so from
 *   2022-01-01.
 *
 * The last two are `corresponding-day` with another day on which counting stops; the start's own day and
 * month then make no difference. Under each of the four, zero years are reached on the start date itself.
 */
export const ANNIVERSARY_CONVENTIONS = [
  "corresponding-day",
  "day-after",
  "calendar-years",
  "previous-year-end",
] as const;

/** One of the four conventions of {@link ANNIVERSARY_CONVENTIONS}. */
export type AnniversaryConvention = (typeof ANNIVERSARY_CONVENTIONS)[number];

/** An answer that the precision of a recorded date may leave open. */
export type SettledAnswer = "yes" | "no" | "unknown";

/**
 * Returns the first date on which N full years (满N年) from a start date have elapsed. Rules over many people prepare
 * a threshold once and compare texts.
 *
 * @param start the day the years run from, such as the day a certificate was obtained
 * @param years full years, an integer from 0 to 300
 * @param convention see {@link ANNIVERSARY_CONVENTIONS}
 * @returns the date
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range` (also when the result lies after 2200),
 * `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { fullYearsReachedOn } from "social-work-station-rules/calendar";
 * fullYearsReachedOn("2018-06-15", 3, "corresponding-day"); //=> "2021-06-15"
 * fullYearsReachedOn("2018-06-15", 3, "day-after"); //=> "2021-06-16"
 * fullYearsReachedOn("2018-06-15", 3, "calendar-years"); //=> "2021-01-01"
 * fullYearsReachedOn("2018-06-15", 3, "previous-year-end"); //=> "2022-01-01"
 * ```
 */
export function fullYearsReachedOn(start: string, years: number, convention: AnniversaryConvention): PlainDate {
  const from = parsePlainDate(start, ["start"]);
  const count = checkInteger(years, 0, 300, ["years"]);
  return keepInRange(
    anniversary(from, count, requireListed(convention, ANNIVERSARY_CONVENTIONS, ["convention"])),
    "years",
  );
}

/**
 * Checks whether N full years (满N年) from a start date have elapsed on a date.
 *
 * @param start the day the years run from
 * @param years full years, an integer from 0 to 300
 * @param asOf the day on which one asks; it counts itself
 * @param convention see {@link ANNIVERSARY_CONVENTIONS}
 * @returns whether they have
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range`, `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { haveYearsElapsed } from "social-work-station-rules/calendar";
 * haveYearsElapsed("2018-06-15", 3, "2021-06-15", "corresponding-day"); //=> true
 * haveYearsElapsed("2018-06-15", 3, "2021-06-15", "day-after"); //=> false
 * ```
 */
export function haveYearsElapsed(
  start: string,
  years: number,
  asOf: string,
  convention: AnniversaryConvention,
): boolean {
  const from = parsePlainDate(start, ["start"]);
  const count = checkInteger(years, 0, 300, ["years"]);
  const on = parsePlainDate(asOf, ["asOf"]);
  return anniversary(from, count, requireListed(convention, ANNIVERSARY_CONVENTIONS, ["convention"])) <= on;
}

/**
 * Checks whether N full years (满N年) have elapsed since a date that may be known to the month or year only. With zero
 * years it answers whether the date has come.
 *
 * @param start the date the years run from
 * @param years full years, an integer from 0 to 300
 * @param asOf the day on which one asks; it counts itself
 * @param convention see {@link ANNIVERSARY_CONVENTIONS}
 * @returns `"yes"` or `"no"` when the first and the last day the date may stand for agree, else `"unknown"`
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range`, `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { haveYearsElapsedSince } from "social-work-station-rules/calendar";
 * haveYearsElapsedSince("2018-06", 3, "2021-06-15", "corresponding-day"); //=> "unknown"
 * haveYearsElapsedSince("2018-06", 3, "2021-06-30", "corresponding-day"); //=> "yes"
 * ```
 */
export function haveYearsElapsedSince(
  start: string,
  years: number,
  asOf: string,
  convention: AnniversaryConvention,
): SettledAnswer {
  const { earliest, latest } = coarseDateInterval(parseCoarseDate(start, ["start"]));
  if (haveYearsElapsed(latest, years, asOf, convention)) return "yes";
  return haveYearsElapsed(earliest, years, asOf, convention) ? "unknown" : "no";
}

/** Returns the first day on which the years are full; it may lie after the calendar's last day. */
function anniversary(start: PlainDate, years: number, convention: AnniversaryConvention): PlainDate {
  if (years === 0) return start;
  switch (convention) {
    case "corresponding-day":
      return shiftYears(start, years);
    case "day-after":
      return shiftDays(shiftYears(start, years), 1);
    case "calendar-years":
      return newYear(start, years);
    case "previous-year-end":
      return newYear(start, years + 1);
  }
}

function newYear(start: PlainDate, years: number): PlainDate {
  return `${Number(start.slice(0, 4)) + years}-01-01` as PlainDate;
}
