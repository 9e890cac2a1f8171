import { INDICATOR_DIRECTIONS } from "../../terms/index.js";
import type { FactorTie } from "../../results/index.js";
import { type FractionInput, parseDecimal, type ScaledInteger, toRatio } from "../../exact/index.js";
import { checkKeys, requireId, requireObjects, throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import {
  addRatios,
  compareRatios,
  divideRatios,
  greatestCommonDivisor,
  makeRatio,
  multiplyRatios,
  type Ratio,
} from "../../ratio/index.js";
import type { Detail } from "../apportion-types.js";
import {
  type Factor,
  type FactorIndicator,
  type FactorInput,
  type IndicatorFactor,
  type IndicatorValue,
  type ProductFactor,
} from "../factors-types.js";
import { divideFreely, type DivisionTerms } from "./divide-units.js";
import { alignDecimals, type MoneyUnit, reduceWeights, type WholeBounds } from "./money-units.js";
import { readChoice } from "./read-apportionment.js";

const DEEPEST = 1_000;

/** A factor on its place in the tree. */
export interface FactorNode {
  readonly id: string;
  /** Place of the group above in the list of nodes; null at the top. */
  readonly parent: number | null;
  /** Share of the pool above. */
  readonly weight: Ratio;
  /** Share of the whole total. */
  readonly ofTotal: Ratio;
  /** What a factor over recipients multiplies; null for a group. */
  readonly indicators: readonly WholeIndicator[] | null;
}

/** A factor that still has to be read. */
interface Waiting {
  readonly factor: Factor;
  readonly parent: number | null;
  readonly weight: Ratio;
  readonly above: Ratio;
  readonly path: FaultPath;
  readonly depth: number;
}

/** Reads the tree of factors into a list in the order of the input, a group before what is in it. */
export function readFactorTree(input: FactorInput, places: ReadonlyMap<string, number>): readonly FactorNode[] {
  const whole =
    input.weightsAddTo === undefined ? makeRatio(1n) : toRatio(input.weightsAddTo, ["input", "weightsAddTo"]);
  if (whole.numerator <= 0n)
    return throwInputError("out-of-range", ["input", "weightsAddTo"], { expected: "positive-decimal" });
  const nodes: FactorNode[] = [];
  const seen = new Set<string>();
  const waiting = openGroup(input.factors, whole, {
    parent: null,
    above: makeRatio(1n),
    path: ["input", "factors"],
    depth: 1,
  });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { factor, parent, weight, above, path, depth } = next;
    const id = requireId(factor.id, [...path, "id"]);
    if (seen.has(id)) return throwInputError("id-duplicate", [...path, "id"], { id });
    seen.add(id);
    const ofTotal = multiplyRatios(above, weight);
    checkKind(factor, path);
    const below = { parent: nodes.length, above: ofTotal, path: [...path, "factors"], depth: depth + 1 };
    nodes.push({
      id,
      parent,
      weight,
      ofTotal,
      indicators: "factors" in factor ? null : readIndicators(factor, places, path),
    });
    if ("factors" in factor) for (const opened of openGroup(factor.factors, whole, below)) waiting.push(opened);
  }
  return nodes;
}

const KINDS = ["factors", "indicators", "product"];

/** A factor is of one kind; a mistyped `direction` must not turn an inverse indicator around. */
function checkKind(factor: Factor, path: FaultPath): void {
  const [kind, ...more] = KINDS.filter((key) => key in factor);
  if (kind === undefined || more.length > 0) throwInputError("variant-unknown", path, { accepted: KINDS });
  else checkKeys(factor, ["id", "weight", kind, ...(kind === "indicators" ? ["direction"] : [])], path);
}

/** The factors of a group, last first, once their weights are seen to add up. */
function openGroup(factors: readonly Factor[], whole: Ratio, place: Omit<Waiting, "factor" | "weight">): Waiting[] {
  const { path, depth } = place;
  if (depth > DEEPEST) return throwInputError("too-complex", path, { most: DEEPEST });
  if (requireObjects(factors, path).length === 0) return throwInputError("list-empty", path);
  let sum = makeRatio(0n);
  const opened = factors.map((factor, index) => {
    const weight = readWeight(factor.weight, [...path, index, "weight"]);
    sum = addRatios(sum, weight);
    return { ...place, factor, weight: divideRatios(weight, whole), path: [...path, index] };
  });
  if (compareRatios(sum, whole) !== 0)
    return throwInputError("weights-not-one", path, { sum: write(sum), expected: write(whole) });
  return opened.reverse();
}

