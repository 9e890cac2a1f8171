import { describe, expect, it } from "vitest";
import { compareEvaluations, scoreEvaluation, type EvaluationAnswer } from "social-work-station-rules/evaluation";
import type { LeafRule } from "social-work-station-rules/policy";
import { asScheme } from "../as-parsed.js";

const name = { zh: "示例", en: "Example" };

/** The result of one leaf under a rule. */
function result(rule: LeafRule, answers: readonly EvaluationAnswer[] = [], more: object = {}, scheme: object = {}) {
  return scoreEvaluation(
    asScheme({
      id: "example",
      version: "1",
      title: name,
      status: "example",
      counting: "points",
      full: "10",
      display: { decimals: 1, rounding: "half-up" },
      subjects: ["party", "users"].map((id) => ({ id, name })),
      vetoes: [],
      grades: [{ id: "all", name }],
      indicators: [{ kind: "leaf", id: "leaf", name, worth: "10", rule, ...more }],
      ...scheme,
    } as never),
    answers,
  );
}

/** How the leaf of two results compares: the outcome, or why it does not. */
function compared(one: ReturnType<typeof result>, other: ReturnType<typeof result>): string {
  const comparison = compareEvaluations(one, other).shared[0]?.comparison;
  return comparison?.outcome === "not-comparable" ? comparison.reason : (comparison?.outcome ?? "none");
}

const range: LeafRule = { kind: "range", least: 0, most: 10, step: "0.5" };
const steps: LeafRule = {
  kind: "steps",
  measure: "count",
  below: 0,
  steps: [
    { from: 5, points: 4 },
    { from: 10, points: 10 },
  ],
};
const LATE = { id: "late", name, each: "0.5", most: 2 };
const MISSING = { id: "missing", name, each: 1 };
const deductions: LeafRule = { kind: "deductions", floor: 0, items: [LATE, MISSING] };
const yesNo: LeafRule = { kind: "yes-no", yes: 10, no: 0 };
const ratio: LeafRule = { kind: "ratio", noneDue: 0 };

describe("two rules of one leaf", () => {
  it.each<[string, LeafRule, LeafRule]>([
    ["the least of a range", range, { ...range, least: 1 }],
    ["the most of a range", range, { ...range, most: 9 }],
    ["the step of a range", range, { ...range, step: 1 }],
    ["whether a range has steps", range, { kind: "range", least: 0, most: 10 }],
    ["what is measured", steps, { ...steps, measure: "change" }],
    ["the points below all steps", steps, { ...steps, below: 1 }],
    [
      "where a step begins",
      steps,
      {
        ...steps,
        steps: [
          { from: 6, points: 4 },
          { from: 10, points: 10 },
        ],
      },
    ],
    [
      "the points of a step",
      steps,
      {
        ...steps,
        steps: [
          { from: 5, points: 5 },
          { from: 10, points: 10 },
        ],
      },
    ],
    ["how many steps there are", steps, { ...steps, steps: [{ from: 10, points: 10 }] }],
    ["what deductions leave", deductions, { ...deductions, floor: 1 }],
    ["what each takes off", deductions, { ...deductions, items: [{ ...LATE, each: 1 }, MISSING] }],
    ["what it takes off at most", deductions, { ...deductions, items: [{ ...LATE, most: 3 }, MISSING] }],
    [
      "whether it takes off no more than some points",
      deductions,
      { ...deductions, items: [LATE, { ...MISSING, most: 1 }] },
    ],
    ["what is deducted for", deductions, { ...deductions, items: [LATE, { ...MISSING, id: "other" }] }],
    ["the points for yes", yesNo, { ...yesNo, yes: 9 }],
    ["the points for no", yesNo, { ...yesNo, no: 1 }],
    ["the points where nothing is due", ratio, { ...ratio, noneDue: 10 }],
    ["the kind of rule", ratio, range],
  ])("differ in %s", (_, one, other) => {
    expect(compared(result(one), result(other))).toBe("rule-changed");
    expect(compared(result(other), result(one))).toBe("rule-changed");
  });

  it.each<[string, LeafRule, LeafRule]>([
    ["numbers that are written in another way", range, { kind: "range", least: "0.0", most: "10.00", step: "1/2" }],
    [
      "steps that are",
      steps,
      {
        ...steps,
        below: "0.0",
        steps: [
          { from: "5.0", points: "4.0" },
          { from: "10", points: 10 },
        ],
      },
    ],
    ["deductions in another order", deductions, { ...deductions, items: [MISSING, LATE] }],
    [
      "names in other words",
      deductions,
      { ...deductions, items: [{ ...LATE, name: { zh: "逾期", en: "Late" } }, MISSING] },
    ],
  ])("are the same with %s", (_, one, other) => {
    expect(compared(result(one), result(other))).toBe("both-open");
  });

  it("are compared by their own points where the leaf is worth nothing", () => {
    const worthNothing = (noneDue: number) => {
      const leaf = { kind: "leaf", id: "leaf", name, worth: "0", rule: { kind: "ratio", noneDue } };
      const rest = { kind: "leaf", id: "rest", name, worth: "10", rule: ratio };
      return result(ratio, [], {}, { indicators: [leaf, rest] });
    };
    expect(compared(worthNothing(1), worthNothing(1))).toBe(compared(worthNothing(2), worthNothing(2)));
    expect(compared(worthNothing(1), worthNothing(2))).toBe("rule-changed");
  });
});

