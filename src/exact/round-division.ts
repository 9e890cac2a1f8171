import { refuse } from "../fault/index.js";
import { checkBigint } from "./internal/check-bigint.js";
import { checkRoundingMode } from "./internal/check-rounding-mode.js";
import { magnitude } from "./internal/magnitude.js";
import type { RoundingMode } from "./rounding-mode.js";

/**
 * Divides two integers and rounds the quotient to an integer, in one step, on the absolute value.
 *
 * @param numerator any integer
 * @param denominator any integer but zero
 * @param mode see {@link RoundingMode}
 * @throws RuleInputError `value-invalid` when the denominator is zero or the mode unknown, `type-invalid` on numbers
 *
 * @example
 * ```ts
 * import { roundDivision } from "social-work-station-rules/exact";
 * roundDivision(-5n, 2n, "half-up"); //=> -3n
 * roundDivision(-5n, 2n, "half-even"); //=> -2n
 * ```
 */
export function roundDivision(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  checkBigint(numerator, "numerator");
  if (checkBigint(denominator, "denominator") === 0n)
    return refuse("value-invalid", ["denominator"], { expected: "fraction" });
  const known = checkRoundingMode(mode);
  const negative = numerator < 0n !== denominator < 0n;
  const dividend = magnitude(numerator);
  const divisor = magnitude(denominator);
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  const rounded = remainder !== 0n && roundsAway(quotient, 2n * remainder, divisor, known) ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

function roundsAway(quotient: bigint, twiceRemainder: bigint, divisor: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case "up":
      return true;
    case "down":
      return false;
    case "half-up":
      return twiceRemainder >= divisor;
    case "half-even":
      return twiceRemainder > divisor || (twiceRemainder === divisor && quotient % 2n === 1n);
  }
}
