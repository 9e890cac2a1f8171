import { parsePeriod } from "./parse-period.js";
import type { Period, PlainDate } from "./types.js";

/**
 * The days from one date to another, both included.
 *
 * @throws RuleInputError `date-invalid`, `interval-reversed`
 *
 * @example
 * ```ts
 * import { customPeriod, parsePlainDate } from "social-work-station-rules/calendar";
 * customPeriod(parsePlainDate("2021-06-01"), parsePlainDate("2021-12-31")); //=> { from: "2021-06-01", to: "2021-12-31" }
 * ```
 */
export function customPeriod(from: PlainDate, to: PlainDate): Period {
  return parsePeriod({ from, to });
}
