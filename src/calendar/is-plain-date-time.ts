import { readDigits } from "./internal/read-digits.js";
import { isPlainDate } from "./is-plain-date.js";
import type { PlainDateTime } from "./types.js";

/**
 * Whether a value is a local civil time to the minute, `YYYY-MM-DDTHH:MM`, from 00:00 to 23:59, without zone
 * (GB/T 7408.1-2023, ISO 8601-1:2019).
 *
 * @param text anything
 *
 * @example
 * ```ts
 * import { isPlainDateTime } from "social-work-station-rules/calendar";
 * isPlainDateTime("2021-05-18T17:30"); //=> true
 * isPlainDateTime("2021-05-18T24:00"); //=> false
 * ```
 */
export function isPlainDateTime(text: unknown): text is PlainDateTime {
  return (
    typeof text === "string" &&
    text.length === 16 &&
    text[10] === "T" &&
    text[13] === ":" &&
    isWithin(readDigits(text, 11, 13), 23) &&
    isWithin(readDigits(text, 14, 16), 59) &&
    isPlainDate(text.slice(0, 10))
  );
}

function isWithin(value: number, most: number): boolean {
  return value >= 0 && value <= most;
}
