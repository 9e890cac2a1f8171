import { greatestCommonDivisor } from "../../exact/index.js";
import type { ReadFactors } from "./read-factors.js";

/** The recipients' shares of the total by the unrounded formula, over one denominator. */
export interface FormulaShares {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** Σ weight × value / Σ values over all factors that divide over recipients and have a weight. */
export function findFormulaShares({ nodes, weights, terms }: ReadFactors): FormulaShares {
  const parts: { readonly numerator: bigint; readonly denominator: bigint; readonly row: readonly bigint[] }[] = [];
  let denominator = 1n;
  nodes.forEach(({ ofTotal }, node) => {
    const row = weights[node] ?? null;
    const sum = row === null ? 0n : row.reduce((total, value) => total + value, 0n);
    if (row === null || sum === 0n || ofTotal.numerator === 0n) return;
    const part = { numerator: ofTotal.numerator, denominator: ofTotal.denominator * sum, row };
    denominator *= part.denominator / greatestCommonDivisor(denominator, part.denominator);
    parts.push(part);
  });
  const numerators: bigint[] = terms.ids.map(() => 0n);
  for (const part of parts) {
    const factor = part.numerator * (denominator / part.denominator);
    part.row.forEach((value, index) => {
      if (value !== 0n) numerators[index] = (numerators[index] as bigint) + value * factor;
    });
  }
  return { numerators, denominator };
}
