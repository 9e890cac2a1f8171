import { refuse } from "../fault/index.js";
import { formatScaled } from "./format-scaled.js";
import { checkPlaces } from "./internal/check-places.js";
import { parseDecimal } from "./parse-decimal.js";
import type { DecimalInput } from "./types.js";

/**
 * Adds decimals exactly. The result has as many decimals as the amounts need: "0.10" and "0.20" give "0.3".
 *
 * @param values a list of decimals; an empty one adds to zero
 * @param decimals the least number of decimals of the result, an integer from 0 to 60
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`, `type-invalid` (no list), `out-of-range`
 *
 * @example
 * ```ts
 * import { sumDecimals } from "social-work-station-rules/exact";
 * sumDecimals(["0.1", 0.2, "1234.50"], 2); //=> "1234.80"
 * ```
 */
export function sumDecimals(values: Iterable<DecimalInput>, decimals = 0): string {
  if (!isIterableList(values)) return refuse("type-invalid", ["values"], { expected: "list" });
  let digits = 0n;
  let scale = checkPlaces(decimals, 0, 60, ["decimals"]);
  let index = 0;
  for (const value of values) {
    const term = parseDecimal(value, ["values", index]);
    if (term.scale > scale) {
      digits *= 10n ** BigInt(term.scale - scale);
      scale = term.scale;
    }
    digits += term.digits * 10n ** BigInt(scale - term.scale);
    index += 1;
  }
  return formatScaled(digits, scale);
}

/** Text is iterable too, but its digits are no amounts. */
function isIterableList(values: unknown): boolean {
  return typeof values === "object" && values !== null && Symbol.iterator in values;
}
