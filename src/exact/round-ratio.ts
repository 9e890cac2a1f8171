import { formatScaled } from "./format-scaled.js";
import { roundDivision } from "./round-division.js";
import type { RoundingMode } from "./rounding-mode.js";
import type { Ratio } from "./types.js";

/**
 * Rounds a ratio to a number of decimals, in one step, and writes it as decimal text.
 *
 * @param decimals places after the point; negative for tens (-1), hundreds (-2) …
 *
 * @example
 * ```ts
 * import { makeRatio, roundRatio } from "social-work-station-rules/exact";
 * roundRatio(makeRatio(22500n, 343n), 1, "half-up"); //=> "65.6"
 * ```
 */
export function roundRatio(ratio: Ratio, decimals: number, mode: RoundingMode): string {
  if (decimals >= 0) {
    return formatScaled(roundDivision(ratio.numerator * 10n ** BigInt(decimals), ratio.denominator, mode), decimals);
  }
  const unit = 10n ** BigInt(-decimals);
  return (roundDivision(ratio.numerator, ratio.denominator * unit, mode) * unit).toString();
}
