import { daysInMonth } from "./internal/days-in-month.js";
import { readDigits } from "./internal/read-digits.js";
import { isPlainDate } from "./is-plain-date.js";
import { parseCoarseDate } from "./parse-coarse-date.js";
import type { CoarseDate, PlainDate } from "./types.js";

/**
 * The days that a recorded date may stand for: its first and its last. A verdict that is the same on both
 * is settled; where they differ, the exact day is a missing fact.
 *
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { coarseDateInterval, parseCoarseDate } from "social-work-station-rules/calendar";
 * coarseDateInterval(parseCoarseDate("2024-02")); //=> { earliest: "2024-02-01", latest: "2024-02-29" }
 * ```
 */
export function coarseDateInterval(date: CoarseDate): { readonly earliest: PlainDate; readonly latest: PlainDate } {
  if (isPlainDate(date)) return { earliest: date, latest: date };
  const known = parseCoarseDate(date, ["date"]);
  const year = readDigits(known, 0, 4);
  const first = known.length === 4 ? `${known}-01` : known;
  const last = known.length === 4 ? `${known}-12` : known;
  return {
    earliest: `${first}-01` as PlainDate,
    latest: `${last}-${daysInMonth(year, readDigits(last, 5, 7))}` as PlainDate,
  };
}
