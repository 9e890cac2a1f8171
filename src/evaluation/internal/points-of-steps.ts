import { compareRatios, makeRatio, toRatio, type Attainable, type Ratio } from "../../exact/index.js";
import { type FaultPath, refuse, requireListed, requireObjects } from "../../fault/index.js";
import type { AnswerOf, RuleOf, RulePaths } from "./rule-types.js";

type Measure = RuleOf<"steps">["measure"];

interface Step {
  readonly from: Ratio | null;
  readonly points: Ratio;
}

const ZERO = makeRatio(0n);
const ONE = makeRatio(1n);

/** 分档评分: the points of the highest step reached; without an answer, of every step that can be measured. */
export function pointsOfSteps(rule: RuleOf<"steps">, answer: AnswerOf<"steps"> | null, paths: RulePaths): Attainable {
  requireListed(rule.measure, ["count", "amount", "share", "change"], [...paths.rule, "measure"]);
  const steps = readSteps(rule, paths.rule);
  if (answer === null) {
    const [first = steps[0] as Step, ...rest] = steps.filter(({ from }, index) =>
      canBeMeasured(rule.measure, from, steps[index + 1]?.from ?? null),
    );
    return { kind: "values", values: [first.points, ...rest.map(({ points }) => points)] };
  }
  const path = [...paths.answer, "measured"];
  const measured = checkMeasured(rule.measure, toRatio(answer.measured, path), path);
  const reached = steps.findLast(({ from }) => from === null || compareRatios(measured, from) >= 0) as Step;
  return { kind: "values", values: [reached.points] };
}

/** The steps in order, the first of them what is below the first threshold. */
function readSteps(rule: RuleOf<"steps">, path: FaultPath): readonly Step[] {
  const listed = requireObjects(rule.steps, [...path, "steps"]).map(({ from, points }, index) => ({
    from: toRatio(from, [...path, "steps", index, "from"]),
    points: toRatio(points, [...path, "steps", index, "points"]),
  }));
  const unordered = listed.findIndex(
    ({ from }, index) => index > 0 && compareRatios((listed[index - 1] as { readonly from: Ratio }).from, from) >= 0,
  );
  if (unordered >= 0) return refuse("bounds-reversed", [...path, "steps", unordered, "from"]);
  return [{ from: null, points: toRatio(rule.below, [...path, "below"]) }, ...listed];
}

function checkMeasured(measure: Measure, value: Ratio, path: FaultPath): Ratio {
  if (measure === "count" && value.denominator !== 1n) return refuse("count-invalid", path, { expected: "count" });
  if (measure !== "change" && value.numerator < 0n) return refuse("out-of-range", path, { least: 0 });
  if (measure === "share" && compareRatios(value, ONE) > 0) return refuse("out-of-range", path, { least: 0, most: 1 });
  return value;
}

function canBeMeasured(measure: Measure, from: Ratio | null, below: Ratio | null): boolean {
  if (measure === "change") return true;
  const lowest = from === null || from.numerator < 0n ? ZERO : measure === "count" ? roundUp(from) : from;
  return (
    (measure !== "share" || compareRatios(lowest, ONE) <= 0) && (below === null || compareRatios(lowest, below) < 0)
  );
}

function roundUp({ numerator, denominator }: Ratio): Ratio {
  return makeRatio((numerator + denominator - 1n) / denominator);
}
