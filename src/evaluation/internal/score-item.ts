import {
  type Ratio,
  compareRatios,
  divideRatios,
  makeRatio,
  multiplyRatios,
  subtractRatios,
  toRatioText,
} from "../../ratio/index.js";
import { type Attainable, attainableSum, scaleAttainable } from "../../attainable/index.js";
import { toRatio } from "../../exact/index.js";
import type { EvaluationAnswer, EvaluationGap, ScoredLeaf, VoiceTrace } from "../evaluation-result.js";
import { type PlacedAnswer, applyEvidence } from "./read-answers.js";
import type { ReadyItem, ReadyVoice } from "./read-scheme.js";
import { requireListed, requireObjects, throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import type { Fraction, LeafRule } from "../../policy/index.js";

/** What one voice can still add to the score, why that is open, and how it is told. */
interface ScoredVoice {
  readonly quantity: Attainable;
  readonly lowest: Ratio;
  readonly highest: Ratio;
  readonly open: readonly EvaluationGap[];
  readonly trace: VoiceTrace;
}

/** A leaf or a bonus item with every voice scored. */
export interface ScoredItem {
  readonly item: ReadyItem;
  readonly voices: readonly ScoredVoice[];
}

/** Scores an item from the answers to it. */
export function scoreItem(item: ReadyItem, answers: ReadonlyMap<string | null, PlacedAnswer> | undefined): ScoredItem {
  return { item, voices: item.voices.map((voice) => scoreVoice(item, voice, answers?.get(voice.subject) ?? null)) };
}

function scoreVoice(item: ReadyItem, voice: ReadyVoice, placed: PlacedAnswer | null): ScoredVoice {
  const paths = { rule: [...item.path, "rule"], answer: placed?.path ?? [] };
  const answer = placed?.answer ?? null;
  const answered = pointsOfRule(item.rule, item.best, answer, paths);
  const evidenced = applyEvidence(item, answer, answered, () => pointsOfRule(item.rule, item.best, null, paths));
  const { lowest, highest } = rangeOf(evidenced.points);
  const unanswered = unansweredPart(item, answer);
  const gaps = evidenced.gap === null ? unanswered : [...unanswered, evidenced.gap];
  const counted = multiplyRatios(item.factor, voice.weight);
  return {
    quantity: scaleAttainable(evidenced.points, counted),
    lowest: multiplyRatios(lowest, counted),
    highest: multiplyRatios(highest, counted),
    open: evidenced.isOpen ? gaps : unanswered,
    trace: {
      subject: voice.subject,
      weight: toRatioText(voice.weight),
      answer,
      lowest: toRatioText(lowest),
      highest: toRatioText(highest),
      gaps,
      evidenceMissing: evidenced.missing,
    },
  };
}

/** Most answers settle their points, and then there is nothing to work out. */
function rangeOf(points: Attainable): { readonly lowest: Ratio; readonly highest: Ratio } {
  if (points.kind === "values" && points.values.length === 1)
    return { lowest: points.values[0], highest: points.values[0] };
  return attainableSum([points]);
}

function unansweredPart({ rule }: ReadyItem, answer: EvaluationAnswer | null): readonly EvaluationGap[] {
  if (answer === null) return ["unanswered"];
  if (answer.kind !== "deductions" || rule.kind !== "deductions") return [];
  const answered = new Set(answer.occurrences.map(({ item }) => item));
  return rule.items.every(({ id }) => answered.has(id)) ? [] : ["occurrences-unanswered"];
}

const ZERO = makeRatio(0n);
const ONE = makeRatio(1n);

/**
 * The points that a rule gives: one value for a whole answer, all that are left for a partial one, all that
 * there are for none. `best` is what the leaf is worth.
 */
function pointsOfRule(rule: LeafRule, best: Ratio, answer: EvaluationAnswer | null, paths: RulePaths): Attainable {
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
      return throwInputError("variant-unknown", [...paths.rule, "kind"], {
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
    return throwInputError("variant-unknown", [...paths.answer, "kind"], {
      expected: "listed-value",
      accepted: [kind],
    });
  return answer as AnswerOf<K>;
}

function pointsOfRange(rule: RuleOf<"range">, answer: AnswerOf<"range"> | null, paths: RulePaths): Attainable {
  const least = toRatio(rule.least, [...paths.rule, "least"]);
  const most = toRatio(rule.most, [...paths.rule, "most"]);
  const step = rule.step === undefined ? null : toRatio(rule.step, [...paths.rule, "step"]);
  const steps = step === null ? null : stepsBetween(least, most, step, [...paths.rule, "step"]);
  if (compareRatios(least, most) > 0) return throwInputError("bounds-reversed", [...paths.rule, "most"]);
  if (answer === null)
    return step === null
      ? { kind: "interval", lowest: least, highest: most }
      : { kind: "steps", lowest: least, step, steps: steps ?? 0n };
  const path = [...paths.answer, "points"];
  const points = toRatio(answer.points, path);
  if (compareRatios(points, least) < 0 || compareRatios(points, most) > 0) {
    return throwInputError("out-of-range", path, { least: write(least), most: write(most) });
  }
  if (step !== null) stepsBetween(least, points, step, path);
  return { kind: "values", values: [points] };
}

function write({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? numerator.toString() : `${numerator.toString()}/${denominator.toString()}`;
}

/** How many steps lead from one number to another, which have to be whole. */
function stepsBetween(from: Ratio, to: Ratio, step: Ratio, path: FaultPath): bigint {
  if (step.numerator <= 0n) return throwInputError("out-of-range", path, { expected: "positive-decimal" });
  const { numerator, denominator } = divideRatios(subtractRatios(to, from), step);
  return denominator === 1n ? numerator : throwInputError("amount-not-multiple", path);
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
    return throwInputError("out-of-range", [...paths.rule, "noneDue"], { least: 0 });
  if (answer === null) return { kind: "interval", lowest: makeRatio(0n), highest: best };
  const done = notNegative(toRatio(answer.done, [...paths.answer, "done"]), [...paths.answer, "done"]);
  const due = notNegative(toRatio(answer.due, [...paths.answer, "due"]), [...paths.answer, "due"]);
  if (due.numerator === 0n) return { kind: "values", values: [noneDue] };
  const share = divideRatios(done, due);
  return { kind: "values", values: [compareRatios(share, ONE) >= 0 ? best : multiplyRatios(best, share)] };
}

function notNegative(value: Ratio, path: FaultPath): Ratio {
  return value.numerator < 0n ? throwInputError("out-of-range", path, { least: 0 }) : value;
}

type Measure = RuleOf<"steps">["measure"];

interface Step {
  readonly from: Ratio | null;
  readonly points: Ratio;
}

/** 分档评分: the points of the highest step reached; without an answer, of every step that can be measured. */
function pointsOfSteps(rule: RuleOf<"steps">, answer: AnswerOf<"steps"> | null, paths: RulePaths): Attainable {
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
  if (unordered >= 0) return throwInputError("bounds-reversed", [...path, "steps", unordered, "from"]);
  return [{ from: null, points: toRatio(rule.below, [...path, "below"]) }, ...listed];
}

function checkMeasured(measure: Measure, value: Ratio, path: FaultPath): Ratio {
  if (measure === "count" && value.denominator !== 1n)
    return throwInputError("count-invalid", path, { expected: "count" });
  if (measure !== "change" && value.numerator < 0n) return throwInputError("out-of-range", path, { least: 0 });
  if (measure === "share" && compareRatios(value, ONE) > 0)
    return throwInputError("out-of-range", path, { least: 0, most: 1 });
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

/** 扣分制: what is left after the known occurrences; an item without a count can take off anything it may. */
function pointsOfDeductions(
  rule: RuleOf<"deductions">,
  best: Ratio,
  answer: AnswerOf<"deductions"> | null,
  paths: RulePaths,
): Attainable {
  const floor = toRatio(rule.floor, [...paths.rule, "floor"]);
  if (compareRatios(floor, best) > 0) return throwInputError("bounds-reversed", [...paths.rule, "floor"]);
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
    if (!known.has(occurrence.item))
      return throwInputError("reference-dangling", [...path, index, "item"], { expected: "id" });
    if (times.has(occurrence.item)) return throwInputError("id-duplicate", [...path, index, "item"]);
    if (!Number.isSafeInteger(occurrence.times) || occurrence.times < 0)
      return throwInputError("count-invalid", [...path, index, "times"], { expected: "count" });
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
  return ratio.numerator > 0n ? ratio : throwInputError("out-of-range", path, { expected: "positive-decimal" });
}

/** A rule as text, its points as shares of the best: two rules with one key say the same at another worth. */
export function ruleKey({ rule, outOf }: ScoredLeaf): string {
  const best = toRatio(outOf);
  const share = (points: Fraction): readonly string[] =>
    termsOf(best.numerator === 0n ? toRatio(points) : divideRatios(toRatio(points), best));
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
        rule.steps.map(({ from, points }) => [termsOf(toRatio(from)), share(points)]),
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

function termsOf({ numerator, denominator }: Ratio): readonly string[] {
  return [numerator.toString(), denominator.toString()];
}

/** A rule of one kind, and an answer to it. */
type RuleOf<K extends LeafRule["kind"]> = Extract<LeafRule, { readonly kind: K }>;

type AnswerOf<K extends EvaluationAnswer["kind"]> = Extract<EvaluationAnswer, { readonly kind: K }>;

/** Where the rule and the answer stand, for faults. */
interface RulePaths {
  readonly rule: FaultPath;
  readonly answer: FaultPath;
}
