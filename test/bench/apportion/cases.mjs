import { readFileSync } from "node:fs";

/** Published results that a rule must give. */
export function publishedCases(rule) {
  const vectors = JSON.parse(
    readFileSync(new URL("../../vectors/apportionment-published.json", import.meta.url), "utf8"),
  );
  return vectors
    .filter(({ results }) => rule in results)
    .map(({ total, claims, results }) => ({
      total: BigInt(total),
      weights: claims.map(([, weight]) => weight),
      expected: results[rule].map(BigInt),
    }));
}

/** A thousand small divisions, the same in every process. */
export function randomCases() {
  let seed = 20_220_418;
  const next = (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  return Array.from({ length: 1_000 }, () => ({
    total: 10n ** BigInt(2 + next(8)),
    weights: Array.from({ length: 2 + next(20) }, () => 1 + next(100_000)),
  }));
}

/** Where libraries of this kind break. */
export const edgeCases = {
  "above 2^53": { total: 9_007_199_254_740_993n, weights: [1, 1, 1] },
  "20 digits": { total: 10n ** 20n, weights: [3, 3, 1] },
  fractions: { total: 60n, weights: [0.1, 0.2, 0.3] },
  "tied thirds": { total: 10_000n, weights: [1, 1, 1] },
  "a zero": { total: 10_000n, weights: [0, 1, 2] },
  "all zero": { total: 10_000n, weights: [0, 0, 0] },
};

/** The recipients of the timed runs: 100, 10,000, all township-level divisions of China in 2015 and a million. */
export function timedWeights(count) {
  return Array.from({ length: count }, (_, index) => ((index * 7_919) % 99_991) + 1);
}
