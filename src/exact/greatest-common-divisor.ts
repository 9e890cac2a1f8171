import { checkBigint } from "./internal/check-bigint.js";
import { lehmerStep } from "./internal/lehmer-step.js";
import { magnitude } from "./internal/magnitude.js";

const SMALL = BigInt(Number.MAX_SAFE_INTEGER);
const LONG = 1n << 128n;
const LARGEST_INT = 2 ** 31 - 1;

/**
 * The greatest common divisor of two integers, never negative; 0 for two zeros. Euclid's algorithm: on numbers as
 * soon as both fit, and many steps at once as long as both are long (D. H. Lehmer 1938).
 *
 * @throws RuleInputError `type-invalid` on numbers
 *
 * @example
 * ```ts
 * import { greatestCommonDivisor } from "social-work-station-rules/exact";
 * greatestCommonDivisor(-12n, 18n); //=> 6n
 * ```
 */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let a = magnitude(checkBigint(first, "first"));
  let b = magnitude(checkBigint(second, "second"));
  if (a > LONG && b > LONG) [a, b] = shorten(a, b);
  while (b !== 0n) {
    if (a <= SMALL && b <= SMALL) return BigInt(ofNumbers(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
}

/** A pair with the same divisor, of which one is no longer long. */
function shorten(first: bigint, second: bigint): readonly [bigint, bigint] {
  let [a, b] = first < second ? [second, first] : [first, second];
  let bits = a.toString(16).length * 4;
  while (b > LONG) {
    const step = lehmerStep(a, b, bits);
    if (step === null) [a, b] = [b, a % b];
    else {
      const { ofGreater, ofLess } = step;
      [a, b] = [ofGreater[0] * a + ofGreater[1] * b, ofLess[0] * a + ofLess[1] * b];
      bits = step.bits;
    }
  }
  return [a, b];
}

function ofNumbers(first: number, second: number): number {
  let a = first;
  let b = second;
  while (b > LARGEST_INT) [a, b] = [b, a % b];
  return b === 0 ? a : ofInts(b, a % b);
}

/** Machine integers are divided several times faster than doubles. */
function ofInts(first: number, second: number): number {
  let a = first | 0;
  let b = second | 0;
  while (b !== 0) {
    const rest = (a % b) | 0;
    a = b;
    b = rest;
  }
  return a;
}
