import { compareRatios, makeRatio, subtractRatios, toRatio, type Attainable, type Ratio } from "../../exact/index.js";
import type { LeafRule } from "./leaf-rule.js";

const ZERO = makeRatio(0n);
const ONE = makeRatio(1n);

/** Every number of points that a rule can give, where `best` is what its leaf is worth. */
export function attainablePoints(rule: LeafRule, best: Ratio): Attainable {
  switch (rule.kind) {
    case "range":
      return stepped(toRatio(rule.least), toRatio(rule.most), rule.step === undefined ? null : toRatio(rule.step));
    case "steps": {
      const [first = toRatio(rule.below), ...rest] = reachedSteps(rule).map(({ points }) => toRatio(points));
      return { kind: "values", values: [first, ...rest] };
    }
    case "deductions":
      return { kind: "sum", terms: [only(best), ...rule.items.map((item) => deduction(item, best, toRatio(rule.floor)))], least: toRatio(rule.floor), most: null };
    case "yes-no":
      return { kind: "values", values: [toRatio(rule.yes), toRatio(rule.no)] };
    case "ratio":
      return { kind: "interval", lowest: ZERO, highest: best };
  }
}

type StepRule = Extract<LeafRule, { readonly kind: "steps" }>;

/** The steps, and what is below the first, that a measured value can come to. */
export function reachedSteps(rule: StepRule): readonly { readonly place: number | "below"; readonly points: StepRule["below"] }[] {
  const bounds = rule.steps.map(({ from }) => toRatio(from));
  const all = [{ place: "below" as const, points: rule.below }, ...rule.steps.map(({ points }, place) => ({ place, points }))];
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

function stepped(lowest: Ratio, highest: Ratio, step: Ratio | null): Attainable {
  return step === null ? { kind: "interval", lowest, highest } : { kind: "steps", lowest, step, steps: wholeSteps(subtractRatios(highest, lowest), step) };
}

type Item = Extract<LeafRule, { readonly kind: "deductions" }>["items"][number];

/** From nothing taken off, in steps, to the most of the item or to what brings the leaf to its floor. */
function deduction(item: Item, best: Ratio, floor: Ratio): Attainable {
  const each = toRatio(item.each);
  const most = item.most === undefined ? subtractRatios(best, floor) : toRatio(item.most);
  const steps = wholeSteps(most, each) + 1n;
  const lowest = makeRatio(-each.numerator * steps, each.denominator);
  return { kind: "sum", terms: [{ kind: "steps", lowest, step: each, steps }], least: makeRatio(-most.numerator, most.denominator), most: null };
}

/** How often a step fits into a length that is not negative. */
function wholeSteps(length: Ratio, step: Ratio): bigint {
  return length.numerator * step.denominator / (length.denominator * step.numerator);
}

function only(value: Ratio): Attainable {
  return { kind: "values", values: [value] };
}
