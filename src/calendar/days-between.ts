import { toDayNumber } from "./internal/day-number.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

/**
 * The days from one date to another, the first day not counted (Civil Code 2020, article 201); negative when
 * `to` lies before `from`.
 *
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { daysBetween, parsePlainDate } from "social-work-station-rules/calendar";
 * daysBetween(parsePlainDate("2023-05-31"), parsePlainDate("2025-12-31")); //=> 945
 * ```
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(parsePlainDate(to, ["to"])) - toDayNumber(parsePlainDate(from, ["from"]));
}
