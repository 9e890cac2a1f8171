import { checkRatio } from "./internal/check-ratio.js";
import { makeRatio } from "./make-ratio.js";
import type { Ratio } from "./types.js";

/**
 * The exact product of two ratios, in lowest terms.
 *
 * @throws RuleInputError `type-invalid`, `value-invalid` on what is no ratio of bigints
 *
 * @example
 * ```ts
 * import { makeRatio, multiplyRatios } from "social-work-station-rules/exact";
 * multiplyRatios(makeRatio(2n, 3n), makeRatio(3n, 4n)); //=> { numerator: 1n, denominator: 2n }
 * ```
 */
export function multiplyRatios(first: Ratio, second: Ratio): Ratio {
  const a = checkRatio(first, "first");
  const b = checkRatio(second, "second");
  return makeRatio(a.numerator * b.numerator, a.denominator * b.denominator);
}
