import { greatestCommonDivisor, type Ratio } from "../../exact/index.js";
import type { FactorTie } from "../factors-types.js";
import { divideFreely } from "./divide-units.js";
import type { ReadFactors } from "./read-factors.js";

/** The total divided down the tree and over the recipients, in whole units. */
export interface DividedPools {
  /** For each node. */
  readonly pools: readonly bigint[];
  /** For each node over recipients its row of units; null for a group. */
  readonly rows: readonly (readonly bigint[] | null)[];
  readonly ties: readonly FactorTie[];
}

/** In the pool of this node the residual recipient would have to receive what it cannot. */
export interface PoolConflict {
  readonly node: number;
  readonly recipient: number;
  readonly residual: bigint;
}

/** Factors with money to give and nobody whose value claims it. */
export interface EmptyPools {
  readonly unclaimed: readonly { readonly node: number; readonly pool: bigint }[];
}

/** Divides the total from the top of the tree down, then each factor's pool over the recipients. */
export function dividePools(read: ReadFactors): DividedPools | PoolConflict | EmptyPools {
  const { nodes, weights, terms } = read;
  const { pools, ties } = splitPools(read);
  const unclaimed = findUnclaimed(read).map((node) => ({ node, pool: pools[node] as bigint }));
  if (unclaimed.length > 0) return { unclaimed };
  const rows: (readonly bigint[] | null)[] = [];
  for (const [node, row] of weights.entries()) {
    const pool = pools[node] as bigint;
    if (row === null || pool === 0n) {
      rows.push(row?.map(() => 0n) ?? null);
      continue;
    }
    const division = divideFreely(pool, row, terms);
    if (division.status !== "divided") return { node, recipient: division.index, residual: division.residual };
    rows.push(division.units);
    for (const tie of division.ties) ties.push({ step: "recipients", pool: nodes[node]?.id ?? null, ...tie });
  }
  return { pools, rows, ties };
}

function findUnclaimed({ total, nodes, weights }: ReadFactors): readonly number[] {
  if (total === 0n) return [];
  return [...nodes.keys()].filter((node) => {
    const isWeighted = (nodes[node]?.ofTotal.numerator ?? 0n) > 0n;
    return isWeighted && weights[node]?.every((weight) => weight === 0n) === true;
  });
}

function splitPools({ nodes, total, terms }: ReadFactors): {
  readonly pools: readonly bigint[];
  readonly ties: FactorTie[];
} {
  const below = new Map<number | null, number[]>();
  nodes.forEach(({ parent }, node) => {
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [node]);
    else siblings.push(node);
  });
  const pools = nodes.map(() => 0n);
  const ties: FactorTie[] = [];
  for (const [parent, siblings] of below) {
    const amount = parent === null ? total : (pools[parent] as bigint);
    const ids = siblings.map((node) => nodes[node]?.id ?? "");
    const shares = toWholeShares(siblings.map((node) => (nodes[node] as (typeof nodes)[number]).weight));
    const division = divideFreely(amount, shares, { ids, ties: terms.ties, method: "largest-remainder" });
    if (division.status !== "divided") continue;
    siblings.forEach((node, index) => (pools[node] = division.units[index] as bigint));
    for (const tie of division.ties)
      ties.push({ step: "pool", pool: parent === null ? null : (nodes[parent]?.id ?? null), ...tie });
  }
  return { pools, ties };
}

/** Fractions as whole numbers over their common denominator. */
function toWholeShares(ratios: readonly Ratio[]): readonly bigint[] {
  const common = ratios.reduce(
    (multiple, { denominator }) => multiple * (denominator / greatestCommonDivisor(multiple, denominator)),
    1n,
  );
  return ratios.map(({ numerator, denominator }) => numerator * (common / denominator));
}
