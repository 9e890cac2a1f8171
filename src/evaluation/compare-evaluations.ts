import type {
  EvaluationComparison,
  EvaluationResult,
  IncomparableReason,
  LeafComparison,
  ScoredLeaf,
} from "../results/index.js";
import { type RatioText, compareRatios, divideRatios, subtractRatios, toRatioText } from "../ratio/index.js";
import { toRatio } from "../exact/index.js";
import { requireObject, requireObjects, requireText, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { ruleKey } from "./internal/score-item.js";

/**
 * Sets two evaluations side by side, usually one station in two years, by the leaves that both schemes have. A
 * leaf compares by its share of what it is worth; where the rule or the scoring subjects changed, or points
 * are open, it does not, and the reason is given. Scores compare only under one scheme and version.
 *
 * @param first the earlier result of `scoreEvaluation`
 * @param second the later one
 * @returns the shared leaves with their change, and what only one of the two has
 * @throws RuleInputError `type-invalid`, `value-missing`, `id-duplicate`, `decimal-invalid` for what is no result
 *
 * Source: schemes change (Jinan 2021: six dimensions; a district's page of 2026: five), ids stay.
 *
 * @example
 * ```ts
 * import { compareEvaluations, scoreEvaluation } from "social-work-station-rules/evaluation";
 * import { parseEvaluationScheme } from "social-work-station-rules/policy";
 * const scheme = parseEvaluationScheme({
 *   id: "example",
 *   version: "1",
 *   title: { zh: "示例", en: "Example" },
 *   status: "example",
 *   counting: "points",
 *   full: 100,
 *   display: { decimals: 0, rounding: "half-up" },
 *   grades: [{ id: "all", name: { zh: "不分等级", en: "No grades" } }],
 *   indicators: [{ kind: "leaf", id: "cases", name: { zh: "个案", en: "Cases" }, worth: 100, rule: { kind: "ratio", noneDue: 0 } }],
 * });
 * const score = (done: number) => scoreEvaluation(scheme, [{ indicator: "cases", kind: "ratio", done, due: 12 }]);
 * compareEvaluations(score(6), score(10)).scoreChange; //=> { numerator: "100", denominator: "3" }
 * ```
 */
export function compareEvaluations(first: EvaluationResult, second: EvaluationResult): EvaluationComparison {
  const before = leavesOf(first, ["first"]);
  const after = leavesOf(second, ["second"]);
  return {
    kind: "evaluation-comparison",
    schemes: first.scheme !== second.scheme ? "different" : first.version === second.version ? "same" : "other-version",
    first: { score: first.score, grade: first.grade },
    second: { score: second.score, grade: second.grade },
    scoreChange: scoreChange(first, second),
    shared: [...before.values()].flatMap((leaf) => {
      const other = after.get(leaf.id);
      return other === undefined ? [] : [compareLeaves(leaf, other)];
    }),
    onlyFirst: [...before.keys()].filter((id) => !after.has(id)),
    onlySecond: [...after.keys()].filter((id) => !before.has(id)),
  };
}

function scoreChange(first: EvaluationResult, second: EvaluationResult): RatioText | null {
  if (
    first.scheme !== second.scheme ||
    first.version !== second.version ||
    first.score === null ||
    second.score === null
  )
    return null;
  return toRatioText(
    subtractRatios(toRatio(second.score.exact, ["second", "score"]), toRatio(first.score.exact, ["first", "score"])),
  );
}

function compareLeaves(before: ScoredLeaf, after: ScoredLeaf): LeafComparison {
  const worths = [toRatio(before.worth.exact), toRatio(after.worth.exact)] as const;
  return {
    id: before.id,
    first: { lowest: before.lowest, highest: before.highest, worth: before.worth },
    second: { lowest: after.lowest, highest: after.highest, worth: after.worth },
    worth: compareRatios(...worths) === 0 ? "same" : "changed",
    comparison: compareShares(before, after),
  };
}

function compareShares(before: ScoredLeaf, after: ScoredLeaf): LeafComparison["comparison"] {
  const reason = findReason(before, after);
  if (reason !== null) return { outcome: "not-comparable", reason };
  const firstShare = divideRatios(toRatio(before.lowest.exact), toRatio(before.worth.exact));
  const secondShare = divideRatios(toRatio(after.lowest.exact), toRatio(after.worth.exact));
  const order = compareRatios(secondShare, firstShare);
  return {
    outcome: order > 0 ? "better" : order < 0 ? "worse" : "equal",
    firstShare: toRatioText(firstShare),
    secondShare: toRatioText(secondShare),
    change: toRatioText(subtractRatios(secondShare, firstShare)),
  };
}

function findReason(before: ScoredLeaf, after: ScoredLeaf): IncomparableReason | null {
  if (ruleKey(before) !== ruleKey(after)) return "rule-changed";
  if (subjectsKey(before) !== subjectsKey(after)) return "subjects-changed";
  if (isOpen(before)) return isOpen(after) ? "both-open" : "first-open";
  if (isOpen(after)) return "second-open";
  return [before, after].some(({ worth }) => toRatio(worth.exact).numerator === 0n) ? "worth-nothing" : null;
}

function subjectsKey({ bySubject }: ScoredLeaf): string {
  return JSON.stringify(bySubject.map(({ subject, weight }) => [subject, weight.numerator, weight.denominator]).sort());
}

function isOpen({ lowest, highest }: ScoredLeaf): boolean {
  return compareRatios(toRatio(lowest.exact), toRatio(highest.exact)) !== 0;
}

function leavesOf(result: EvaluationResult, path: FaultPath): ReadonlyMap<string, ScoredLeaf> {
  requireObject(result, path);
  requireText(result.scheme, [...path, "scheme"]);
  requireText(result.version, [...path, "version"]);
  const leaves = new Map<string, ScoredLeaf>();
  for (const [index, leaf] of requireObjects(result.leaves, [...path, "leaves"]).entries()) {
    if (leaves.has(leaf.id)) return throwInputError("id-duplicate", [...path, "leaves", index, "id"]);
    for (const key of ["lowest", "highest", "worth"] as const)
      toRatio(requireObject(leaf[key], [...path, "leaves", index, key]).exact, [...path, "leaves", index, key]);
    requireObject(leaf.rule, [...path, "leaves", index, "rule"]);
    requireObjects(leaf.bySubject, [...path, "leaves", index, "bySubject"]);
    leaves.set(leaf.id, leaf);
  }
  return leaves;
}
