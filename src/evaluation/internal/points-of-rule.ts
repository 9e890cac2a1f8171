import {
  compareRatios,
  divideRatios,
  makeRatio,
  multiplyRatios,
  subtractRatios,
  toRatio,
  type Attainable,
  type Ratio,
} from "../../exact/index.js";
import { type FaultPath, refuse, requireListed } from "../../fault/index.js";
import type { LeafRule } from "../../policy/index.js";
import type { EvaluationAnswer } from "../evaluation-answer.js";
import { pointsOfDeductions } from "./points-of-deductions.js";
import { pointsOfSteps } from "./points-of-steps.js";
import type { AnswerOf, RuleOf, RulePaths } from "./rule-types.js";

const ONE = makeRatio(1n);

/**
 * The points that a rule gives: one value for a whole answer, all that are left for a partial one, all that
 * there are for none. `best` is what the leaf is worth.
 */
export function pointsOfRule(
  rule: LeafRule,
  best: Ratio,
  answer: EvaluationAnswer | null,
  paths: RulePaths,
): Attainable {
  switch (rule.kind) {
    case "range":
      return pointsOfRange(rule, answerOf("range", answer, paths), paths);
    case "steps":
      return pointsOfSteps(rule, answerOf("steps", answer, paths), paths);
    case "deductions":
      return pointsOfDeductions(rule, best, answerOf("deductions", answer, paths), paths);
    case "yes-no":
      return pointsOfYesNo(rule, answerOf("yes-no", answer, paths), paths);
    case "ratio":
      return pointsOfRatio(rule, best, answerOf("ratio", answer, paths), paths);
    default:
      return refuse("variant-unknown", [...paths.rule, "kind"], {
        expected: "listed-value",
        accepted: ["range", "steps", "deductions", "yes-no", "ratio"],
      });
  }
}

function answerOf<K extends LeafRule["kind"]>(
  kind: K,
  answer: EvaluationAnswer | null,
  paths: RulePaths,
): AnswerOf<K> | null {
  if (answer === null) return null;
  if (answer.kind !== kind)
    return refuse("variant-unknown", [...paths.answer, "kind"], { expected: "listed-value", accepted: [kind] });
  return answer as AnswerOf<K>;
}

function pointsOfRange(rule: RuleOf<"range">, answer: AnswerOf<"range"> | null, paths: RulePaths): Attainable {
  const least = toRatio(rule.least, [...paths.rule, "least"]);
  const most = toRatio(rule.most, [...paths.rule, "most"]);
  const step = rule.step === undefined ? null : toRatio(rule.step, [...paths.rule, "step"]);
  const steps = step === null ? null : stepsBetween(least, most, step, [...paths.rule, "step"]);
  if (compareRatios(least, most) > 0) return refuse("bounds-reversed", [...paths.rule, "most"]);
  if (answer === null)
    return step === null
      ? { kind: "interval", lowest: least, highest: most }
      : { kind: "steps", lowest: least, step, steps: steps ?? 0n };
  const path = [...paths.answer, "points"];
  const points = toRatio(answer.points, path);
  if (compareRatios(points, least) < 0 || compareRatios(points, most) > 0) {
    return refuse("out-of-range", path, { least: write(least), most: write(most) });
  }
  if (step !== null) stepsBetween(least, points, step, path);
  return { kind: "values", values: [points] };
}

function write({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? numerator.toString() : `${numerator.toString()}/${denominator.toString()}`;
}

/** How many steps lead from one number to another, which have to be whole. */
function stepsBetween(from: Ratio, to: Ratio, step: Ratio, path: FaultPath): bigint {
  if (step.numerator <= 0n) return refuse("out-of-range", path, { expected: "positive-decimal" });
  const { numerator, denominator } = divideRatios(subtractRatios(to, from), step);
  return denominator === 1n ? numerator : refuse("amount-not-multiple", path);
}

function pointsOfYesNo(rule: RuleOf<"yes-no">, answer: AnswerOf<"yes-no"> | null, paths: RulePaths): Attainable {
  const yes = toRatio(rule.yes, [...paths.rule, "yes"]);
  const no = toRatio(rule.no, [...paths.rule, "no"]);
  if (answer === null) return { kind: "values", values: [yes, no] };
  return {
    kind: "values",
    values: [requireListed(answer.answer, ["yes", "no"], [...paths.answer, "answer"]) === "yes" ? yes : no],
  };
}

function pointsOfRatio(
  rule: RuleOf<"ratio">,
  best: Ratio,
  answer: AnswerOf<"ratio"> | null,
  paths: RulePaths,
): Attainable {
  const noneDue = toRatio(rule.noneDue, [...paths.rule, "noneDue"]);
  if (noneDue.numerator < 0n || compareRatios(noneDue, best) > 0)
    return refuse("out-of-range", [...paths.rule, "noneDue"], { least: 0 });
  if (answer === null) return { kind: "interval", lowest: makeRatio(0n), highest: best };
  const done = notNegative(toRatio(answer.done, [...paths.answer, "done"]), [...paths.answer, "done"]);
  const due = notNegative(toRatio(answer.due, [...paths.answer, "due"]), [...paths.answer, "due"]);
  if (due.numerator === 0n) return { kind: "values", values: [noneDue] };
  const share = divideRatios(done, due);
  return { kind: "values", values: [compareRatios(share, ONE) >= 0 ? best : multiplyRatios(best, share)] };
}

function notNegative(value: Ratio, path: FaultPath): Ratio {
  return value.numerator < 0n ? refuse("out-of-range", path, { least: 0 }) : value;
}
