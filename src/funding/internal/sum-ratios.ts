import { type Ratio, greatestCommonDivisor, makeRatio } from "../../ratio/index.js";
/**
 * The product of two ratios in lowest terms, in lowest terms: cancelled crosswise, so that a long factor is never
 * searched for a common divisor with another long one.
 */
export function scaleRatio(ratio: Ratio, factor: Ratio): Ratio {
  const across = greatestCommonDivisor(ratio.numerator, factor.denominator);
  const back = greatestCommonDivisor(factor.numerator, ratio.denominator);
  return {
    numerator: (ratio.numerator / across) * (factor.numerator / back),
    denominator: (ratio.denominator / back) * (factor.denominator / across),
  };
}

/**
 * The exact sum of many ratios: first those of one denominator, then pairwise over the least common multiple, so
 * that no long sum is dragged along; in lowest terms.
 */
export function sumRatios(ratios: Iterable<Ratio>): Ratio {
  const numerators = new Map<bigint, bigint>();
  for (const { numerator, denominator } of ratios) {
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  }
  let sums: readonly Ratio[] = Array.from(numerators, ([denominator, numerator]) => ({ numerator, denominator }));
  while (sums.length > 1) sums = addNeighbours(sums);
  return makeRatio(sums[0]?.numerator ?? 0n, sums[0]?.denominator ?? 1n);
}

function addNeighbours(sums: readonly Ratio[]): readonly Ratio[] {
  return sums.flatMap((sum, index) => {
    const neighbour = sums[index + 1];
    if (index % 2 === 1) return [];
    return [neighbour === undefined ? sum : addOverMultiple(sum, neighbour)];
  });
}

function addOverMultiple(first: Ratio, second: Ratio): Ratio {
  const common = greatestCommonDivisor(first.denominator, second.denominator);
  const left = second.denominator / common;
  const right = first.denominator / common;
  return { numerator: first.numerator * left + second.numerator * right, denominator: first.denominator * left };
}
