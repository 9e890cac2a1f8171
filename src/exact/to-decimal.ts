import type { Decimal } from "decimal.js";
import { ExactDecimal } from "./exact-decimal.js";
import { toRatio } from "./to-ratio.js";
import type { FractionInput } from "./types.js";

/**
 * Turns an amount or a ratio from a result into a `Decimal` of the library's own kind. Ratios that do not
 * end are cut at 200 significant digits.
 *
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`
 *
 * @example
 * ```ts
 * import { toDecimal } from "social-work-station-rules/exact";
 * toDecimal({ numerator: "1", denominator: "8" }).toFixed(); //=> "0.125"
 * ```
 */
export function toDecimal(input: FractionInput): Decimal {
  const { numerator, denominator } = toRatio(input);
  return new ExactDecimal(numerator.toString()).div(denominator.toString());
}