describe("those who score a leaf", () => {
  const weights = (party: string, users: string) => [
    { subject: "party", weight: party },
    { subject: "users", weight: users },
  ];
  const scored = (scoredBy: readonly object[]) => result(ratio, [], { scoredBy });

  it("are the same in any order, and others by another weight or another name", () => {
    expect(compared(scored(weights("0.4", "0.6")), scored(weights("2/5", "3/5").toReversed()))).toBe("both-open");
    expect(compared(scored(weights("0.4", "0.6")), scored(weights("0.6", "0.4")))).toBe("subjects-changed");
    expect(compared(scored([{ subject: "party", weight: "1" }]), scored([{ subject: "users", weight: "1" }]))).toBe(
      "subjects-changed",
    );
    expect(compared(result(ratio), scored([{ subject: "party", weight: "1" }]))).toBe("subjects-changed");
  });
});

describe("a comparison", () => {
  const done = (part: number): EvaluationAnswer => ({ indicator: "leaf", kind: "ratio", done: part, due: 12 });

  it("says of a leaf what it was worth, what it came to, and by how much its share changed", () => {
    const first = result(ratio, [done(9)]);
    const second = result({ kind: "ratio", noneDue: 0 }, [done(6)], { worth: "20" }, { full: "20", version: "2" });
    const points = (numerator: string, denominator: string, display: string) => ({
      exact: { numerator, denominator },
      display,
    });
    expect(compareEvaluations(first, second)).toEqual({
      kind: "evaluation-comparison",
      schemes: "other-version",
      first: { score: points("15", "2", "7.5"), grade: "all" },
      second: { score: points("10", "1", "10.0"), grade: "all" },
      scoreChange: null,
      shared: [
        {
          id: "leaf",
          first: {
            lowest: points("15", "2", "7.5"),
            highest: points("15", "2", "7.5"),
            worth: points("10", "1", "10.0"),
          },
          second: {
            lowest: points("10", "1", "10.0"),
            highest: points("10", "1", "10.0"),
            worth: points("20", "1", "20.0"),
          },
          worth: "changed",
          comparison: {
            outcome: "worse",
            firstShare: { numerator: "3", denominator: "4" },
            secondShare: { numerator: "1", denominator: "2" },
            change: { numerator: "-1", denominator: "4" },
          },
        },
      ],
      onlyFirst: [],
      onlySecond: [],
    });
    const again = compareEvaluations(second, first);
    expect(again.shared[0]).toMatchObject({
      comparison: { outcome: "better", change: { numerator: "1", denominator: "4" } },
    });
  });

  it("says by how much the score changed under one scheme, where both are settled", () => {
    const [first, second] = [result(ratio, [done(9)]), result(ratio, [done(6)])];
    expect(compareEvaluations(first, second)).toMatchObject({
      schemes: "same",
      scoreChange: { numerator: "-5", denominator: "2" },
      shared: [{ worth: "same" }],
    });
    expect(compareEvaluations(first, result(ratio)).scoreChange).toBeNull();
    expect(compareEvaluations(result(ratio), first).scoreChange).toBeNull();
    expect(compareEvaluations(first, result(ratio, [done(6)], {}, { id: "other" }))).toMatchObject({
      schemes: "different",
      scoreChange: null,
    });
  });
});
