import { makeRatio, multiplyRatios, toRatio, type Ratio } from "../../exact/index.js";
import type { FaultPath } from "../../fault/index.js";
import type { EvaluationScheme, Indicator, IndicatorGroup, IndicatorLeaf } from "./scheme.js";

/** A leaf where it stands: what its rule gives at best, and what one of those points adds to the score. */
export interface PlacedLeaf {
  readonly leaf: IndicatorLeaf;
  readonly path: FaultPath;
  readonly best: Ratio;
  readonly factor: Ratio;
}

/** The indicators of one parent, and what they have to add to: the parent's points, or one. */
export interface Siblings {
  readonly children: readonly Indicator[];
  readonly path: FaultPath;
  readonly due: Ratio;
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
  const waiting: (Siblings & { readonly factor: Ratio })[] = [
    { children: scheme.indicators, path: ["indicators"], due: byPoints ? full : one, factor: one },
  ];
  for (let family = waiting.pop(); family !== undefined; family = waiting.pop()) {
    families.push(family);
    for (const [index, child] of family.children.entries()) {
      const path = [...family.path, index];
      const worth = toRatio(child.worth);
      const factor = byPoints ? one : multiplyRatios(family.factor, worth);
      if (child.kind === "leaf") leaves.push({ leaf: child, path, best: byPoints ? worth : full, factor });
      else waiting.push(below(child, path, byPoints ? worth : one, factor));
    }
  }
  return { leaves, families };
}

function below(
  group: IndicatorGroup,
  path: FaultPath,
  due: Ratio,
  factor: Ratio,
): Siblings & { readonly factor: Ratio } {
  return { children: group.children, path: [...path, "children"], due, factor };
}
