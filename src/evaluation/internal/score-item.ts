import type { EvaluationAnswer, EvaluationGap, ScoredLeaf, SubjectScoreTrace } from "../../results/index.js";
import {
  type Ratio,
  compareRatios,
  divideRatios,
  makeRatio,
  multiplyRatios,
  subtractRatios,
  toRatioText,
} from "../../ratio/index.js";
import {
  type Attainable,
  attainableSum,
  canBeMeasured,
  pointsBetween,
  pointsTakenOff,
  scaleAttainable,
} from "../../attainable/index.js";
import { toRatio } from "../../exact/index.js";
import { type PlacedAnswer, applyEvidence } from "./read-answers.js";
import type { ReadyItem, WeightedSubject } from "./read-scheme.js";
import { requireCount, requireListed, requireObjects, throwInputError } from "../../checks/index.js";
import type { FaultPath } from "../../fault/index.js";
import type { Fraction, LeafRule } from "../../policy/index.js";

/** What the answer of one subject can still add to the score, why that is open, and its trace. */
interface ScoredSubject {
  readonly quantity: Attainable;
  readonly lowest: Ratio;
  readonly highest: Ratio;
  readonly open: readonly EvaluationGap[];
  readonly trace: SubjectScoreTrace;
}

/** A leaf or a bonus item with the answer of every subject scored. */
export interface ScoredItem {
  readonly item: ReadyItem;
  readonly bySubject: readonly ScoredSubject[];
}

/** Scores an item from the answers to it. */
export function scoreItem(item: ReadyItem, answers: ReadonlyMap<string | null, PlacedAnswer> | undefined): ScoredItem {
  return { item, bySubject: item.bySubject.map((one) => scoreSubject(item, one, answers?.get(one.subject) ?? null)) };
}

