import { addRatios, makeRatio, type Ratio } from "../../exact/index.js";

/** The exact sum of many ratios: first those of one denominator, then pairwise, so that no long sum is dragged along. */
export function sumRatios(ratios: Iterable<Ratio>): Ratio {
  const numerators = new Map<bigint, bigint>();
  for (const { numerator, denominator } of ratios) {
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  }
  let sums = Array.from(numerators, ([denominator, numerator]) => makeRatio(numerator, denominator));
  while (sums.length > 1) sums = addNeighbours(sums);
  return sums[0] ?? makeRatio(0n);
}

function addNeighbours(sums: readonly Ratio[]): Ratio[] {
  return sums.flatMap((sum, index) => {
    const neighbour = sums[index + 1];
    if (index % 2 === 1) return [];
    return [neighbour === undefined ? sum : addRatios(sum, neighbour)];
  });
}
