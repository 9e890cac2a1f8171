import * as fc from "fast-check";
import { parseCoarseDate, type CoarseDate } from "../calendar/index.js";
import { plainDates } from "./plain-dates.js";

/**
 * Dates of day, month or year precision.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { coarseDates } from "social-work-station-rules/testing";
 * fc.sample(coarseDates(), 5).every((date) => [4, 7, 10].includes(date.length)); //=> true
 * ```
 */
export function coarseDates(bounds: { readonly from?: string; readonly to?: string } = {}): fc.Arbitrary<CoarseDate> {
  return fc
    .tuple(plainDates(bounds), fc.constantFrom(4, 7, 10))
    .map(([date, length]) => parseCoarseDate(date.slice(0, length)));
}
