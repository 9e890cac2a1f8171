import { makeRatio, subtractRatios, toRatio, type Attainable, type Ratio } from "../../exact/index.js";
import type { LeafRule } from "./leaf-rule.js";
import { reachedSteps } from "./reached-steps.js";

const ZERO = makeRatio(0n);

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
      return {
        kind: "sum",
        terms: [only(best), ...rule.items.map((item) => deduction(item, best, toRatio(rule.floor)))],
        least: toRatio(rule.floor),
        most: null,
      };
    case "yes-no":
      return { kind: "values", values: [toRatio(rule.yes), toRatio(rule.no)] };
    case "ratio":
      return { kind: "interval", lowest: ZERO, highest: best };
  }
}

function stepped(lowest: Ratio, highest: Ratio, step: Ratio | null): Attainable {
  return step === null
    ? { kind: "interval", lowest, highest }
    : { kind: "steps", lowest, step, steps: wholeSteps(subtractRatios(highest, lowest), step) };
}

type Item = Extract<LeafRule, { readonly kind: "deductions" }>["items"][number];

/** From nothing taken off, in steps, to the most of the item or to what brings the leaf to its floor. */
function deduction(item: Item, best: Ratio, floor: Ratio): Attainable {
  const each = toRatio(item.each);
  const most = item.most === undefined ? subtractRatios(best, floor) : toRatio(item.most);
  const steps = wholeSteps(most, each) + 1n;
  const lowest = makeRatio(-each.numerator * steps, each.denominator);
  return {
    kind: "sum",
    terms: [{ kind: "steps", lowest, step: each, steps }],
    least: makeRatio(-most.numerator, most.denominator),
    most: null,
  };
}

/** How often a step fits into a length that is not negative. */
function wholeSteps(length: Ratio, step: Ratio): bigint {
  return (length.numerator * step.denominator) / (length.denominator * step.numerator);
}

function only(value: Ratio): Attainable {
  return { kind: "values", values: [value] };
}
