import type {
  ExplainedFactorShare,
  FactorInput,
  FactorResult,
  FactorShare,
  InfeasibleFactors,
} from "./factors-types.js";
import { boundRecipients } from "./internal/bound-recipients.js";
import { dividePools, type EmptyPools, type PoolConflict } from "./internal/divide-pools.js";
import { findFormulaShares, type FormulaShares } from "./internal/formula-shares.js";
import { readFactors, type ReadFactors } from "./internal/read-factors.js";
import { writeExplainedFactors, writeFactors } from "./internal/write-factors.js";

/**
 * Divides an amount of money by the factor method (因素法): Total × Σ weight × share, the shares by indicators.
 *
 * The total goes down the tree of factors by their weights, and each factor's pool over the recipients by their
 * values, every step to the last unit: cells add to pools and, with the adjustment for floors and caps, to
 * amounts. The difference to the unrounded formula stands beside each amount.
 *
 * @param input.total amount, a multiple of `unit` (default `"0.01"`); negative for money taken back
 * @param input.recipients one or more; `floor` and `cap` bound the amount over all factors; `coefficient` (for
 *   instance 财政困难程度系数) counts only for the factors named in `coefficientAppliesTo`
 * @param input.factors factors with a weight each, which add to one (or to `weightsAddTo`) exactly at every node: a
 *   group of `factors`, or `indicators` with one value for every recipient, or a `product` of several indicators;
 *   `direction: "inverse"` divides by 1/value
 * @param input.method how pools are divided over recipients, default `"largest-remainder"`; pools are split by largest remainder
 * @param input.detail `"shares"` leaves the unrounded formula out, which is faster
 * @returns the table in the order of recipients and factors, or why there can be none (`status: "infeasible"`)
 * @throws RuleInputError `weights-not-one`, `weight-negative`, `indicator-zero` (the inverse of zero), `value-missing`,
 *   `id-duplicate`, `reference-dangling`, `amount-not-multiple`, `bounds-reversed`, `too-complex` (more than 1,000
 *   levels; inverse values whose common multiple is too large), `out-of-range`, `decimal-invalid` …
 * @see 预算法 (2018) 第十六条、第三十八条; the formula of 财政部、住房城乡建设部 for old neighbourhoods (2019), where the
 *   coefficient multiplies some factors and the performance factor not
 *
 * @example
 * ```ts
 * import { apportionByFactors } from "social-work-station-rules/funding";
 * const result = apportionByFactors({
 *   total: "100.00",
 *   recipients: [{ id: "甲区" }, { id: "乙区" }],
 *   factors: [
 *     { id: "工作任务", weight: "1/3", indicators: [{ id: "甲区", value: 17 }, { id: "乙区", value: 15 }] },
 *     { id: "服务量", weight: "2/3", indicators: [{ id: "甲区", value: 420 }, { id: "乙区", value: 630 }] },
 *   ],
 * });
 * result.status === "apportioned" && result.recipients.map((recipient) => recipient.amount); //=> ["44.38", "55.62"]
 * ```
 */
export function apportionByFactors(input: FactorInput & { readonly detail: "shares" }): FactorResult<FactorShare>;
export function apportionByFactors(input: FactorInput & { readonly detail?: "explained" }): FactorResult;
export function apportionByFactors(input: FactorInput): FactorResult<FactorShare | ExplainedFactorShare>;
export function apportionByFactors(input: FactorInput): FactorResult<FactorShare | ExplainedFactorShare> {
  const read = readFactors(input);
  const conflict = findBoundConflict(read);
  if (conflict !== undefined) return conflict;
  const divided = dividePools(read);
  if (!("rows" in divided)) return describePoolConflict(read, divided);
  const sums = sumRows(read, divided.rows);
  let known: FormulaShares | undefined;
  const formula = (): FormulaShares => (known ??= findFormulaShares(read));
  const bounded = boundRecipients(read, sums, formula);
  const table = writeFactors(read, divided, sums, bounded);
  return read.detail === "shares" ? table : writeExplainedFactors(read, table, bounded, formula());
}

function findBoundConflict({ gaps, bounds, total, unit }: ReadFactors): InfeasibleFactors | undefined {
  if (gaps.length > 0) return { status: "infeasible", reason: "no-unit-between-bounds", ids: gaps };
  const floors = (bounds.floors ?? []).reduce((sum, floor) => sum + floor, 0n);
  if (floors <= total) return undefined;
  return {
    status: "infeasible",
    reason: "floors-exceed-total",
    floors: unit.write(floors),
    shortfall: unit.write(floors - total),
  };
}

function describePoolConflict(
  { nodes, terms, unit }: ReadFactors,
  conflict: PoolConflict | EmptyPools,
): InfeasibleFactors {
  const name = (node: number): string => nodes[node]?.id ?? "";
  if ("unclaimed" in conflict) {
    const pools = conflict.unclaimed.map(({ node, pool }) => ({ id: name(node), amount: unit.write(pool) }));
    return { status: "infeasible", reason: "no-positive-indicator", pools };
  }
  const { node, recipient, residual } = conflict;
  return {
    status: "infeasible",
    reason: "residual-impossible",
    pool: name(node),
    id: terms.ids[recipient] ?? "",
    residual: unit.write(residual),
  };
}

function sumRows({ terms }: ReadFactors, rows: readonly (readonly bigint[] | null)[]): readonly bigint[] {
  const sums: bigint[] = terms.ids.map(() => 0n);
  for (const row of rows) row?.forEach((units, index) => (sums[index] = (sums[index] as bigint) + units));
  return sums;
}
