import { refuse, type FaultPath } from "../fault/index.js";
import { isPlainDateTime } from "./is-plain-date-time.js";
import type { PlainDateTime } from "./types.js";

/**
 * Reads a local civil time to the minute, `YYYY-MM-DDTHH:MM`: when a report came in, or a close of business
 * (下班前). Texts are in the order of the times.
 *
 * @param input anything
 * @param path where the input stands, for the fault
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDateTime } from "social-work-station-rules/calendar";
 * parsePlainDateTime("2021-05-18T17:30") <= "2021-05-18T18:00"; //=> true
 * ```
 */
export function parsePlainDateTime(input: unknown, path: FaultPath = []): PlainDateTime {
  return isPlainDateTime(input) ? input : refuse("date-invalid", path, { expected: "date-time" });
}