function scoreSubject(item: ReadyItem, one: WeightedSubject, placed: PlacedAnswer | null): ScoredSubject {
  const path = placed?.path ?? [];
  const answer = placed?.answer ?? null;
  const answered = pointsOfRule(item.rule, item.best, answer, path);
  const evidenced = applyEvidence(item, answer, answered, () => pointsOfRule(item.rule, item.best, null, path));
  const { lowest, highest } = rangeOf(evidenced.points);
  const unanswered = unansweredPart(item, answer);
  const gaps = evidenced.gap === null ? unanswered : [...unanswered, evidenced.gap];
  const counted = multiplyRatios(item.factor, one.weight);
  return {
    quantity: scaleAttainable(evidenced.points, counted),
    lowest: multiplyRatios(lowest, counted),
    highest: multiplyRatios(highest, counted),
    open: evidenced.isOpen ? gaps : unanswered,
    trace: {
      subject: one.subject,
      weight: toRatioText(one.weight),
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
 * Returns the points that a rule gives: one value for a whole answer, all that are left for a partial one, all that
 * there are for none. `best` is what the leaf is worth; `path` is the place of the answer.
 */
function pointsOfRule(rule: LeafRule, best: Ratio, answer: EvaluationAnswer | null, path: FaultPath): Attainable {
  switch (rule.kind) {
    case "range":
      return pointsOfRange(rule, answerOf("range", answer, path), path);
    case "steps":
      return pointsOfSteps(rule, answerOf("steps", answer, path), path);
    case "deductions":
      return pointsOfDeductions(rule, best, answerOf("deductions", answer, path), path);
    case "yes-no":
      return pointsOfYesNo(rule, answerOf("yes-no", answer, path), path);
    case "ratio":
      return pointsOfRatio(rule, best, answerOf("ratio", answer, path), path);
  }
}

function answerOf<K extends LeafRule["kind"]>(
  kind: K,
  answer: EvaluationAnswer | null,
  path: FaultPath,
): AnswerOf<K> | null {
  if (answer !== null && answer.kind !== kind)
    return throwInputError("variant-unknown", [...path, "kind"], { expected: "listed-value", accepted: [kind] });
  return answer as AnswerOf<K> | null;
}

function pointsOfRange(rule: RuleOf<"range">, answer: AnswerOf<"range"> | null, path: FaultPath): Attainable {
  const least = toRatio(rule.least);
  const most = toRatio(rule.most);
  const step = rule.step === undefined ? null : toRatio(rule.step);
  if (answer === null) return pointsBetween(least, most, step);
  const at = [...path, "points"];
  const points = toRatio(answer.points, at);
  if (compareRatios(points, least) < 0 || compareRatios(points, most) > 0)
    return throwInputError("out-of-range", at, { least: write(least), most: write(most) });
  if (step !== null && divideRatios(subtractRatios(points, least), step).denominator !== 1n)
    return throwInputError("amount-not-multiple", at);
  return { kind: "values", values: [points] };
}

function write({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? numerator.toString() : `${numerator.toString()}/${denominator.toString()}`;
}

function pointsOfYesNo(rule: RuleOf<"yes-no">, answer: AnswerOf<"yes-no"> | null, path: FaultPath): Attainable {
  const [yes, no] = [toRatio(rule.yes), toRatio(rule.no)];
  if (answer === null) return { kind: "values", values: [yes, no] };
  const isYes = requireListed(answer.answer, ["yes", "no"], [...path, "answer"]) === "yes";
  return { kind: "values", values: [isYes ? yes : no] };
}

function pointsOfRatio(
  rule: RuleOf<"ratio">,
  best: Ratio,
  answer: AnswerOf<"ratio"> | null,
  path: FaultPath,
): Attainable {
  if (answer === null) return { kind: "interval", lowest: ZERO, highest: best };
  const done = readNonNegative(answer.done, [...path, "done"]);
  const due = readNonNegative(answer.due, [...path, "due"]);
  if (due.numerator === 0n) return { kind: "values", values: [toRatio(rule.noneDue)] };
  const share = divideRatios(done, due);
  return { kind: "values", values: [compareRatios(share, ONE) >= 0 ? best : multiplyRatios(best, share)] };
}

function readNonNegative(value: Fraction, path: FaultPath): Ratio {
  const ratio = toRatio(value, path);
  return ratio.numerator < 0n ? throwInputError("out-of-range", path, { least: 0 }) : ratio;
}

type Measure = RuleOf<"steps">["measure"];

interface Step {
  readonly from: Ratio | null;
  readonly points: Ratio;
}

/** 分档评分: the points of the highest step reached; without an answer, of every step that can be measured. */
function pointsOfSteps(rule: RuleOf<"steps">, answer: AnswerOf<"steps"> | null, path: FaultPath): Attainable {
  const steps: readonly Step[] = [
    { from: null, points: toRatio(rule.below) },
    ...rule.steps.map(({ from, points }) => ({ from: toRatio(from), points: toRatio(points) })),
  ];
  if (answer === null) {
    const [first = steps[0] as Step, ...rest] = steps.filter(({ from }, index) =>
      canBeMeasured(rule.measure, from, steps[index + 1]?.from ?? null),
    );
    return { kind: "values", values: [first.points, ...rest.map(({ points }) => points)] };
  }
  const at = [...path, "measured"];
  const measured = checkMeasured(rule.measure, toRatio(answer.measured, at), at);
  const reached = steps.findLast(({ from }) => from === null || compareRatios(measured, from) >= 0) as Step;
  return { kind: "values", values: [reached.points] };
}

function checkMeasured(measure: Measure, value: Ratio, path: FaultPath): Ratio {
  if (measure === "count" && value.denominator !== 1n)
    return throwInputError("count-invalid", path, { expected: "count" });
  if (measure !== "change" && value.numerator < 0n) return throwInputError("out-of-range", path, { least: 0 });
  if (measure === "share" && compareRatios(value, ONE) > 0)
    return throwInputError("out-of-range", path, { least: 0, most: 1 });
  return value;
}

/** 扣分制: what is left after the known occurrences; an item without a count can take off anything it may. */
function pointsOfDeductions(
  rule: RuleOf<"deductions">,
  best: Ratio,
  answer: AnswerOf<"deductions"> | null,
  path: FaultPath,
): Attainable {
  const floor = toRatio(rule.floor);
  const times = readOccurrences(rule.items, answer, [...path, "occurrences"]);
  const terms = rule.items.map((item): Attainable => {
    const each = toRatio(item.each);
    const most = item.most === undefined ? null : toRatio(item.most);
    const known = times.get(item.id);
    return known === undefined
      ? pointsTakenOff(each, most ?? subtractRatios(best, floor))
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
    times.set(occurrence.item, requireCount(occurrence.times, [...path, index, "times"]));
  }
  return times;
}

function deduction(each: Ratio, most: Ratio | null, times: bigint): Attainable {
  const taken = multiplyRatios(each, makeRatio(times));
  const { numerator, denominator } = most !== null && compareRatios(taken, most) > 0 ? most : taken;
  return { kind: "values", values: [makeRatio(-numerator, denominator)] };
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
