import { compareRatios, makeRatio, multiplyRatios, type Ratio } from "../../exact/index.js";
import { createDemandNetwork, type SourceAmount } from "./demand-network.js";
import type { NeedGroup } from "./group-needs.js";

/**
 * Rounds the exact amounts of groups to neighbouring units that the sources can pay: all are rounded down, then
 * the units left go to the largest remainders, first group first, wherever the earmarks allow one more. The sets
 * of groups that can be raised form a matroid, so this order gives the largest remainders that are possible.
 */
export function roundShares(
  groups: readonly NeedGroup[],
  shares: readonly Ratio[],
  supplies: readonly SourceAmount[],
): readonly bigint[] {
  const exact = groups.map(({ amount }, group) => multiplyRatios(makeRatio(amount), shares[group] ?? makeRatio(0n)));
  const units = exact.map(({ numerator, denominator }) => numerator / denominator);
  const remainders = exact.map(({ numerator, denominator }) => ({ numerator: numerator % denominator, denominator }));
  const raisable = Array.from(groups.keys())
    .filter((group) => remainders[group]?.numerator !== 0n)
    .sort((a, b) => compareRatios(remainders[b] ?? makeRatio(0n), remainders[a] ?? makeRatio(0n)) || a - b);
  if (raisable.length === 0) return units;
  const network = createDemandNetwork(
    groups.map(({ sources }, group) => ({ sources, amount: units[group] ?? 0n })),
    supplies.map(({ source }) => source),
  );
  network.open(supplies);
  for (const group of raisable) if (network.raise(group)) units[group] = (units[group] ?? 0n) + 1n;
  return units;
}
