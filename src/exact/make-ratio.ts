import { greatestCommonDivisor } from "./greatest-common-divisor.js";
import type { Ratio } from "./types.js";

/**
 * Makes a ratio in lowest terms with a positive denominator.
 *
 * @throws RangeError when the denominator is zero
 *
 * @example
 * ```ts
 * import { makeRatio } from "social-work-station-rules/exact";
 * makeRatio(6n, -4n); //=> { numerator: -3n, denominator: 2n }
 * ```
 */
export function makeRatio(numerator: bigint, denominator: bigint = 1n): Ratio {
  if (denominator === 0n) throw new RangeError("a ratio has no zero denominator");
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator);
  const signed = denominator < 0n ? -divisor : divisor;
  return { numerator: numerator / signed, denominator: denominator / signed };
}
