import {
  attainableSum,
  compareRatios,
  multiplyRatios,
  scaleAttainable,
  toRatio,
  type Attainable,
  type AttainableSum,
  type Ratio,
} from "../../exact/index.js";
import { isRuleInputError, type Fault, type FaultPath } from "../../fault/index.js";
import { attainablePoints } from "./attainable-points.js";
import type { EvaluationScheme, Grade } from "./scheme.js";
import type { PlacedLeaf } from "./walk-indicators.js";

/** Gaps and overlaps between grades, best first; and, where the leaves are sound, grades that nothing reaches. */
export function findGradeFaults(scheme: EvaluationScheme, leaves: readonly PlacedLeaf[] | null): readonly Fault[] {
  const faults = scheme.grades.flatMap((grade, index) => findJointFaults(scheme.grades, grade, index));
  if (faults.length > 0 || leaves === null) return faults;
  const total = attainableSum([...leaves.flatMap(pointsOf), ...bonusOf(scheme)]);
  return findReachFaults(scheme, total);
}

function findJointFaults(grades: readonly Grade[], { from, below }: Grade, index: number): readonly Fault[] {
  const better = grades[index - 1];
  const at = (key: string): FaultPath => ["grades", index, key];
  const missing = (key: string): Fault => ({ code: "value-missing", path: at(key), values: { expected: "fraction" } });
  const faults: Fault[] = [];
  if (from === undefined && index < grades.length - 1) faults.push(missing("from"));
  if (below === undefined && index > 0) faults.push(missing("below"));
  if (from !== undefined && below !== undefined && compareRatios(toRatio(from), toRatio(below)) >= 0) {
    faults.push({ code: "bounds-reversed", path: at("below"), values: {} });
  }
  if (better?.from !== undefined && below !== undefined) {
    const order = compareRatios(toRatio(below), toRatio(better.from));
    if (order !== 0) faults.push({ code: order < 0 ? "grades-gap" : "grades-overlap", path: at("below"), values: {} });
  }
  return faults;
}

function findReachFaults(scheme: EvaluationScheme, total: AttainableSum): readonly Fault[] {
  const last = scheme.grades.length - 1;
  const top = scheme.grades[0]?.below;
  const bottom = scheme.grades[last]?.from;
  const outside: Fault[] = [];
  if (top !== undefined && compareRatios(cutAtFull(scheme, total.highest), toRatio(top)) >= 0) {
    outside.push({ code: "grades-gap", path: ["grades", 0, "below"], values: {} });
  }
  if (bottom !== undefined && compareRatios(total.lowest, toRatio(bottom)) < 0) {
    outside.push({ code: "grades-gap", path: ["grades", last, "from"], values: {} });
  }
  try {
    const reached = scheme.grades.map((grade) => isReached(scheme, grade, total));
    const best = reached.indexOf(true);
    return [
      ...outside,
      ...scheme.grades.flatMap(({ id }, index): readonly Fault[] =>
        reached[index] === true || (index > best && best >= 0 && scheme.vetoes.some(({ grade }) => grade === id))
          ? []
          : [{ code: "grade-unreachable", path: ["grades", index], values: {} }],
      ),
    ];
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return [...outside, { code: error.code, path: ["grades"], values: error.values }];
  }
}

function isReached(scheme: EvaluationScheme, { from, below }: Grade, total: AttainableSum): boolean {
  const least = from === undefined ? null : toRatio(from);
  const most = below === undefined ? null : toRatio(below);
  if (scheme.bonus?.aboveFull !== "cut") return total.canFallIn({ from: least, below: most });
  const full = toRatio(scheme.full);
  if (least !== null && compareRatios(least, full) > 0) return false;
  return total.canFallIn({ from: least, below: most === null || compareRatios(most, full) > 0 ? null : most });
}

function cutAtFull(scheme: EvaluationScheme, score: Ratio): Ratio {
  const full = toRatio(scheme.full);
  return scheme.bonus?.aboveFull === "cut" && compareRatios(score, full) > 0 ? full : score;
}

/** What each voice of a leaf can add to the score. */
function pointsOf({ leaf, best, factor }: PlacedLeaf): readonly Attainable[] {
  const points = attainablePoints(leaf.rule, best);
  const weights = leaf.scoredBy?.map(({ weight }) => toRatio(weight)) ?? [{ numerator: 1n, denominator: 1n }];
  return weights.map((weight) => scaleAttainable(points, multiplyRatios(factor, weight)));
}

function bonusOf({ bonus }: EvaluationScheme): readonly Attainable[] {
  if (bonus === undefined) return [];
  const terms = bonus.items.map(({ rule, worth }) => attainablePoints(rule, toRatio(worth)));
  return [{ kind: "sum", terms, least: null, most: toRatio(bonus.cap) }];
}
