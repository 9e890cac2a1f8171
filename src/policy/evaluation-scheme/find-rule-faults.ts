import {
  attainableSum,
  compareRatios,
  divideRatios,
  makeRatio,
  subtractRatios,
  toRatio,
  type Ratio,
} from "../../exact/index.js";
import type { Fault, FaultPath } from "../../fault/index.js";
import { attainablePoints } from "./attainable-points.js";
import { findDuplicates } from "./find-duplicates.js";
import type { LeafRule } from "./leaf-rule.js";
import { reachedSteps } from "./reached-steps.js";
import { writeRatio } from "./write-ratio.js";

const ZERO = makeRatio(0n);

/** What is wrong with a scoring rule whose leaf is worth `best`: its bounds, its steps, or its best, which must be `best`. */
export function findRuleFaults(rule: LeafRule, best: Ratio, path: FaultPath): readonly Fault[] {
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
