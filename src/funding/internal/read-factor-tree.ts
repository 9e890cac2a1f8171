import {
  addRatios,
  compareRatios,
  divideRatios,
  makeRatio,
  multiplyRatios,
  toRatio,
  type FractionInput,
  type Ratio,
} from "../../exact/index.js";
import { checkKeys, type FaultPath, refuse, requireId, requireObjects } from "../../fault/index.js";
import type { Factor, FactorInput } from "../factors-types.js";
import { readIndicators, type WholeIndicator } from "./read-indicators.js";

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
  const whole = input.weightsAddTo === undefined ? makeRatio(1n) : toRatio(input.weightsAddTo, ["weightsAddTo"]);
  if (whole.numerator <= 0n) return refuse("out-of-range", ["weightsAddTo"], { expected: "positive-decimal" });
  const nodes: FactorNode[] = [];
  const seen = new Set<string>();
  const waiting = openGroup(input.factors, whole, { parent: null, above: makeRatio(1n), path: ["factors"], depth: 1 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { factor, parent, weight, above, path, depth } = next;
    const id = requireId(factor.id, [...path, "id"]);
    if (seen.has(id)) return refuse("id-duplicate", [...path, "id"], { id });
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
  if (kind === undefined || more.length > 0) refuse("variant-unknown", path, { accepted: KINDS });
  else checkKeys(factor, ["id", "weight", kind, ...(kind === "indicators" ? ["direction"] : [])], path);
}

/** The factors of a group, last first, once their weights are seen to add up. */
function openGroup(factors: readonly Factor[], whole: Ratio, place: Omit<Waiting, "factor" | "weight">): Waiting[] {
  const { path, depth } = place;
  if (depth > DEEPEST) return refuse("too-complex", path, { most: DEEPEST });
  if (requireObjects(factors, path).length === 0) return refuse("list-empty", path);
  let sum = makeRatio(0n);
  const opened = factors.map((factor, index) => {
    const weight = readWeight(factor.weight, [...path, index, "weight"]);
    sum = addRatios(sum, weight);
    return { ...place, factor, weight: divideRatios(weight, whole), path: [...path, index] };
  });
  if (compareRatios(sum, whole) !== 0)
    return refuse("weights-not-one", path, { sum: write(sum), expected: write(whole) });
  return opened.reverse();
}

function readWeight(input: FractionInput, path: FaultPath): Ratio {
  const weight = toRatio(input, path);
  return weight.numerator < 0n ? refuse("weight-negative", path, { expected: "fraction" }) : weight;
}

function write({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}
