import { isRealDay } from "./internal/is-real-day.js";
import { readDigits } from "./internal/read-digits.js";
import type { PlainDate } from "./types.js";

/**
 * Whether a value is a day of the calendar, written `YYYY-MM-DD`, from 1900 to 2200 (GB/T 7408.1-2023,
 * ISO 8601-1:2019, extended calendar date).
 *
 * @param text anything
 *
 * @example
 * ```ts
 * import { isPlainDate } from "social-work-station-rules/calendar";
 * isPlainDate("2024-02-29"); //=> true
 * isPlainDate("2023-02-29"); //=> false
 * isPlainDate("2023-2-3"); //=> false
 * ```
 */
export function isPlainDate(text: unknown): text is PlainDate {
  return (
    typeof text === "string" &&
    text.length === 10 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    isRealDay(readDigits(text, 0, 4), readDigits(text, 5, 7), readDigits(text, 8, 10))
  );
}
