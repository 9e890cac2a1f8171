import { checkBigint } from "./internal/check-bigint.js";

const SMALL = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * The greatest common divisor of two integers, never negative; 0 for two zeros. Euclid's algorithm, on numbers
 * as soon as both fit.
 *
 * @throws RuleInputError `type-invalid` on numbers
 */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let a = magnitude(checkBigint(first, "first"));
  let b = magnitude(checkBigint(second, "second"));
  while (b !== 0n) {
    if (a <= SMALL && b <= SMALL) return BigInt(ofNumbers(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function ofNumbers(first: number, second: number): number {
  let a = first;
  let b = second;
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
