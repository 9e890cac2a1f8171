import { greatestCommonDivisor } from "../../exact/index.js";
import { refuse } from "../../fault/index.js";
import type { WholeIndicator } from "./read-indicators.js";
import { reduceWeights } from "./whole-weights.js";

/** Inverse values get the common multiple of all of them as numerator; beyond so many bits in all it is refused. */
const MOST_BITS = 2 ** 30;

/**
 * The recipients' weights under a factor, in the smallest whole numbers: the product of its indicators and, where
 * they apply, the coefficients.
 */
export function weighRecipients(
  indicators: readonly WholeIndicator[],
  coefficients: readonly bigint[] | null,
): readonly bigint[] {
  const parts = indicators.map(({ values, isInverse }) => (isInverse ? invert(values) : reduceWeights(values).weights));
  const [first = [], ...others] = coefficients === null ? parts : [...parts, reduceWeights(coefficients).weights];
  if (others.length === 0) return first;
  return reduceWeights(
    first.map((value, index) => others.reduce((product, other) => product * (other[index] as bigint), value)),
  ).weights;
}

/** In lowest terms as they are: a divisor of all could be taken out of their least common multiple. */
function invert(values: readonly bigint[]): readonly bigint[] {
  let multiple = 1n;
  for (const value of new Set(values)) {
    multiple *= value / greatestCommonDivisor(multiple, value);
    if (multiple.toString(16).length * 4 * values.length > MOST_BITS)
      return refuse("too-complex", ["factors"], { expected: "positive-decimal" });
  }
  return values.map((value) => multiple / value);
}
