/** What several steps of Euclid's algorithm make of a pair: two combinations of it. */
export interface LehmerStep {
  readonly ofGreater: readonly [bigint, bigint];
  readonly ofLess: readonly [bigint, bigint];
  /** A bound of the greater number's length in bits, rounded up to a multiple of four. */
  readonly bits: number;
}

/** Leading bits on which quotients are tried; products of them and their cofactors stay exact in doubles. */
const WINDOW = 50;

/**
 * As many steps of Euclid's algorithm as the leading bits of both numbers decide: a quotient counts while both ends of
 * what the cut-off bits can make of it agree (Knuth, The Art of Computer Programming 2, 4.5.2 L). Null where they decide
 * none. `bits` bounds the length of `greater`.
 */
export function lehmerStep(greater: bigint, less: bigint, bits: number): LehmerStep | null {
  let length = bits;
  let high = Number(greater >> BigInt(length - WINDOW));
  while (high < 2 ** (WINDOW - 4)) {
    length -= 4;
    high = Number(greater >> BigInt(length - WINDOW));
  }
  let low = Number(less >> BigInt(length - WINDOW));
  let [a, b, c, d] = [1, 0, 0, 1];
  for (;;) {
    // c and d never agree: where one divisor is zero, its quotient is not finite, and not the other.
    const quotient = Math.floor((high + a) / (low + c));
    if (quotient !== Math.floor((high + b) / (low + d))) break;
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
    [high, low] = [low, high - quotient * low];
  }
  return b === 0 ? null : { ofGreater: [BigInt(a), BigInt(b)], ofLess: [BigInt(c), BigInt(d)], bits: length };
}
