import { makeRatio } from "./make-ratio.js";
import type { Ratio } from "./types.js";

/** The exact difference of two ratios, in lowest terms. */
export function subtractRatios(first: Ratio, second: Ratio): Ratio {
  return makeRatio(first.numerator * second.denominator - second.numerator * first.denominator, first.denominator * second.denominator);
}
