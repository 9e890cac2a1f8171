import { greatestCommonDivisor, type Ratio } from "../../exact/index.js";

/**
 * The product of two ratios in lowest terms, in lowest terms: cancelled crosswise, so that a long factor is never
 * searched for a common divisor with another long one.
 */
export function scaleRatio(ratio: Ratio, factor: Ratio): Ratio {
  const across = greatestCommonDivisor(ratio.numerator, factor.denominator);
  const back = greatestCommonDivisor(factor.numerator, ratio.denominator);
  return {
    numerator: (ratio.numerator / across) * (factor.numerator / back),
    denominator: (ratio.denominator / back) * (factor.denominator / across),
  };
}
