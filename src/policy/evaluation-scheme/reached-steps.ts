import { compareRatios, makeRatio, toRatio, type Ratio } from "../../exact/index.js";
import type { LeafRule } from "./leaf-rule.js";

const ZERO = makeRatio(0n);
const ONE = makeRatio(1n);

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

/** Whether a value of this measure lies from `from` on and below `below`. */
function canBeMeasured(measure: StepRule["measure"], from: Ratio | null, below: Ratio | null): boolean {
  if (measure === "change") return from === null || below === null || compareRatios(from, below) < 0;
  const lowest = from === null || from.numerator < 0n ? ZERO : measure === "count" ? makeRatio(ceiling(from)) : from;
  if (measure === "share" && compareRatios(lowest, ONE) > 0) return false;
  return below === null || compareRatios(lowest, below) < 0;
}

function ceiling({ numerator, denominator }: Ratio): bigint {
  return (numerator + denominator - 1n) / denominator;
}
