import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { isPlainDate, lastDayOfMonth, type PlainDate } from "./plain-date.js";

/**
 * A date as it was recorded: a day (`2021-06-15`), a month (`2021-06`) or a year (`2021`); the length of the text says
 * which. A month or a year stands for one unknown day in it, see `coarseDateInterval`. Every `PlainDate` is one.
 */
export type CoarseDate = string & { readonly __brand: "PlainDate" | "CoarseDate" };

/**
 * Checks whether a value is a year, month or day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, from 1900 to 2200.
 *
 * @param text anything
 * @returns whether it is one
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
  return isPlainDate(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text);
}

/**
 * Reads a year, month or day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, from 1900 to 2200.
 *
 * @param input anything
 * @param path the place of the input in the caller's data, for the error
 * @returns the same text, typed
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { parseCoarseDate } from "social-work-station-rules/calendar";
 * parseCoarseDate("2021-06"); //=> "2021-06"
 * ```
 */
export function parseCoarseDate(input: unknown, path: FaultPath = []): CoarseDate {
  return isCoarseDate(input) ? input : throwInputError("date-invalid", path, { expected: "coarse-date" });
}

/**
 * Returns the days that a recorded date may stand for: its first and its last. A verdict that is the same on both
 * is settled; where they differ, the exact day is a missing fact.
 *
 * @param date a day, a month or a year
 * @returns the first and the last of the days
 * @throws RuleInputError `date-invalid`
 *
 * @example
 * ```ts
 * import { coarseDateInterval } from "social-work-station-rules/calendar";
 * coarseDateInterval("2024-02"); //=> { earliest: "2024-02-01", latest: "2024-02-29" }
 * ```
 */
export function coarseDateInterval(date: string): { readonly earliest: PlainDate; readonly latest: PlainDate } {
  if (isPlainDate(date)) return { earliest: date, latest: date };
  const known = parseCoarseDate(date, ["date"]);
  return known.length === 4
    ? { earliest: `${known}-01-01` as PlainDate, latest: `${known}-12-31` as PlainDate }
    : { earliest: `${known}-01` as PlainDate, latest: lastDayOfMonth(known) };
}
