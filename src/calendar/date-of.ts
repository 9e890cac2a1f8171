import { parsePlainDateTime } from "./parse-plain-date-time.js";
import type { PlainDate, PlainDateTime } from "./types.js";

/**
 * The day of a local civil time.
 *
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { dateOf, parsePlainDateTime } from "social-work-station-rules/calendar";
 * dateOf(parsePlainDateTime("2021-05-18T17:30")); //=> "2021-05-18"
 * ```
 */
export function dateOf(time: PlainDateTime): PlainDate {
  return parsePlainDateTime(time, ["time"]).slice(0, 10) as PlainDate;
}
