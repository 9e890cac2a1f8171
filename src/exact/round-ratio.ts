import { formatScaled } from "./format-scaled.js";
import { checkPlaces } from "./internal/check-places.js";
import { checkRatio } from "./internal/check-ratio.js";
import { roundDivision } from "./round-division.js";
import type { RoundingMode } from "./rounding-mode.js";
import type { Ratio } from "./types.js";

/**
 * Rounds a ratio to a number of decimals, in one step, and writes it as decimal text.
 *
 * @param decimals places after the point, from -400 to 400; negative for tens (-1), hundreds (-2) …
 * @throws RuleInputError `type-invalid`, `value-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { makeRatio, roundRatio } from "social-work-station-rules/exact";
 * roundRatio(makeRatio(22500n, 343n), 1, "half-up"); //=> "65.6"
 * ```
 */
export function roundRatio(ratio: Ratio, decimals: number, mode: RoundingMode): string {
  const { numerator, denominator } = checkRatio(ratio, "ratio");
  const places = checkPlaces(decimals, -400, 400, ["decimals"]);
  if (places >= 0) {
    return formatScaled(roundDivision(numerator * 10n ** BigInt(places), denominator, mode), places);
  }
  const unit = 10n ** BigInt(-places);
  return (roundDivision(numerator, denominator * unit, mode) * unit).toString();
}
