import { parsePlainDate } from "./parse-plain-date.js";
import type { PlainDate } from "./types.js";

/**
 * Orders dates for `sort`, earlier first: -1, 0 or 1. Where both are known to be dates, `<` on their texts
 * serves as well.
 *
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { comparePlainDates, parsePlainDate } from "social-work-station-rules/calendar";
 * comparePlainDates(parsePlainDate("2021-05-18"), parsePlainDate("2021-05-31")); //=> -1
 * ```
 */
export function comparePlainDates(first: PlainDate, second: PlainDate): -1 | 0 | 1 {
  const one = parsePlainDate(first, ["first"]);
  const other = parsePlainDate(second, ["second"]);
  return one < other ? -1 : one > other ? 1 : 0;
}
