import { refuse, type FaultPath } from "../fault/index.js";
import { roundRatio } from "./round-ratio.js";
import { ROUNDING_MODES, type RoundingMode } from "./rounding-mode.js";
import { toRatio } from "./to-ratio.js";
import type { DecimalInput } from "./types.js";

/** Where to round: to decimal places (negative for tens, hundreds …) or to significant digits. */
export type RoundingPlace = { readonly decimals: number } | { readonly significant: number };

/**
 * Rounds a decimal in one step (never via an intermediate rounding), on the absolute value.
 * `half-even` is GB/T 8170-2008 数值修约规则, `half-up` is 四舍五入.
 *
 * @param input decimal text, number or `Decimal`
 * @param place `{ decimals }` from -60 to 60, or `{ significant }` from 1 to 60
 * @returns decimal text
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`, `out-of-range`, `value-invalid`
 *
 * @example
 * ```ts
 * import { roundDecimal } from "social-work-station-rules/exact";
 * roundDecimal("28.165", { decimals: 2 }, "half-even"); //=> "28.16"
 * roundDecimal("8.53459", { significant: 3 }, "half-even"); //=> "8.53"
 * ```
 */
export function roundDecimal(input: DecimalInput, place: RoundingPlace, mode: RoundingMode): string {
  if (!ROUNDING_MODES.includes(mode)) return refuse("value-invalid", ["mode"], { expected: "rounding-mode" });
  const ratio = toRatio(input, ["input"]);
  if ("decimals" in place) return roundRatio(ratio, checkPlaces(place.decimals, -60, 60, ["place", "decimals"]), mode);
  const digits = checkPlaces(place.significant, 1, 60, ["place", "significant"]);
  if (ratio.numerator === 0n) return "0";
  const magnitude = ratio.numerator < 0n ? -ratio.numerator : ratio.numerator;
  return roundRatio(ratio, digits - 1 - decimalExponent(magnitude, ratio.denominator), mode);
}

/** The exponent of the leading digit: 3 for 1268, -2 for 0.0365. */
function decimalExponent(numerator: bigint, denominator: bigint): number {
  const estimate = numerator.toString().length - denominator.toString().length;
  const reached =
    estimate >= 0 ? numerator >= denominator * 10n ** BigInt(estimate) : numerator * 10n ** BigInt(-estimate) >= denominator;
  return reached ? estimate : estimate - 1;
}

function checkPlaces(value: number, least: number, most: number, path: FaultPath): number {
  if (!Number.isInteger(value) || value < least || value > most) return refuse("out-of-range", path, { least, most });
  return value;
}
