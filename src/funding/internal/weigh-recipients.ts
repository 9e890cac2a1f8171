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
export function weighRecipients(indicators: readonly WholeIndicator[], coefficients: readonly bigint[] | null): readonly bigint[] {
  const parts = indicators.map(({ values, isInverse }) => (isInverse ? invert(values) : values));
  const factors = coefficients === null ? parts : [...parts, coefficients];
  const [first = [], ...others] = factors.map((part) => reduceWeights(part).weights);
  return reduceWeights(first.map((value, index) => others.reduce((product, other) => product * (other[index] as bigint), value))).weights;
}

function invert(values: readonly bigint[]): readonly bigint[] {
  let multiple = 1n;
  for (const value of new Set(values)) {
    multiple *= value / greatestCommonDivisor(multiple, value);
    if (multiple.toString(16).length * 4 * values.length > MOST_BITS) return refuse("too-complex", ["factors"], { expected: "positive-decimal" });
  }
  return values.map((value) => multiple / value);
}
