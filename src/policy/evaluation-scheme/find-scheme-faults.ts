import { coarseDateInterval } from "../../calendar/index.js";
import {
  type Ratio,
  compareRatios,
  divideRatios,
  makeRatio,
  multiplyRatios,
  subtractRatios,
  sumRatios,
} from "../../ratio/index.js";
import { type Attainable, type AttainableSum, attainableSum, scaleAttainable } from "../../attainable/index.js";
import { toRatio } from "../../exact/index.js";
import { type Fault, type FaultPath, isRuleInputError } from "../../fault/index.js";
import type { EvaluationScheme, Grade, EvaluationIndicator, LeafRule, SubjectWeight } from "../types.js";
import {
  type PlacedLeaf,
  type Siblings,
  attainablePoints,
  reachedSteps,
  walkIndicators,
  writeRatio,
} from "./attainable-points.js";

/** What a scheme's shape cannot show: sums, references, ids, rules that cannot give what a leaf is worth, grades. */
export function findSchemeFaults(scheme: EvaluationScheme): readonly Fault[] {
  const { leaves, families } = walkIndicators(scheme);
  const points = [
    ...families.flatMap((family) => findSumFaults(family, scheme.counting)),
    ...leaves.flatMap(({ leaf, path, best }) => findRuleFaults(leaf.rule, best, [...path, "rule"])),
    ...findBonusFaults(scheme),
    ...findVoiceFaults(scheme, scheme.scoredBy, ["scoredBy"]),
    ...families.flatMap(({ children, path }) =>
      children.flatMap((child, index) => findVoiceFaults(scheme, child.scoredBy, [...path, index, "scoredBy"])),
    ),
  ];
  return [
    ...findSpanFaults(scheme),
    ...findIdFaults(scheme, leaves, families),
    ...points,
    ...findGradeFaults(scheme, points.length === 0 ? leaves : null),
    ...scheme.vetoes.flatMap(({ grade }, index) =>
      scheme.grades.some(({ id }) => id === grade) ? [] : [dangling(["vetoes", index, "grade"])],
    ),
    ...(scheme.consequences ?? []).flatMap(({ grades }, index) =>
      grades.flatMap((grade, place) =>
        scheme.grades.some(({ id }) => id === grade) ? [] : [dangling(["consequences", index, "grades", place])],
      ),
    ),
  ];
}

function findSumFaults({ children, path, due }: Siblings, counting: EvaluationScheme["counting"]): readonly Fault[] {
  const worths = children.map(({ worth }) => toRatio(worth));
  const faults = worths.flatMap((worth, index): readonly Fault[] =>
    worth.numerator < 0n ? [{ code: "weight-negative", path: [...path, index, "worth"], values: {} }] : [],
  );
  const total = sumRatios(worths);
  if (compareRatios(total, due) === 0) return faults;
  const code = counting === "points" ? "points-not-adding-up" : "weights-not-one";
  return [...faults, { code, path, values: { total: writeRatio(total), required: writeRatio(due) } }];
}

function findVoiceFaults(
  scheme: EvaluationScheme,
  voices: readonly SubjectWeight[] | undefined,
  at: FaultPath,
): readonly Fault[] {
  if (voices === undefined) return [];
  const weights = voices.map(({ weight }) => toRatio(weight));
  const total = sumRatios(weights);
  return [
    ...findDuplicates(voices.map(({ subject }, index) => ({ id: subject, path: [...at, index, "subject"] }))),
    ...voices.flatMap(({ subject }, index) =>
      scheme.subjects.some(({ id }) => id === subject) ? [] : [dangling([...at, index, "subject"])],
    ),
    ...weights.flatMap((weight, index): readonly Fault[] =>
      weight.numerator < 0n ? [{ code: "weight-negative", path: [...at, index, "weight"], values: {} }] : [],
    ),
    ...(isOne(total)
      ? []
      : [{ code: "weights-not-one" as const, path: at, values: { total: writeRatio(total), required: "1" } }]),
  ];
}

