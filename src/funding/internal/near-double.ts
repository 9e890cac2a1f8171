const MOST_BITS = 500n;
const LEAST_EXACT = 2n ** 53n;

/**
 * Turns non-negative integers up to `largest`, of whatever size, into doubles on one scale, right to 2⁻⁵² and
 * with room for a few multiplications and divisions. NaN stands for one too small for that beside `largest`.
 */
export function nearDouble(largest: bigint): (value: bigint) => number {
  const bits = BigInt(largest.toString(16).length) * 4n;
  if (bits <= MOST_BITS) return Number;
  const shift = bits - MOST_BITS;
  return (value) => {
    const shifted = value >> shift;
    return shifted < LEAST_EXACT ? Number.NaN : Number(shifted);
  };
}

export function findLargest(values: readonly bigint[]): bigint {
  let largest = 0n;
  for (const value of values) if (value > largest) largest = value;
  return largest;
}
