import { checkRatio } from "./internal/check-ratio.js";
import type { Ratio } from "./types.js";

/**
 * Compares two ratios exactly, by cross-multiplying: -1, 0 or 1.
 *
 * @throws RuleInputError `type-invalid`, `value-invalid` on what is no ratio of bigints
 *
 * @example
 * ```ts
 * import { compareRatios, makeRatio } from "social-work-station-rules/exact";
 * compareRatios(makeRatio(2n, 3n), makeRatio(666n, 1000n)); //=> 1
 * ```
 */
export function compareRatios(first: Ratio, second: Ratio): -1 | 0 | 1 {
  const a = checkRatio(first, "first");
  const b = checkRatio(second, "second");
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}