function findBonusFaults({ bonus }: EvaluationScheme): readonly Fault[] {
  if (bonus === undefined) return [];
  const cap = toRatio(bonus.cap);
  return [
    ...(cap.numerator < 0n ? [{ code: "out-of-range" as const, path: ["bonus", "cap"], values: { least: 0 } }] : []),
    ...bonus.items.flatMap(({ rule, worth }, index) =>
      findRuleFaults(rule, toRatio(worth), ["bonus", "items", index, "rule"]),
    ),
  ];
}

function findIdFaults(
  scheme: EvaluationScheme,
  leaves: readonly PlacedLeaf[],
  families: readonly Siblings[],
): readonly Fault[] {
  const items = scheme.bonus?.items ?? [];
  const indicators = families.flatMap(({ children, path }) =>
    children.map((child: EvaluationIndicator, index) => ({ id: child.id, path: [...path, index, "id"] })),
  );
  const named = (
    list: readonly { readonly id: string }[],
    path: FaultPath,
  ): readonly { readonly id: string; readonly path: FaultPath }[] =>
    list.map(({ id }, index) => ({ id, path: [...path, index, "id"] }));
  const demands = [
    ...leaves.map(({ leaf, path }) => ({ demand: leaf.evidence, path })),
    ...items.map(({ evidence }, index) => ({ demand: evidence, path: ["bonus", "items", index] })),
  ];
  return [
    ...findDuplicates([...indicators, ...named(items, ["bonus", "items"]), ...named(scheme.vetoes, ["vetoes"])]),
    ...findDuplicates(named(scheme.subjects, ["subjects"])),
    ...findDuplicates(named(scheme.grades, ["grades"])),
    ...findDuplicates(named(scheme.consequences ?? [], ["consequences"])),
    ...demands.flatMap(({ demand, path }) =>
      findDuplicates(named(demand?.required ?? [], [...path, "evidence", "required"])),
    ),
  ];
}

function findSpanFaults({ from, until }: EvaluationScheme): readonly Fault[] {
  if (from === undefined || until === undefined) return [];
  if (coarseDateInterval(from).earliest <= coarseDateInterval(until).latest) return [];
  return [{ code: "interval-reversed", path: ["until"], values: { expected: "period" } }];
}

function dangling(path: FaultPath): Fault {
  return { code: "reference-dangling", path, values: { expected: "id" } };
}

function isOne({ numerator, denominator }: Ratio): boolean {
  return numerator === denominator;
}

