import { makeRatio, toRatioText, type RatioText } from "../exact/index.js";
import { checkListed } from "./internal/check-listed.js";
import { fromDayNumber, toDayNumber } from "./internal/day-number.js";
import { monthsPassed } from "./internal/months-passed.js";
import { shiftMonths } from "./internal/shift-months.js";
import { intersectPeriods } from "./intersect-periods.js";
import { SHARE_UNITS, type ShareUnit } from "./share-unit.js";
import type { DateRange, Period } from "./types.js";

/**
 * The share of a period that a date range covers, exactly, from 0 to 1, in lowest terms: what a station open
 * for part of a year owes of an annual quota.
 *
 * @param range the days covered; without `to` it goes on beyond the period
 * @param unit see {@link SHARE_UNITS}
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`, `value-invalid`
 *
 * @example
 * ```ts
 * import { calendarYear, parsePlainDate, shareOfPeriod } from "social-work-station-rules/calendar";
 * const open = { from: parsePlainDate("2021-08-15") };
 * shareOfPeriod(calendarYear(2021), open, "days"); //=> { numerator: "139", denominator: "365" }
 * shareOfPeriod(calendarYear(2021), open, "months-begun"); //=> { numerator: "5", denominator: "12" }
 * shareOfPeriod(calendarYear(2021), open, "full-months"); //=> { numerator: "1", denominator: "3" }
 * ```
 */
export function shareOfPeriod(period: Period, range: DateRange, unit: ShareUnit): RatioText {
  const count = COUNTERS[checkListed(unit, SHARE_UNITS, ["unit"])];
  const covered = intersectPeriods(period, range);
  const units = covered === null ? 0 : count(period, covered);
  return toRatioText(makeRatio(BigInt(units), BigInt(count(period, period))));
}

const COUNTERS: Readonly<Record<ShareUnit, (period: Period, covered: Period) => number>> = {
  days: (_period, covered) => toDayNumber(covered.to) - toDayNumber(covered.from) + 1,
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
  const nextDay = fromDayNumber(toDayNumber(covered.to) + 1);
  const endsWhole = covered.to === period.to || nextDay === shiftMonths(period.from, last + 1);
  return Math.max(0, last - first + 1 - (startsWhole ? 0 : 1) - (endsWhole ? 0 : 1));
}
