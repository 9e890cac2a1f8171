import { toDayNumber } from "./internal/day-number.js";
import { parsePeriod } from "./parse-period.js";
import type { Period } from "./types.js";

/**
 * The number of days of a period, its first and last included.
 *
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { calendarYear, periodDays } from "social-work-station-rules/calendar";
 * periodDays(calendarYear(2024)); //=> 366
 * ```
 */
export function periodDays(period: Period): number {
  const { from, to } = parsePeriod(period, ["period"]);
  return toDayNumber(to) - toDayNumber(from) + 1;
}
