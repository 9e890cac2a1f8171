import { refuse } from "../fault/index.js";
import { checkRatio } from "./internal/check-ratio.js";
import { makeRatio } from "./make-ratio.js";
import type { Ratio } from "./types.js";

/**
 * The exact quotient of two ratios, in lowest terms.
 *
 * @throws RuleInputError `value-invalid` when the second is zero; `type-invalid`, `value-invalid` on what is no
 * ratio of bigints
 *
 * @example
 * ```ts
 * import { divideRatios, makeRatio } from "social-work-station-rules/exact";
 * divideRatios(makeRatio(1n, 3n), makeRatio(-2n)); //=> { numerator: -1n, denominator: 6n }
 * ```
 */
export function divideRatios(first: Ratio, second: Ratio): Ratio {
  const a = checkRatio(first, "first");
  const b = checkRatio(second, "second");
  if (b.numerator === 0n) return refuse("value-invalid", ["second"], { expected: "fraction" });
  return makeRatio(a.numerator * b.denominator, a.denominator * b.numerator);
}
