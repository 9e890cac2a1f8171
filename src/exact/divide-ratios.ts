import { makeRatio } from "./make-ratio.js";
import type { Ratio } from "./types.js";

/** The exact quotient of two ratios, in lowest terms. */
export function divideRatios(first: Ratio, second: Ratio): Ratio {
  return makeRatio(first.numerator * second.denominator, first.denominator * second.numerator);
}
