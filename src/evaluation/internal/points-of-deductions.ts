import {
  compareRatios,
  makeRatio,
  multiplyRatios,
  subtractRatios,
  toRatio,
  type Attainable,
  type Ratio,
} from "../../exact/index.js";
import { type FaultPath, refuse, requireObjects } from "../../fault/index.js";
import type { AnswerOf, RuleOf, RulePaths } from "./rule-types.js";

/** 扣分制: what is left after the known occurrences; an item without a count can take off anything it may. */
export function pointsOfDeductions(
  rule: RuleOf<"deductions">,
  best: Ratio,
  answer: AnswerOf<"deductions"> | null,
  paths: RulePaths,
): Attainable {
  const floor = toRatio(rule.floor, [...paths.rule, "floor"]);
  if (compareRatios(floor, best) > 0) return refuse("bounds-reversed", [...paths.rule, "floor"]);
  const items = requireObjects(rule.items, [...paths.rule, "items"]);
  const times = readOccurrences(items, answer, [...paths.answer, "occurrences"]);
  const terms = items.map((item, index): Attainable => {
    const path = [...paths.rule, "items", index];
    const each = positive(item.each, [...path, "each"]);
    const most = item.most === undefined ? null : positive(item.most, [...path, "most"]);
    const known = times.get(item.id);
    return known === undefined
      ? anyDeduction(each, most ?? subtractRatios(best, floor))
      : deduction(each, most, BigInt(known));
  });
  return { kind: "sum", terms: [{ kind: "values", values: [best] }, ...terms], least: floor, most: null };
}

function readOccurrences(
  items: RuleOf<"deductions">["items"],
  answer: AnswerOf<"deductions"> | null,
  path: FaultPath,
): ReadonlyMap<string, number> {
  const known = new Set(items.map(({ id }) => id));
  const times = new Map<string, number>();
  const listed = answer === null ? [] : requireObjects(answer.occurrences, path);
  for (const [index, occurrence] of listed.entries()) {
    if (!known.has(occurrence.item)) return refuse("reference-dangling", [...path, index, "item"], { expected: "id" });
    if (times.has(occurrence.item)) return refuse("id-duplicate", [...path, index, "item"]);
    if (!Number.isSafeInteger(occurrence.times) || occurrence.times < 0)
      return refuse("count-invalid", [...path, index, "times"], { expected: "count" });
    times.set(occurrence.item, occurrence.times);
  }
  return times;
}

function deduction(each: Ratio, most: Ratio | null, times: bigint): Attainable {
  const taken = multiplyRatios(each, makeRatio(times));
  const { numerator, denominator } = most !== null && compareRatios(taken, most) > 0 ? most : taken;
  return { kind: "values", values: [makeRatio(-numerator, denominator)] };
}

/** From nothing, in steps of `each`, to `most`, where the last step may be shorter. */
function anyDeduction(each: Ratio, most: Ratio): Attainable {
  const steps = (most.numerator * each.denominator) / (most.denominator * each.numerator) + 1n;
  const lowest = makeRatio(-each.numerator * steps, each.denominator);
  return {
    kind: "sum",
    terms: [{ kind: "steps", lowest, step: each, steps }],
    least: makeRatio(-most.numerator, most.denominator),
    most: null,
  };
}

function positive(value: RuleOf<"deductions">["floor"], path: FaultPath): Ratio {
  const ratio = toRatio(value, path);
  return ratio.numerator > 0n ? ratio : refuse("out-of-range", path, { expected: "positive-decimal" });
}
