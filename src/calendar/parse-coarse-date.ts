import { refuse, type FaultPath } from "../fault/index.js";
import { isCoarseDate } from "./is-coarse-date.js";
import type { CoarseDate } from "./types.js";

/**
 * Reads a year, month or day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, from 1900 to 2200.
 *
 * @param input anything
 * @param path where the input stands, for the fault
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { parseCoarseDate } from "social-work-station-rules/calendar";
 * parseCoarseDate("2021-06"); //=> "2021-06"
 * ```
 */
export function parseCoarseDate(input: unknown, path: FaultPath = []): CoarseDate {
  return isCoarseDate(input) ? input : refuse("date-invalid", path, { expected: "coarse-date" });
}
