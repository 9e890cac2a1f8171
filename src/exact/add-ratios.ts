import { checkRatio } from "./internal/check-ratio.js";
import { makeRatio } from "./make-ratio.js";
import type { Ratio } from "./types.js";

/**
 * The exact sum of two ratios, in lowest terms.
 *
 * @throws RuleInputError `type-invalid`, `value-invalid` on what is no ratio of bigints
 *
 * @example
 * ```ts
 * import { makeRatio, addRatios } from "social-work-station-rules/exact";
 * addRatios(makeRatio(1n, 6n), makeRatio(1n, 3n)); //=> { numerator: 1n, denominator: 2n }
 * ```
 */
export function addRatios(first: Ratio, second: Ratio): Ratio {
  const a = checkRatio(first, "first");
  const b = checkRatio(second, "second");
  return makeRatio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}
