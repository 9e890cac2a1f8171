import type { Ratio } from "../../exact/index.js";

/** A ratio as a message shows it: "10" or "29/30". */
export function writeRatio({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? numerator.toString() : `${numerator.toString()}/${denominator.toString()}`;
}
