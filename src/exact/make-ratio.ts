import { refuse } from "../fault/index.js";
import { greatestCommonDivisor } from "./greatest-common-divisor.js";
import { checkBigint } from "./internal/check-bigint.js";
import type { Ratio } from "./types.js";

/**
 * Makes a ratio in lowest terms with a positive denominator.
 *
 * @throws RuleInputError `value-invalid` when the denominator is zero, `type-invalid` on numbers
 *
 * @example
 * ```ts
 * import { makeRatio } from "social-work-station-rules/exact";
 * makeRatio(6n, -4n); //=> { numerator: -3n, denominator: 2n }
 * ```
 */
export function makeRatio(numerator: bigint, denominator: bigint = 1n): Ratio {
  if (checkBigint(denominator, "denominator") === 0n)
    return refuse("value-invalid", ["denominator"], { expected: "fraction" });
  if (checkBigint(numerator, "numerator") === 0n) return { numerator, denominator: 1n };
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator);
  const signed = denominator < 0n ? -divisor : divisor;
  return { numerator: numerator / signed, denominator: denominator / signed };
}