/** Gaps and overlaps between grades, best first; and, where the leaves are sound, grades that nothing reaches. */
function findGradeFaults(scheme: EvaluationScheme, leaves: readonly PlacedLeaf[] | null): readonly Fault[] {
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

/** What each subject that scores a leaf can add to the score. */
function pointsOf({ leaf, best, factor, voices }: PlacedLeaf): readonly Attainable[] {
  const points = attainablePoints(leaf.rule, best);
  const weights = voices.length === 0 ? [makeRatio(1n)] : voices.map(({ weight }) => toRatio(weight));
  return weights.map((weight) => scaleAttainable(points, multiplyRatios(factor, weight)));
}

function bonusOf({ bonus }: EvaluationScheme): readonly Attainable[] {
  if (bonus === undefined) return [];
  const terms = bonus.items.map(({ rule, worth }) => attainablePoints(rule, toRatio(worth)));
  return [{ kind: "sum", terms, least: null, most: toRatio(bonus.cap) }];
}

const ZERO = makeRatio(0n);

/** What is wrong with a scoring rule whose leaf is worth `best`: its bounds, its steps, or its best, which must be `best`. */
function findRuleFaults(rule: LeafRule, best: Ratio, path: FaultPath): readonly Fault[] {
  const faults = [...findBoundFaults(rule, best, path)];
  if (faults.length > 0) return faults;
  const { highest } = attainableSum([attainablePoints(rule, best)]);
  return compareRatios(highest, best) === 0
    ? []
    : [{ code: "points-not-adding-up", path, values: { total: writeRatio(highest), required: writeRatio(best) } }];
}

function findBoundFaults(rule: LeafRule, best: Ratio, path: FaultPath): readonly Fault[] {
  switch (rule.kind) {
    case "range":
      return findRangeFaults(rule, path);
    case "steps":
      return findStepFaults(rule, path);
    case "deductions":
      return findDeductionFaults(rule, best, path);
    case "yes-no":
      return [];
    case "ratio":
      return [...between(toRatio(rule.noneDue), best, [...path, "noneDue"])];
  }
}

function findRangeFaults(
  { least, most, step }: Extract<LeafRule, { readonly kind: "range" }>,
  path: FaultPath,
): readonly Fault[] {
  const length = subtractRatios(toRatio(most), toRatio(least));
  if (length.numerator < 0n) return [reversed([...path, "most"])];
  if (step === undefined) return [];
  const size = toRatio(step);
  if (size.numerator <= 0n) return [tooSmall([...path, "step"])];
  return divideRatios(length, size).denominator === 1n
    ? []
    : [{ code: "amount-not-multiple", path: [...path, "step"], values: {} }];
}

function findStepFaults(rule: Extract<LeafRule, { readonly kind: "steps" }>, path: FaultPath): readonly Fault[] {
  const bounds = rule.steps.map(({ from }) => toRatio(from));
  const at = (index: number): FaultPath => [...path, "steps", index, "from"];
  const unordered = bounds.flatMap((bound, index) =>
    index > 0 && compareRatios(bounds[index - 1] as Ratio, bound) >= 0 ? [reversed(at(index))] : [],
  );
  if (unordered.length > 0) return unordered;
  const reached = new Set(reachedSteps(rule).map(({ place }) => place));
  return bounds.flatMap((_, index): readonly Fault[] =>
    reached.has(index) ? [] : [{ code: "out-of-range", path: at(index), values: { measure: rule.measure } }],
  );
}

function findDeductionFaults(
  rule: Extract<LeafRule, { readonly kind: "deductions" }>,
  best: Ratio,
  path: FaultPath,
): readonly Fault[] {
  const at = (index: number, key: string): FaultPath => [...path, "items", index, key];
  return [
    ...(compareRatios(toRatio(rule.floor), best) > 0 ? [reversed([...path, "floor"])] : []),
    ...findDuplicates(rule.items.map(({ id }, index) => ({ id, path: at(index, "id") }))),
    ...rule.items.flatMap(({ each, most }, index) => [
      ...(toRatio(each).numerator <= 0n ? [tooSmall(at(index, "each"))] : []),
      ...(most !== undefined && toRatio(most).numerator <= 0n ? [tooSmall(at(index, "most"))] : []),
    ]),
  ];
}

function between(value: Ratio, most: Ratio, path: FaultPath): readonly Fault[] {
  if (compareRatios(value, ZERO) >= 0 && compareRatios(value, most) <= 0) return [];
  return [{ code: "out-of-range", path, values: { least: 0, most: writeRatio(most) } }];
}

function reversed(path: FaultPath): Fault {
  return { code: "bounds-reversed", path, values: {} };
}

function tooSmall(path: FaultPath): Fault {
  return { code: "out-of-range", path, values: { expected: "positive-decimal" } };
}

/** A fault for each id that has come before. */
function findDuplicates(named: readonly { readonly id: string; readonly path: FaultPath }[]): readonly Fault[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }): readonly Fault[] => {
    if (seen.has(id)) return [{ code: "id-duplicate", path, values: {} }];
    seen.add(id);
    return [];
  });
}

const MOST_LEVELS = 50;

const MOST_INDICATORS = 2_000;

/** A tree too deep or too large to be read: looked at before the schema, which would walk it to the end. */
export function findOversize(input: unknown): Fault | null {
  let seen = 0;
  const waiting = [{ list: listAt(input, "indicators"), level: 1 }];
  for (let family = waiting.pop(); family !== undefined; family = waiting.pop()) {
    const { list, level } = family;
    seen += list.length;
    if (seen > MOST_INDICATORS)
      return { code: "list-too-long", path: ["indicators"], values: { most: MOST_INDICATORS } };
    if (level > MOST_LEVELS && list.length > 0)
      return { code: "out-of-range", path: ["indicators"], values: { most: MOST_LEVELS } };
    for (const child of list) waiting.push({ list: listAt(child, "children"), level: level + 1 });
  }
  return null;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const list = (value as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(list) ? list : [];
}
