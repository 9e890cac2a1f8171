import { refuse, type FaultPath } from "../fault/index.js";
import { isPlainDate } from "./is-plain-date.js";
import type { PlainDate } from "./types.js";

/**
 * Reads a day written `YYYY-MM-DD`, from 1900 to 2200.
 *
 * @param input anything
 * @param path where the input stands, for the fault
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDate } from "social-work-station-rules/calendar";
 * parsePlainDate("2021-05-18"); //=> "2021-05-18"
 * ```
 */
export function parsePlainDate(input: unknown, path: FaultPath = []): PlainDate {
  return isPlainDate(input) ? input : refuse("date-invalid", path, { expected: "date" });
}
