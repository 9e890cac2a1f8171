import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { checkInteger } from "./check-integer.js";
import { countDays, shiftDays, shiftYears } from "./date-arithmetic.js";
import { FIRST_YEAR, keepInRange, LAST_DAY, LAST_YEAR, parsePlainDate, type PlainDate } from "./plain-date.js";

/** Days from `from` to `to`, both included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A period as users write it: each day as text, `YYYY-MM-DD`. Every {@link Period} is one. */
export interface PeriodInput {
  readonly from: string;
  readonly to: string;
}

/** Days from `from` on; to `to`, included, where there is an end. Each is text, `YYYY-MM-DD`. */
export interface DateRange {
  readonly from: string;
  readonly to?: string | undefined;
}

/**
 * Reads `{ from, to }`, both days included.
 *
 * @param input anything
 * @param path the place of the input in the caller's data, for the error
 * @returns a new object without other keys
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { parsePeriod } from "social-work-station-rules/calendar";
 * parsePeriod({ from: "2021-06-01", to: "2021-12-31" }); //=> { from: "2021-06-01", to: "2021-12-31" }
 * ```
 */
export function parsePeriod(input: unknown, path: FaultPath = []): Period {
  const { from, to } = readEnds(input, path);
  const first = parsePlainDate(from, [...path, "from"]);
  const last = parsePlainDate(to, [...path, "to"]);
  return first <= last ? { from: first, to: last } : throwInputError("interval-reversed", path, { expected: "period" });
}

/**
 * Returns 1 January to 31 December of a year (自然年).
 *
 * @param year an integer from 1900 to 2200
 * @returns the period
 * @throws RuleInputError `number-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * calendarYear(2021); //=> { from: "2021-01-01", to: "2021-12-31" }
 * ```
 */
export function calendarYear(year: number): Period {
  const known = checkInteger(year, FIRST_YEAR, LAST_YEAR, ["year"]);
  return { from: `${known}-01-01` as PlainDate, to: `${known}-12-31` as PlainDate };
}

/**
 * Returns twelve months from a start date (服务年度), the first or a later one. The years follow each other without
 * gap or overlap, also from 29 February.
 *
 * @param start the first day of service, such as the first day of a contract
 * @param nth which service year, an integer from 1 to 300
 * @returns the period
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { serviceYear } from "social-work-station-rules/calendar";
 * serviceYear("2021-07-01"); //=> { from: "2021-07-01", to: "2022-06-30" }
 * serviceYear("2021-07-01", 3); //=> { from: "2023-07-01", to: "2024-06-30" }
 * ```
 */
export function serviceYear(start: string, nth: number = 1): Period {
  const first = parsePlainDate(start, ["start"]);
  const count = checkInteger(nth, 1, 300, ["nth"]);
  const next = shiftYears(first, count);
  return { from: shiftYears(first, count - 1), to: keepInRange(shiftDays(next, -1), "nth") };
}

/**
 * Counts the days of a period, its first and its last included.
 *
 * @param period the period
 * @returns the number of days, at least 1
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { calendarYear, periodDays } from "social-work-station-rules/calendar";
 * periodDays(calendarYear(2024)); //=> 366
 * ```
 */
export function periodDays(period: PeriodInput): number {
  const { from, to } = parsePeriod(period, ["period"]);
  return countDays(from, to) + 1;
}

/**
 * Returns the days of a period that lie in a date range, too.
 *
 * @param period the period
 * @param range the range; without `to` it goes on beyond the period
 * @returns the days in both, or `null` where there are none
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { calendarYear, intersectPeriods } from "social-work-station-rules/calendar";
 * intersectPeriods(calendarYear(2021), { from: "2021-08-15" }); //=> { from: "2021-08-15", to: "2021-12-31" }
 * intersectPeriods(calendarYear(2021), { from: "2022-01-01" }); //=> null
 * ```
 */
export function intersectPeriods(period: PeriodInput, range: DateRange): Period | null {
  const whole = parsePeriod(period, ["period"]);
  const { from: first, to: last = LAST_DAY } = readEnds(range, ["range"]);
  const other = parsePeriod({ from: first, to: last }, ["range"]);
  const from = whole.from > other.from ? whole.from : other.from;
  const to = whole.to < other.to ? whole.to : other.to;
  return from <= to ? { from, to } : null;
}

function readEnds(input: unknown, path: FaultPath): { readonly from?: unknown; readonly to?: unknown } {
  if (typeof input !== "object" || input === null) return throwInputError("type-invalid", path, { expected: "period" });
  return input;
}