function readWeight(input: FractionInput, path: FaultPath): Ratio {
  const weight = toRatio(input, path);
  return weight.numerator < 0n ? throwInputError("weight-negative", path, { expected: "fraction" }) : weight;
}

function write({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** An indicator's values in the order of the recipients, as whole numbers of one scale. */
interface WholeIndicator {
  readonly values: readonly bigint[];
  readonly isInverse: boolean;
}

/** Reads what a factor multiplies: one indicator, or several. */
function readIndicators(
  factor: IndicatorFactor | ProductFactor,
  places: ReadonlyMap<string, number>,
  path: FaultPath,
): readonly WholeIndicator[] {
  if ("indicators" in factor) return [readIndicator(factor, places, path)];
  const at = [...path, "product"];
  if (requireObjects(factor.product, at).length === 0) return throwInputError("list-empty", at);
  return factor.product.map((indicator, index) => {
    checkKeys(indicator, ["indicators", "direction"], [...at, index]);
    return readIndicator(indicator, places, [...at, index]);
  });
}

function readIndicator(
  indicator: FactorIndicator,
  places: ReadonlyMap<string, number>,
  path: FaultPath,
): WholeIndicator {
  const isInverse = readChoice(indicator.direction, INDICATOR_DIRECTIONS, [...path, "direction"]) === "inverse";
  const at = [...path, "indicators"];
  const values = new Map<number, ScaledInteger>();
  requireObjects(indicator.indicators, at).forEach((entry, index) => {
    const id = requireId(entry.id, [...at, index, "id"]);
    const place = places.get(id);
    if (place === undefined) return throwInputError("reference-dangling", [...at, index, "id"], { id });
    if (values.has(place)) return throwInputError("id-duplicate", [...at, index, "id"], { id });
    values.set(place, readValue(entry, isInverse, [...at, index, "value"]));
  });
  const ordered = [...places].map(([id, place]) => values.get(place) ?? throwInputError("value-missing", at, { id }));
  return { values: alignDecimals(ordered).digits, isInverse };
}

function readValue({ value }: IndicatorValue, isInverse: boolean, path: FaultPath): ScaledInteger {
  const read = parseDecimal(value, path);
  if (read.digits < 0n) return throwInputError("out-of-range", path, { expected: "non-negative-decimal", least: 0 });
  return isInverse && read.digits === 0n
    ? throwInputError("indicator-zero", path, { expected: "positive-decimal" })
    : read;
}

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
  const unclaimed = [...pools.entries()]
    .filter(([node, pool]) => pool > 0n && weights[node]?.every((weight) => weight === 0n) === true)
    .map(([node, pool]) => ({ node, pool }));
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

/** Inverse values get the common multiple of all of them as numerator; beyond so many bits in all it is refused. */
const MOST_BITS = 2 ** 30;

/**
 * The recipients' weights under a factor, in the smallest whole numbers: the product of its indicators and, where
 * they apply, the coefficients.
 */
export function weighRecipients(
  indicators: readonly WholeIndicator[],
  coefficients: readonly bigint[] | null,
): readonly bigint[] {
  const parts = indicators.map(({ values, isInverse }) => (isInverse ? invert(values) : reduceWeights(values).weights));
  const [first = [], ...others] = coefficients === null ? parts : [...parts, reduceWeights(coefficients).weights];
  if (others.length === 0) return first;
  return reduceWeights(
    first.map((value, index) => others.reduce((product, other) => product * (other[index] as bigint), value)),
  ).weights;
}

/** In lowest terms as they are: a divisor of all could be taken out of their least common multiple. */
function invert(values: readonly bigint[]): readonly bigint[] {
  let multiple = 1n;
  for (const value of new Set(values)) {
    multiple *= value / greatestCommonDivisor(multiple, value);
    if (multiple.toString(16).length * 4 * values.length > MOST_BITS)
      return throwInputError("too-complex", ["input", "factors"], { expected: "positive-decimal" });
  }
  return values.map((value) => multiple / value);
}

/** A factor method in whole units and whole weights, none of them negative. */
export interface ReadFactors {
  readonly total: bigint;
  readonly sign: bigint;
  readonly unit: MoneyUnit;
  readonly unitValue: ScaledInteger;
  readonly nodes: readonly FactorNode[];
  /** For each node the recipients' weights; null for a group. */
  readonly weights: readonly (readonly bigint[] | null)[];
  readonly bounds: WholeBounds;
  /** Ids of recipients between whose bounds there is no whole unit. */
  readonly gaps: readonly string[];
  readonly terms: DivisionTerms;
  readonly detail: Detail;
}
