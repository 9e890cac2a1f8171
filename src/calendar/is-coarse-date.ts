import { isRealDay } from "./internal/is-real-day.js";
import { readDigits } from "./internal/read-digits.js";
import { isPlainDate } from "./is-plain-date.js";
import type { CoarseDate } from "./types.js";

/**
 * Whether a value is a year, month or day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, from 1900 to 2200.
 *
 * @param text anything
 *
 * @example
 * ```ts
 * import { isCoarseDate } from "social-work-station-rules/calendar";
 * isCoarseDate("2021-06"); //=> true
 * isCoarseDate("2021-13"); //=> false
 * ```
 */
export function isCoarseDate(text: unknown): text is CoarseDate {
  if (typeof text !== "string") return false;
  if (text.length === 4) return isRealDay(readDigits(text, 0, 4), 1, 1);
  if (text.length === 7) return text[4] === "-" && isRealDay(readDigits(text, 0, 4), readDigits(text, 5, 7), 1);
  return isPlainDate(text);
}
