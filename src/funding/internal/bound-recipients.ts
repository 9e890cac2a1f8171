import type { FactorTie } from "../factors-types.js";
import { divideUnits } from "./divide-units.js";
import type { DivisionProblem } from "./division.js";
import { findExactUnits } from "./explain-shares.js";
import type { FormulaShares } from "./formula-shares.js";
import type { ReadFactors } from "./read-factors.js";
import { reduceWeights } from "./whole-weights.js";

/** What the recipients receive after floors and caps, and which bound holds whom. */
export interface BoundedRecipients {
  readonly units: readonly bigint[];
  readonly bounds: readonly ("floor" | "cap" | undefined)[];
  readonly ties: readonly FactorTie[];
}

/**
 * Leaves the sums of the cells as they are where all lie within their bounds; otherwise divides the total anew by
 * the shares of the formula under the bounds (a residual method by largest remainder).
 */
export function boundRecipients(
  read: ReadFactors,
  sums: readonly bigint[],
  formula: () => FormulaShares,
): BoundedRecipients {
  const { total, bounds, terms } = read;
  const within = sums.every(
    (sum, index) => sum >= (bounds.floors?.[index] ?? 0n) && sum <= (bounds.caps?.[index] ?? sum),
  );
  if (within) return { units: sums, bounds: [], ties: [] };
  const problem: DivisionProblem = { total, weights: reduceWeights(formula().numerators).weights, ...bounds };
  const method = typeof terms.method === "string" ? terms.method : "largest-remainder";
  const division = divideUnits(problem, { ...terms, method });
  if (division.status !== "divided") return { units: sums, bounds: [], ties: [] };
  const level = division.findLevel();
  return {
    units: division.units,
    bounds: division.units.map((_, index) => findExactUnits(problem, level, index).bound),
    ties: division.ties.map((tie) => ({ step: "bounds", pool: null, ...tie })),
  };
}
