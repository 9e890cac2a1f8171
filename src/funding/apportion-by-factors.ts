import type {
  ExplainedFactorShare,
  FactorApportionment,
  FactorPool,
  FactorResult,
  FactorShare,
  FactorTie,
  InfeasibleFactors,
} from "../results/index.js";
import { parseDecimal } from "../exact/index.js";
import { checkKeys, requireList, requireRows, throwInputError } from "../checks/index.js";
import { makeRatio, type Ratio, subtractRatios, toRatioText } from "../ratio/index.js";
import { DETAILS, TIE_RULES } from "../terms/index.js";
import type { FactorInput, FactorRecipient } from "./factors-types.js";
import { divideUnits } from "./internal/divide-units.js";
import {
  type DividedPools,
  dividePools,
  type EmptyPools,
  type FactorNode,
  type PoolConflict,
  type ReadFactors,
  readFactorTree,
  weighRecipients,
} from "./internal/factor-tree.js";
import { type Formula, makeFormula } from "./internal/formula-shares.js";
import { type DivisionProblem, findExactUnits } from "./internal/level.js";
import { alignDecimals, findGaps, readBounds, readMoneyUnit, reduceWeights } from "./internal/money-units.js";
import { readChoice, readIds, readMethod } from "./internal/read-apportionment.js";

/**
 * Divides an amount of money by the factor method (因素法): Total × Σ weight × share, the shares by indicators.
 *
 * The total goes down the tree of factors by their weights, and each factor's pool over the recipients by their
 * values, every step to the last unit: cells add to pools and, with the adjustment for floors and caps, to
 * amounts. Each amount has its difference to the unrounded formula.
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

export function apportionByFactors(input: FactorInput & { readonly detail?: "explained" | undefined }): FactorResult;

export function apportionByFactors(input: FactorInput): FactorResult<FactorShare | ExplainedFactorShare>;

export function apportionByFactors(input: FactorInput): FactorResult<FactorShare | ExplainedFactorShare> {
  const read = readFactors(input);
  const conflict = findBoundConflict(read);
  if (conflict !== undefined) return conflict;
  const divided = dividePools(read);
  if (!("rows" in divided)) return describePoolConflict(read, divided);
  const sums = sumRows(read, divided.rows);
  let known: Formula | undefined;
  const formula = (): Formula => (known ??= makeFormula(read));
  const bounded = boundRecipients(read, sums, formula);
  const table = writeFactors(read, divided, sums, bounded);
  return read.detail === "shares" ? table : writeExplainedFactors(read, table, bounded, formula());
}

function findBoundConflict({ gaps, bounds, total, unit }: ReadFactors): InfeasibleFactors | undefined {
  if (gaps.length > 0) return { kind: "infeasible", status: "infeasible", reason: "no-unit-between-bounds", ids: gaps };
  const floors = (bounds.floors ?? []).reduce((sum, floor) => sum + floor, 0n);
  if (floors <= total) return undefined;
  return {
    kind: "infeasible",
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
    return { kind: "infeasible", status: "infeasible", reason: "no-positive-indicator", pools };
  }
  const { node, recipient, residual } = conflict;
  return {
    kind: "infeasible",
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

const OPTIONS = [
  "total",
  "recipients",
  "factors",
  "weightsAddTo",
  "coefficientAppliesTo",
  "method",
  "unit",
  "ties",
  "detail",
];

/** Checks everything given and brings it to integers, before anything is computed. */
function readFactors(input: FactorInput): ReadFactors {
  checkKeys(input, OPTIONS, ["input"]);
  const recipients = requireRows(input.recipients, ["id", "coefficient", "floor", "cap"], ["input", "recipients"]);
  if (recipients.length === 0) return throwInputError("list-empty", ["input", "recipients"]);
  const ids = readIds(recipients, ["input", "recipients"]);
  const unit = readMoneyUnit(input.unit, ["input", "unit"]);
  const unitValue = parseDecimal(unit.text);
  const total = unit.count(input.total, ["input", "total"]);
  const bounds = readBounds(recipients, unitValue, ["input", "recipients"]);
  const terms = {
    ids,
    method: readMethod(input.method, ids),
    ties: readChoice(input.ties, TIE_RULES, ["input", "ties"]),
  };
  const detail = readChoice(input.detail, DETAILS, ["input", "detail"]);
  const nodes = readFactorTree(input, new Map(ids.map((id, index) => [id, index])));
  const weighted = markWeighted(nodes, input.coefficientAppliesTo);
  const coefficients = readCoefficients(recipients, weighted === null);
  const weights = nodes.map(
    ({ indicators }, place) =>
      indicators && weighRecipients(indicators, weighted?.[place] === true ? coefficients : null),
  );
  return {
    total: total < 0n ? -total : total,
    sign: total < 0n ? -1n : 1n,
    unit,
    unitValue,
    nodes,
    weights,
    bounds,
    gaps: findGaps(ids, bounds),
    terms,
    detail,
  };
}

/** Which nodes the coefficient applies to, by their own id or that of a group above; null where none is named. */
function markWeighted(nodes: readonly FactorNode[], applied: readonly string[] | undefined): readonly boolean[] | null {
  if (applied === undefined) return null;
  const known = new Set(nodes.map(({ id }) => id));
  requireList(applied, ["input", "coefficientAppliesTo"]).forEach((id: unknown, index) => {
    if (typeof id !== "string" || !known.has(id))
      throwInputError("reference-dangling", ["input", "coefficientAppliesTo", index], { expected: "id" });
  });
  const named = new Set<string>(applied);
  const marks: boolean[] = [];
  for (const { id, parent } of nodes) marks.push(named.has(id) || (parent !== null && marks[parent] === true));
  return marks;
}

