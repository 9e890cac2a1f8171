const SMALL = BigInt(Number.MAX_SAFE_INTEGER);

/** The greatest common divisor of two non-negative integers; Euclid, on numbers as soon as both fit. */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let a = first;
  let b = second;
  while (b !== 0n) {
    if (a <= SMALL && b <= SMALL) return BigInt(ofNumbers(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
}

function ofNumbers(first: number, second: number): number {
  let a = first;
  let b = second;
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
