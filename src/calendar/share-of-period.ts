import { makeRatio, toRatioText, type RatioText } from "../ratio/index.js";
import { requireListed } from "../checks/index.js";
import { countDays, shiftDays, shiftMonths } from "./date-arithmetic.js";
import { intersectPeriods, parsePeriod, type DateRange, type Period, type PeriodInput } from "./period.js";
import type { PlainDate } from "./plain-date.js";

/**
 * The units in which the share of a period is counted. Months are counted from the period's first day, by
 * corresponding days (Civil Code 2020, article 202): calendar months in a calendar year, from the 15th to the 14th in a
 * service year that began on a 15th. A last month cut short by the period's end counts as one.
 * - `days` 按天: days covered of all days.
 * - `months-begun` 按月、不足一月按一月: months of which at least one day is covered.
 * - `full-months` 按整月: months covered from their first day to their last.
 */
export const SHARE_UNITS = ["days", "months-begun", "full-months"] as const;

/** One of the three units of {@link SHARE_UNITS}. */
export type ShareUnit = (typeof SHARE_UNITS)[number];

/**
 * Returns the share of a period that a date range covers, exactly: what a station open for part of a year owes of an
 * annual quota.
 *
 * @param period the whole
 * @param range the days covered; without `to` it goes on beyond the period
 * @param unit see {@link SHARE_UNITS}
 * @returns a ratio from 0 to 1, in lowest terms
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`, `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { calendarYear, shareOfPeriod } from "social-work-station-rules/calendar";
 * const open = { from: "2021-08-15" };
 * shareOfPeriod(calendarYear(2021), open, "days"); //=> { numerator: "139", denominator: "365" }
 * shareOfPeriod(calendarYear(2021), open, "months-begun"); //=> { numerator: "5", denominator: "12" }
 * shareOfPeriod(calendarYear(2021), open, "full-months"); //=> { numerator: "1", denominator: "3" }
 * ```
 */
export function shareOfPeriod(period: PeriodInput, range: DateRange, unit: ShareUnit): RatioText {
  const count = COUNTERS[requireListed(unit, SHARE_UNITS, ["unit"])];
  const whole = parsePeriod(period, ["period"]);
  const covered = intersectPeriods(whole, range);
  const units = covered === null ? 0 : count(whole, covered);
  return toRatioText(makeRatio(BigInt(units), BigInt(count(whole, whole))));
}

const COUNTERS: Readonly<Record<ShareUnit, (period: Period, covered: Period) => number>> = {
  days: (_period, covered) => countDays(covered.from, covered.to) + 1,
  "months-begun": countMonthsBegun,
  "full-months": countFullMonths,
};

function countMonthsBegun(period: Period, covered: Period): number {
  return monthsPassed(period.from, covered.to) - monthsPassed(period.from, covered.from) + 1;
}

function countFullMonths(period: Period, covered: Period): number {
  const first = monthsPassed(period.from, covered.from);
  const last = monthsPassed(period.from, covered.to);
  const startsWhole = covered.from === shiftMonths(period.from, first);
  const endsWhole = covered.to === period.to || shiftDays(covered.to, 1) === shiftMonths(period.from, last + 1);
  return Math.max(0, last - first + 1 - (startsWhole ? 0 : 1) - (endsWhole ? 0 : 1));
}

/**
 * Counts the whole months, by corresponding days, that have passed from `start` to a date not before it. Not date-fns'
 * `differenceInMonths`, which counts two from 31 January to 30 April: by article 202 they are three.
 */
function monthsPassed(start: PlainDate, date: PlainDate): number {
  const years = Number(date.slice(0, 4)) - Number(start.slice(0, 4));
  const months = years * 12 + Number(date.slice(5, 7)) - Number(start.slice(5, 7));
  return shiftMonths(start, months) <= date ? months : months - 1;
}
