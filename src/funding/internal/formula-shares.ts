import { greatestCommonDivisor, makeRatio, type Ratio, roundDivision } from "../../ratio/index.js";
import type { ReadFactors } from "./factor-tree.js";

/** What one factor adds to the formula: its weight over the sum of its values, and the values. */
interface FormulaPart {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly row: readonly bigint[];
}

/** The unrounded formula: Σ weight × value / Σ values over all factors that divide over recipients and have a weight. */
export interface Formula {
  /** The common denominator of all recipients' shares of the total. */
  readonly denominator: bigint;
  /** The numerators of the recipients' shares over it. */
  readonly numerators: () => readonly bigint[];
  /** A recipient's share of an amount of zero or more, rounded half to even in one step. */
  readonly roundShare: (amount: Ratio, index: number, decimals: number) => Ratio;
}

/** Prepares the formula of the factors. Numerators are only computed where they are needed: they can be very long. */
export function makeFormula({ nodes, weights, terms }: ReadFactors): Formula {
  const parts: FormulaPart[] = [];
  let denominator = 1n;
  nodes.forEach(({ ofTotal }, node) => {
    const row = weights[node] ?? null;
    const sum = row === null ? 0n : row.reduce((total, value) => total + value, 0n);
    if (row === null || sum === 0n || ofTotal.numerator === 0n) return;
    const part = { numerator: ofTotal.numerator, denominator: ofTotal.denominator * sum, row };
    denominator *= part.denominator / greatestCommonDivisor(denominator, part.denominator);
    parts.push(part);
  });
  const numeratorOf = (index: number): bigint =>
    parts.reduce(
      (sum, part) => sum + (part.row[index] as bigint) * part.numerator * (denominator / part.denominator),
      0n,
    );
  let known: readonly bigint[] | undefined;
  return {
    denominator,
    numerators: () => (known ??= terms.ids.map((_, index) => numeratorOf(index))),
    roundShare: (amount, index, decimals) => {
      const shift = 10n ** BigInt(decimals);
      const near = roundNear(parts, amount, index, shift);
      const rounded =
        near ??
        roundDivision(amount.numerator * numeratorOf(index) * shift, amount.denominator * denominator, "half-even");
      return makeRatio(rounded, shift);
    },
  };
}

/** Bits beyond the last decimal, so that rounding each part down decides almost every sum. */
const GUARD_BITS = 64n;

/** Adds the parts one by one with spare bits; null where these do not decide how the exact sum is rounded. */
function roundNear(parts: readonly FormulaPart[], amount: Ratio, index: number, shift: bigint): bigint | null {
  const scaled = (amount.numerator * shift) << GUARD_BITS;
  const lowest = parts.reduce((sum, { numerator, denominator, row }) => {
    const value = row[index] as bigint;
    return value === 0n ? sum : sum + (scaled * numerator * value) / (amount.denominator * denominator);
  }, 0n);
  const highest = lowest + BigInt(parts.length);
  const rounded = roundDivision(lowest, 1n << GUARD_BITS, "half-even");
  return rounded === roundDivision(highest, 1n << GUARD_BITS, "half-even") ? rounded : null;
}
