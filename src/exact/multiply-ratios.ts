import { makeRatio } from "./make-ratio.js";
import type { Ratio } from "./types.js";

/** The exact product of two ratios, in lowest terms. */
export function multiplyRatios(first: Ratio, second: Ratio): Ratio {
  return makeRatio(first.numerator * second.numerator, first.denominator * second.denominator);
}
