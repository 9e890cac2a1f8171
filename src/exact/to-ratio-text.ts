import type { Ratio, RatioText } from "./types.js";

/** A ratio as plain data: `{ numerator, denominator }` as text. */
export function toRatioText(ratio: Ratio): RatioText {
  return { numerator: ratio.numerator.toString(), denominator: ratio.denominator.toString() };
}
