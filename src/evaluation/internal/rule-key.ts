import { divideRatios, toRatio, type Ratio } from "../../exact/index.js";
import type { Fraction, LeafRule } from "../../policy/index.js";
import type { ScoredLeaf } from "../evaluation-result.js";
import type { RuleOf } from "./rule-types.js";

/** A rule as text, its points as shares of the best: two rules with one key say the same at another worth. */
export function ruleKey({ rule, outOf }: ScoredLeaf): string {
  const best = toRatio(outOf);
  const share = (points: Fraction): readonly string[] =>
    write(best.numerator === 0n ? toRatio(points) : divideRatios(toRatio(points), best));
  return JSON.stringify([rule.kind, ...keyOf(rule, share)]);
}

type Key = readonly (string | readonly Key[] | Key)[];

function keyOf(rule: LeafRule, share: (points: Fraction) => Key): Key {
  switch (rule.kind) {
    case "range":
      return [share(rule.least), share(rule.most), rule.step === undefined ? "any" : share(rule.step)];
    case "steps":
      return [
        rule.measure,
        share(rule.below),
        rule.steps.map(({ from, points }) => [write(toRatio(from)), share(points)]),
      ];
    case "deductions":
      return [share(rule.floor), rule.items.map((item) => keyOfItem(item, share)).sort()];
    case "yes-no":
      return [share(rule.yes), share(rule.no)];
    case "ratio":
      return [share(rule.noneDue)];
  }
}

function keyOfItem({ id, each, most }: RuleOf<"deductions">["items"][number], share: (points: Fraction) => Key): Key {
  return [id, share(each), most === undefined ? "any" : share(most)];
}

function write({ numerator, denominator }: Ratio): readonly string[] {
  return [numerator.toString(), denominator.toString()];
}
