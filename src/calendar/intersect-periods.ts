import { closeRange } from "./internal/close-range.js";
import { parsePeriod } from "./parse-period.js";
import type { DateRange, Period } from "./types.js";

/**
 * The days of a period that a date range, open-ended or not, shares with it; `null` where it shares none.
 *
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { calendarYear, intersectPeriods, parsePlainDate } from "social-work-station-rules/calendar";
 * intersectPeriods(calendarYear(2021), { from: parsePlainDate("2021-08-15") }); //=> { from: "2021-08-15", to: "2021-12-31" }
 * intersectPeriods(calendarYear(2021), { from: parsePlainDate("2022-01-01") }); //=> null
 * ```
 */
export function intersectPeriods(period: Period, range: DateRange): Period | null {
  const whole = parsePeriod(period, ["period"]);
  const other = closeRange(range, ["range"]);
  const from = whole.from > other.from ? whole.from : other.from;
  const to = whole.to < other.to ? whole.to : other.to;
  return from <= to ? { from, to } : null;
}
