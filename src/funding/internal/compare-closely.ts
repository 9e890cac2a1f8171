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

/** Well above the rounding errors that a handful of double operations collect (some 10 × 2⁻⁵³). */
const SLACK = 1e-14;

/**
 * Compares two non-negative doubles that stand for exact values: -1 or 1 where their order is certain, 0 where
 * only exact arithmetic can tell (also for NaN and infinity, which stand for values that no double holds).
 */
export function compareClosely(first: number, second: number): -1 | 0 | 1 {
  const gap = first - second;
  if (gap > SLACK * first) return 1;
  return -gap > SLACK * second ? -1 : 0;
}
