import type { Ratio } from "./types.js";

/** Compares two ratios exactly, by cross-multiplying: -1, 0 or 1. */
export function compareRatios(first: Ratio, second: Ratio): -1 | 0 | 1 {
  const left = first.numerator * second.denominator;
  const right = second.numerator * first.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}
