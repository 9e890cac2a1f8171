import { checkKeys, refuse } from "../fault/index.js";
import { checkPlaces } from "./internal/check-places.js";
import { checkRoundingMode } from "./internal/check-rounding-mode.js";
import { magnitude } from "./internal/magnitude.js";
import { roundRatio } from "./round-ratio.js";
import type { RoundingMode } from "./rounding-mode.js";
import { toRatio } from "./to-ratio.js";
import type { FractionInput, Ratio } from "./types.js";

/** Where to round: to decimal places (negative for tens, hundreds …) or to significant digits. */
export type RoundingPlace = { readonly decimals: number } | { readonly significant: number };

/**
 * Rounds a decimal in one step (never via an intermediate rounding), on the absolute value.
 * `half-even` is GB/T 8170-2008 数值修约规则, `half-up` is 四舍五入.
 *
 * @param input decimal text, number, `Decimal`, or a fraction (`"118/31"`, `{ numerator, denominator }`)
 * @param place `{ decimals }` from -60 to 60, or `{ significant }` from 1 to 60
 * @returns decimal text
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`, `out-of-range`, `value-invalid`, `type-invalid`
 *
 * @example
 * ```ts
 * import { roundDecimal } from "social-work-station-rules/exact";
 * roundDecimal("28.165", { decimals: 2 }, "half-even"); //=> "28.16"
 * roundDecimal("8.53459", { significant: 3 }, "half-even"); //=> "8.53"
 * ```
 */
export function roundDecimal(input: FractionInput, place: RoundingPlace, mode: RoundingMode): string {
  const known = checkRoundingMode(mode);
  const ratio = toRatio(input, ["input"]);
  checkKeys(place, ["decimals", "significant"], ["place"]);
  if ("decimals" in place === "significant" in place) return refuse("value-invalid", ["place"], { expected: "object" });
  if ("decimals" in place) return roundRatio(ratio, checkPlaces(place.decimals, -60, 60, ["place", "decimals"]), known);
  const significant = checkPlaces(place.significant, 1, 60, ["place", "significant"]);
  if (ratio.numerator === 0n) return "0";
  const places = significant - 1 - leadingExponent(ratio);
  const rounded = roundRatio(ratio, places, known);
  return places > 0 && significantDigits(rounded) > significant ? roundRatio(ratio, places - 1, known) : rounded;
}

/** 9.99 to two digits is 10, not 10.0: where rounding reaches the next power of ten, a digit too many stands. */
function significantDigits(text: string): number {
  return text.replace(".", "").replace(/^-?0*/, "").length;
}

/** The exponent of the leading digit: 3 for 1268, -2 for 0.0365. */
function leadingExponent({ numerator, denominator }: Ratio): number {
  const size = magnitude(numerator);
  const estimate = size.toString().length - denominator.toString().length;
  const reached = size * 10n ** BigInt(Math.max(-estimate, 0)) >= denominator * 10n ** BigInt(Math.max(estimate, 0));
  return reached ? estimate : estimate - 1;
}