/** A coefficient that nothing says to apply is refused, and so is one that is missing where it applies. */
function readCoefficients(recipients: readonly FactorRecipient[], isUnused: boolean): readonly bigint[] | null {
  if (isUnused) {
    const index = recipients.findIndex(({ coefficient }) => coefficient !== undefined);
    return index === -1
      ? null
      : throwInputError("value-missing", ["input", "coefficientAppliesTo"], { expected: "list" });
  }
  const read = recipients.map(({ coefficient }, index) => {
    const path = ["input", "recipients", index, "coefficient"];
    if (coefficient === undefined) return throwInputError("value-missing", path, { expected: "non-negative-decimal" });
    const value = parseDecimal(coefficient, path);
    return value.digits < 0n
      ? throwInputError("out-of-range", path, { expected: "non-negative-decimal", least: 0 })
      : value;
  });
  return alignDecimals(read).digits;
}

/** The table of cells, adjustments and amounts. */
function writeFactors(
  read: ReadFactors,
  divided: DividedPools,
  sums: readonly bigint[],
  bounded: BoundedRecipients,
): FactorApportionment<FactorShare> {
  const { unit, sign, total, nodes, terms } = read;
  const rows = nodes.flatMap(({ id }, node) => {
    const row = divided.rows[node];
    return row == null ? [] : [{ factor: id, row }];
  });
  const write = (units: bigint | undefined): string => unit.write(sign * (units ?? 0n));
  const paid = sumOf(bounded.units);
  return {
    kind: "factor-apportionment",
    status: "apportioned",
    unit: unit.text,
    total: write(total),
    pools: nodes.map(({ id, parent, ofTotal }, node): FactorPool => ({
      id,
      group: parent === null ? null : (nodes[parent]?.id ?? null),
      weight: toRatioText(ofTotal),
      amount: write(divided.pools[node]),
    })),
    recipients: terms.ids.map((id, index) => ({
      id,
      amount: write(bounded.units[index]),
      cells: rows.map(({ factor, row }) => ({ factor, amount: write(row[index]) })),
      boundsAdjustment: write((bounded.units[index] as bigint) - (sums[index] as bigint)),
    })),
    boundsAdjustment: write(paid - sumOf(sums)),
    unallocated: write(total - paid),
    ties: [...divided.ties, ...bounded.ties],
  };
}

/** Terms of so many hexadecimal digits are written exactly; inverse values of a few hundred counties have longer ones. */
const LONGEST_TERM = 1_000;

const DECIMALS = 60;

/** Adds the unrounded formula to each amount. */
function writeExplainedFactors(
  { sign, total, unitValue }: ReadFactors,
  table: FactorApportionment<FactorShare>,
  { units, bounds }: BoundedRecipients,
  formula: Formula,
): FactorApportionment {
  const scale = 10n ** BigInt(unitValue.scale);
  const value = (amount: bigint): Ratio => makeRatio(sign * amount * unitValue.digits, scale);
  const whole = value(total);
  const absolute = { numerator: sign * whole.numerator, denominator: whole.denominator };
  const isLong = formula.denominator.toString(16).length > LONGEST_TERM;
  const exactShare = (index: number): Ratio =>
    makeRatio(whole.numerator * (formula.numerators()[index] as bigint), whole.denominator * formula.denominator);
  const roundedShare = (index: number): Ratio => {
    const { numerator, denominator } = formula.roundShare(absolute, index, DECIMALS);
    return { numerator: sign * numerator, denominator };
  };
  const recipients = table.recipients.map((share, index): ExplainedFactorShare => {
    const exact = isLong ? roundedShare(index) : exactShare(index);
    const bound = bounds[index];
    return {
      ...share,
      exactShare: toRatioText(exact),
      difference: toRatioText(subtractRatios(value(units[index] as bigint), exact)),
      ...(bound !== undefined && { bound }),
    };
  });
  return { ...table, recipients, ...(isLong && { formulaDecimals: DECIMALS }) };
}

function sumOf(units: readonly bigint[]): bigint {
  return units.reduce((sum, unit) => sum + unit, 0n);
}

/** What the recipients receive after floors and caps, and the bounds that change it. */
export interface BoundedRecipients {
  readonly units: readonly bigint[];
  readonly bounds: readonly ("floor" | "cap" | undefined)[];
  readonly ties: readonly FactorTie[];
}

/**
 * Leaves the sums of the cells as they are where all lie within their bounds; otherwise divides the total anew by
 * the shares of the formula under the bounds (a residual method by largest remainder).
 */
export function boundRecipients(read: ReadFactors, sums: readonly bigint[], formula: () => Formula): BoundedRecipients {
  const { total, bounds, terms } = read;
  const within = sums.every(
    (sum, index) => sum >= (bounds.floors?.[index] ?? 0n) && sum <= (bounds.caps?.[index] ?? sum),
  );
  if (within) return { units: sums, bounds: [], ties: [] };
  const problem: DivisionProblem = { total, weights: reduceWeights(formula().numerators()).weights, ...bounds };
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
