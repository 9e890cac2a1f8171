import * as fc from "fast-check";
import { addDays, daysBetween, parsePlainDate, type PlainDate } from "../calendar/index.js";

/**
 * Plain dates, from 2000 to 2039 unless bounded; leap days and month ends are as likely as they are.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { plainDates } from "social-work-station-rules/testing";
 * fc.sample(plainDates({ from: "2021-02-28", to: "2021-02-28" }), 1)[0]; //=> "2021-02-28"
 * ```
 */
export function plainDates(bounds: { readonly from?: string; readonly to?: string } = {}): fc.Arbitrary<PlainDate> {
  const from = parsePlainDate(bounds.from ?? "2000-01-01", ["bounds", "from"]);
  const to = parsePlainDate(bounds.to ?? "2039-12-31", ["bounds", "to"]);
  return fc.integer({ min: 0, max: daysBetween(from, to) }).map((days) => addDays(from, days));
}
