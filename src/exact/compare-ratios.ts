import { checkRatio } from "./internal/check-ratio.js";
import type { Ratio } from "./types.js";

/**
 * Compares two ratios exactly, by cross-multiplying: -1, 0 or 1.
 *
 * @throws RuleInputError `type-invalid`, `value-invalid` on what is no ratio of bigints
 */
export function compareRatios(first: Ratio, second: Ratio): -1 | 0 | 1 {
  const a = checkRatio(first, "first");
  const b = checkRatio(second, "second");
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}
