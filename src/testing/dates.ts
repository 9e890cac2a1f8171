import * as fc from "fast-check";
import {
  type CoarseDate,
  type PlainDate,
  addDays,
  daysBetween,
  parseCoarseDate,
  parsePlainDate,
} from "../calendar/index.js";
import type { TermAfter } from "../policy/index.js";
import { formatScaled } from "../ratio/index.js";

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

/**
 * Non-negative decimals as text, with up to the given number of decimals.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { decimalTexts } from "social-work-station-rules/testing";
 * fc.sample(decimalTexts({ max: 0n }), 1)[0]; //=> "0.00"
 * ```
 */
export function decimalTexts(
  options: { readonly max?: bigint; readonly decimals?: number } = {},
): fc.Arbitrary<string> {
  const { max = 1_000_000_000n, decimals = 2 } = options;
  return fc.bigInt({ min: 0n, max }).map((digits) => formatScaled(digits, decimals));
}

/** Terms that run from the opening of a station. */
export function termsFromOpening(): fc.Arbitrary<TermAfter> {
  const from = fc.constant("station-opening" as const);
  return fc.oneof(
    fc.record({ from, months: fc.integer({ min: 1, max: 36 }) }),
    fc.record({ from, days: fc.integer({ min: 1, max: 120 }) }),
  );
}
