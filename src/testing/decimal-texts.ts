import * as fc from "fast-check";
import { formatScaled } from "../exact/index.js";

/**
 * Non-negative decimals as text, with up to the given number of decimals.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { decimalTexts } from "social-work-station-rules/testing";
 * fc.sample(decimalTexts({ max: 0n }), 1)[0]; //=> "0.00"
 * ```
 */
export function decimalTexts(
  options: { readonly max?: bigint; readonly decimals?: number } = {},
): fc.Arbitrary<string> {
  const { max = 1_000_000_000n, decimals = 2 } = options;
  return fc.bigInt({ min: 0n, max }).map((digits) => formatScaled(digits, decimals));
}
