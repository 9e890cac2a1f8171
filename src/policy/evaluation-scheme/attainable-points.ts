import { type Ratio, makeRatio, multiplyRatios, subtractRatios } from "../../ratio/index.js";
import { type Attainable, canBeMeasured, pointsBetween, pointsTakenOff } from "../../attainable/index.js";
import { toRatio } from "../../exact/index.js";
import type {
  EvaluationScheme,
  EvaluationIndicator,
  IndicatorGroup,
  IndicatorLeaf,
  LeafRule,
  SubjectWeight,
} from "../types.js";
import type { FaultPath } from "../../fault/index.js";

const ZERO = makeRatio(0n);

/** Every number of points that a rule can give, where `best` is what its leaf is worth. */
export function attainablePoints(rule: LeafRule, best: Ratio): Attainable {
  switch (rule.kind) {
    case "range":
      return pointsBetween(
        toRatio(rule.least),
        toRatio(rule.most),
        rule.step === undefined ? null : toRatio(rule.step),
      );
    case "steps": {
      const [first = toRatio(rule.below), ...rest] = reachedSteps(rule).map(({ points }) => toRatio(points));
      return { kind: "values", values: [first, ...rest] };
    }
    case "deductions":
      return {
        kind: "sum",
        terms: [
          { kind: "values", values: [best] },
          ...rule.items.map(({ each, most }) =>
            pointsTakenOff(
              toRatio(each),
              most === undefined ? subtractRatios(best, toRatio(rule.floor)) : toRatio(most),
            ),
          ),
        ],
        least: toRatio(rule.floor),
        most: null,
      };
    case "yes-no":
      return { kind: "values", values: [toRatio(rule.yes), toRatio(rule.no)] };
    case "ratio":
      return { kind: "interval", lowest: ZERO, highest: best };
  }
}

type StepRule = Extract<LeafRule, { readonly kind: "steps" }>;

/** The steps, and what is below the first, that a measured value can come to. */
export function reachedSteps(
  rule: StepRule,
): readonly { readonly place: number | "below"; readonly points: StepRule["below"] }[] {
  const bounds = rule.steps.map(({ from }) => toRatio(from));
  const all = [
    { place: "below" as const, points: rule.below },
    ...rule.steps.map(({ points }, place) => ({ place, points })),
  ];
  return all.filter((_, index) => canBeMeasured(rule.measure, bounds[index - 1] ?? null, bounds[index] ?? null));
}

/** A leaf where it stands: what its rule gives at best, and what one of those points adds to the score. */
export interface PlacedLeaf {
  readonly leaf: IndicatorLeaf;
  readonly path: FaultPath;
  readonly best: Ratio;
  readonly factor: Ratio;
  /** Who scores it, by itself, by a group above it or by the scheme; empty: nobody in particular. */
  readonly voices: readonly SubjectWeight[];
}

/** The indicators of one parent, and what they have to add to: the parent's points, or one. */
export interface Siblings {
  readonly children: readonly EvaluationIndicator[];
  readonly path: FaultPath;
  readonly due: Ratio;
}

/** Siblings that wait to be walked, with what they inherit. */
interface WaitingSiblings extends Siblings {
  readonly factor: Ratio;
  readonly voices: readonly SubjectWeight[];
}

/** All leaves and all families of a tree, each parent before its children. */
export function walkIndicators(scheme: EvaluationScheme): {
  readonly leaves: readonly PlacedLeaf[];
  readonly families: readonly Siblings[];
} {
  const one = makeRatio(1n);
  const byPoints = scheme.counting === "points";
  const full = toRatio(scheme.full);
  const leaves: PlacedLeaf[] = [];
  const families: Siblings[] = [];
  const waiting: WaitingSiblings[] = [
    {
      children: scheme.indicators,
      path: ["indicators"],
      due: byPoints ? full : one,
      factor: one,
      voices: scheme.scoredBy ?? [],
    },
  ];
  for (let family = waiting.pop(); family !== undefined; family = waiting.pop()) {
    families.push(family);
    for (const [index, child] of family.children.entries()) {
      const path = [...family.path, index];
      const worth = toRatio(child.worth);
      const factor = byPoints ? one : multiplyRatios(family.factor, worth);
      const voices = child.scoredBy ?? family.voices;
      if (child.kind === "leaf") leaves.push({ leaf: child, path, best: byPoints ? worth : full, factor, voices });
      else waiting.push({ ...below(child, path, byPoints ? worth : one), factor, voices });
    }
  }
  return { leaves, families };
}

function below(group: IndicatorGroup, path: FaultPath, due: Ratio): Siblings {
  return { children: group.children, path: [...path, "children"], due };
}

/** A ratio as a message shows it: "10" or "29/30". */
export function writeRatio({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? numerator.toString() : `${numerator.toString()}/${denominator.toString()}`;
}
