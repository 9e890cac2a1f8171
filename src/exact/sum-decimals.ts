import { formatScaled } from "./format-scaled.js";
import { parseDecimal } from "./parse-decimal.js";
import type { DecimalInput } from "./types.js";

/**
 * Adds decimals exactly. The result keeps as many decimals as the amounts carry ("0.10" + "0.20" is "0.3";
 * pass `decimals` to keep at least that many).
 *
 * @throws RuleInputError `decimal-invalid`, `decimal-too-long`
 *
 * @example
 * ```ts
 * import { sumDecimals } from "social-work-station-rules/exact";
 * sumDecimals(["0.1", 0.2, "1234.50"], 2); //=> "1234.80"
 * ```
 */
export function sumDecimals(values: Iterable<DecimalInput>, decimals = 0): string {
  let digits = 0n;
  let scale = decimals;
  let index = 0;
  for (const value of values) {
    const term = parseDecimal(value, [index]);
    if (term.scale > scale) {
      digits *= 10n ** BigInt(term.scale - scale);
      scale = term.scale;
    }
    digits += term.digits * 10n ** BigInt(scale - term.scale);
    index += 1;
  }
  return formatScaled(digits, scale);
}
