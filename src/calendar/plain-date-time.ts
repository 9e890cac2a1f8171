import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { isPlainDate, type PlainDate } from "./plain-date.js";

/** A local civil time to the minute, `YYYY-MM-DDTHH:MM` (00:00 to 23:59), without zone; ordered as its text is. */
export type PlainDateTime = string & { readonly __brand: "PlainDateTime" };

const HOUR_AND_MINUTE = /^T(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * Checks whether a value is a local civil time to the minute, `YYYY-MM-DDTHH:MM`, from 00:00 to 23:59, without zone
 * (GB/T 7408.1-2023, ISO 8601-1:2019).
 *
 * @param text anything
 * @returns whether it is one
 *
 * @example
 * ```ts
 * import { isPlainDateTime } from "social-work-station-rules/calendar";
 * isPlainDateTime("2021-05-18T17:30"); //=> true
 * isPlainDateTime("2021-05-18T24:00"); //=> false
 * ```
 */
export function isPlainDateTime(text: unknown): text is PlainDateTime {
  return typeof text === "string" && HOUR_AND_MINUTE.test(text.slice(10)) && isPlainDate(text.slice(0, 10));
}

/**
 * Reads a local civil time to the minute, `YYYY-MM-DDTHH:MM`: when a report came in, or a close of business
 * (下班前). Texts are in the order of the times.
 *
 * @param input anything
 * @param path the place of the input in the caller's data, for the error
 * @returns the same text, typed
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDateTime } from "social-work-station-rules/calendar";
 * parsePlainDateTime("2021-05-18T17:30") <= "2021-05-18T18:00"; //=> true
 * ```
 */
export function parsePlainDateTime(input: unknown, path: FaultPath = []): PlainDateTime {
  return isPlainDateTime(input) ? input : throwInputError("date-invalid", path, { expected: "date-time" });
}

/**
 * Returns the day of a local civil time.
 *
 * @param time a local civil time
 * @returns its day
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { dateOf } from "social-work-station-rules/calendar";
 * dateOf("2021-05-18T17:30"); //=> "2021-05-18"
 * ```
 */
export function dateOf(time: string): PlainDate {
  return parsePlainDateTime(time, ["time"]).slice(0, 10) as PlainDate;
}
