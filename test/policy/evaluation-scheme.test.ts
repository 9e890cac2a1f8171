import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreEvaluation } from "social-work-station-rules/evaluation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { parseEvaluationScheme, safeParseEvaluationScheme } from "social-work-station-rules/policy";
import { evaluationCase } from "../evaluation/arbitrary-evaluation.js";
import { exampleScheme } from "../evaluation/example-scheme.js";

const name = { zh: "示例", en: "Example" };

/** One leaf worth ten, two grades: small enough that each change shows. */
function small(changes: object = {}, leaf: object = {}): Record<string, unknown> {
  return {
    id: "small",
    version: "1",
    title: name,
    status: "example",
    counting: "points",
    full: "10",
    display: { decimals: 1, rounding: "half-up" },
    subjects: [{ id: "s", name }],
    grades: [
      { id: "high", name, from: "6" },
      { id: "low", name, below: "6" },
    ],
    indicators: [
      { kind: "leaf", id: "leaf", name, worth: "10", rule: { kind: "range", least: "0", most: "10" }, ...leaf },
    ],
    ...changes,
  };
}

function faultsOf(input: unknown): readonly string[] {
  const result = safeParseEvaluationScheme(input);
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
}

const rule = (value: object): Record<string, unknown> => small({}, { rule: value });
const group = (worth: string, children: readonly object[]): object => ({
  kind: "group",
  id: `g-${worth}`,
  name,
  worth,
  children,
});
const leaf = (id: string, worth: string): object => ({
  kind: "leaf",
  id,
  name,
  worth,
  rule: { kind: "range", least: 0, most: worth },
});

describe("parseEvaluationScheme", () => {
  it("reads the example in Jinan's shape, and what it read again", () => {
    const scheme = parseEvaluationScheme(exampleScheme());
    expect(parseEvaluationScheme(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
  });

  it("fills in that there are no subjects and no vetoes", () => {
    const { subjects: _, ...bare } = small();
    expect(parseEvaluationScheme(bare)).toMatchObject({ subjects: [], vetoes: [] });
  });

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["an unknown key", small({ bonusPoints: 3 }), ["key-unknown bonusPoints"]],
    ["a number that is none", small({ full: Number.NaN }), ["decimal-invalid full"]],
    ["a fraction over zero", small({ full: "1/0" }), ["decimal-invalid full"]],
    [
      "an id like an identity number",
      small({}, { id: "110101199003071234" }),
      ["id-like-identity-number indicators.0.id"],
    ],
    ["a period that ends before it starts", small({ from: "2022", until: "2021-06" }), ["interval-reversed until"]],
    ["points that do not add up to full marks", small({ full: "12" }), ["points-not-adding-up indicators"]],
    [
      "points that do not add up in a group",
      small({ indicators: [group("10", [leaf("a", "4"), leaf("b", "5")])] }),
      ["points-not-adding-up indicators.0.children"],
    ],
    [
      "weights of thirds written as decimals",
      small({
        counting: "weights",
        indicators: ["a", "b", "c"].map((id) => ({
          ...leaf(id, "0.333"),
          rule: { kind: "range", least: 0, most: 10 },
        })),
      }),
      ["weights-not-one indicators"],
    ],
    [
      "a negative worth",
      small({ indicators: [leaf("a", "11"), { ...leaf("b", "-1"), rule: { kind: "yes-no", yes: -1, no: -1 } }] }),
      ["weight-negative indicators.1.worth"],
    ],
    [
      "a rule that cannot give what the leaf is worth",
      rule({ kind: "range", least: 0, most: 9 }),
      ["points-not-adding-up indicators.0.rule"],
    ],
    [
      "a rule that gives more than the leaf is worth",
      rule({ kind: "yes-no", yes: 11, no: 0 }),
      ["points-not-adding-up indicators.0.rule"],
    ],
    ["a range upside down", rule({ kind: "range", least: 11, most: 10 }), ["bounds-reversed indicators.0.rule.most"]],
    [
      "steps that miss the best",
      rule({ kind: "range", least: 0, most: 10, step: 3 }),
      ["amount-not-multiple indicators.0.rule.step"],
    ],
    [
      "a step of nothing",
      rule({ kind: "range", least: 0, most: 10, step: 0 }),
      ["out-of-range indicators.0.rule.step"],
    ],
    [
      "thresholds out of order",
      rule({
        kind: "steps",
        measure: "count",
        below: 0,
        steps: [
          { from: 5, points: 5 },
          { from: 5, points: 10 },
        ],
      }),
      ["bounds-reversed indicators.0.rule.steps.1.from"],
    ],
    [
      "a share above one",
      rule({
        kind: "steps",
        measure: "share",
        below: 0,
        steps: [
          { from: "0.5", points: 10 },
          { from: "1.1", points: 5 },
        ],
      }),
      ["out-of-range indicators.0.rule.steps.1.from"],
    ],
    [
      "a step between two whole numbers of a count",
      rule({
        kind: "steps",
        measure: "count",
        below: 0,
        steps: [
          { from: "1.2", points: 5 },
          { from: "1.8", points: 10 },
        ],
      }),
      ["out-of-range indicators.0.rule.steps.0.from"],
    ],
    [
      "a step for less than nothing",
      rule({
        kind: "steps",
        measure: "amount",
        below: 0,
        steps: [
          { from: -2, points: 5 },
          { from: 0, points: 10 },
        ],
      }),
      ["out-of-range indicators.0.rule.steps.0.from"],
    ],
    [
      "a best that stands only below the first threshold, which is never measured",
      rule({ kind: "steps", measure: "amount", below: 10, steps: [{ from: 0, points: 5 }] }),
      ["points-not-adding-up indicators.0.rule"],
    ],
    [
      "a floor above the best",
      rule({ kind: "deductions", floor: 11, items: [{ id: "i", name, each: 1 }] }),
      ["bounds-reversed indicators.0.rule.floor"],
    ],
    [
      "a deduction of nothing",
      rule({ kind: "deductions", floor: 0, items: [{ id: "i", name, each: 0 }] }),
      ["out-of-range indicators.0.rule.items.0.each"],
    ],
    [
      "one deduction twice",
      rule({
        kind: "deductions",
        floor: 0,
        items: [
          { id: "i", name, each: 1 },
          { id: "i", name, each: 2 },
        ],
      }),
      ["id-duplicate indicators.0.rule.items.1.id"],
    ],
    [
      "points for nothing due beyond the best",
      rule({ kind: "ratio", noneDue: 11 }),
      ["out-of-range indicators.0.rule.noneDue"],
    ],
    [
      "a subject that is not there",
      small({}, { scoredBy: [{ subject: "t", weight: 1 }] }),
      ["reference-dangling indicators.0.scoredBy.0.subject"],
    ],
    [
      "a subject twice",
      small(
        {},
        {
          scoredBy: [
            { subject: "s", weight: "0.5" },
            { subject: "s", weight: "0.5" },
          ],
        },
      ),
      ["id-duplicate indicators.0.scoredBy.1.subject"],
    ],
    [
      "subjects whose weights do not add to one",
      small({}, { scoredBy: [{ subject: "s", weight: "0.9" }] }),
      ["weights-not-one indicators.0.scoredBy"],
    ],
    [
      "an id for a leaf and a veto",
      small({ vetoes: [{ id: "leaf", name, grade: "low" }] }),
      ["id-duplicate vetoes.0.id"],
    ],
    [
      "a veto to no grade",
      small({ vetoes: [{ id: "v", name, grade: "none" }] }),
      ["reference-dangling vetoes.0.grade"],
    ],
    [
      "an evidence id twice",
      small(
        {},
        {
          evidence: {
            without: "counts",
            required: [
              { id: "e", name },
              { id: "e", name },
            ],
          },
        },
      ),
      ["id-duplicate indicators.0.evidence.required.1.id"],
    ],
    [
      "a negative cap",
      small({
        bonus: {
          cap: -1,
          aboveFull: "kept",
          items: [{ id: "b", name, worth: 1, rule: { kind: "yes-no", yes: 1, no: 0 } }],
        },
      }),
      ["out-of-range bonus.cap"],
    ],
    [
      "a gap between grades",
      small({
        grades: [
          { id: "high", name, from: 6 },
          { id: "low", name, below: 5 },
        ],
      }),
      ["grades-gap grades.1.below"],
    ],
    [
      "an overlap between grades",
      small({
        grades: [
          { id: "high", name, from: 6 },
          { id: "low", name, below: 7 },
        ],
      }),
      ["grades-overlap grades.1.below"],
    ],
    [
      "grades worst first",
      small({
        grades: [
          { id: "low", name, below: 6 },
          { id: "high", name, from: 6 },
        ],
      }),
      ["value-missing grades.0.from", "value-missing grades.1.below"],
    ],
    [
      "a best grade that ends below the best score",
      small({
        grades: [
          { id: "high", name, from: 6, below: 10 },
          { id: "low", name, below: 6 },
        ],
      }),
      ["grades-gap grades.0.below"],
    ],
    [
      "a lowest grade that starts above the lowest score",
      small({
        grades: [
          { id: "high", name, from: 6 },
          { id: "low", name, from: 1, below: 6 },
        ],
      }),
      ["grades-gap grades.1.from"],
    ],
    [
      "a grade above full marks",
      small({
        grades: [
          { id: "top", name, from: "10.1" },
          { id: "high", name, from: 6, below: "10.1" },
          { id: "low", name, below: 6 },
        ],
      }),
      ["grade-unreachable grades.0"],
    ],
    [
      "a grade twice",
      small({
        grades: [
          { id: "same", name, from: 6 },
          { id: "same", name, below: 6 },
        ],
      }),
      ["id-duplicate grades.1.id"],
    ],
  ])("refuses %s", (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults);
  });

  it("refuses a grade that lies between the scores that can be attained", () => {
    const coarse = [
      { ...leaf("a", "6"), rule: { kind: "yes-no", yes: 6, no: 0 } },
      { ...leaf("b", "4"), rule: { kind: "yes-no", yes: 4, no: 0 } },
    ];
    const grades = (from: string): object[] => [
      { id: "high", name, from: 8 },
      { id: "middle", name, from, below: 8 },
      { id: "low", name, below: from },
    ];
    expect(faultsOf(small({ indicators: coarse, grades: grades("7") }))).toEqual(["grade-unreachable grades.1"]);
    expect(faultsOf(small({ indicators: coarse, grades: grades("6") }))).toEqual([]);
  });

  it("takes off the most of an item where its last step is a shorter one", () => {
    const deductions = { kind: "deductions", floor: 0, items: [{ id: "i", name, each: 3, most: 5 }] };
    const grades = (from: number): object[] => [
      { id: "high", name, from },
      { id: "low", name, below: from },
    ];
    expect(faultsOf(small({ grades: grades(6) }, { rule: deductions }))).toEqual([]);
    expect(faultsOf(small({ grades: grades(5) }, { rule: deductions }))).toEqual(["grade-unreachable grades.1"]);
  });

  it("lets a grade stand that only a veto leads to, and a grade above full marks that bonus points lead to", () => {
    const grades = [
      { id: "top", name, from: "10.5" },
      { id: "high", name, from: 0, below: "10.5" },
      { id: "barred", name, below: 0 },
    ];
    const bonus = {
      cap: 1,
      aboveFull: "kept",
      items: [{ id: "b", name, worth: 2, rule: { kind: "yes-no", yes: 2, no: 0 } }],
    };
    const vetoes = [{ id: "v", name, grade: "barred" }];
    expect(faultsOf(small({ grades, bonus, vetoes }))).toEqual([]);
    expect(faultsOf(small({ grades, bonus }))).toEqual(["grade-unreachable grades.2"]);
    expect(faultsOf(small({ grades, bonus: { ...bonus, aboveFull: "cut" }, vetoes }))).toEqual([
      "grade-unreachable grades.0",
    ]);
  });

  it("reports all faults of a scheme at once", () => {
    const input = small(
      {
        full: "12",
        vetoes: [{ id: "v", name, grade: "none" }],
        grades: [
          { id: "high", name, from: 6 },
          { id: "low", name, below: 5 },
        ],
      },
      { scoredBy: [{ subject: "t", weight: 1 }] },
    );
    expect(faultsOf(input)).toEqual([
      "points-not-adding-up indicators",
      "reference-dangling indicators.0.scoredBy.0.subject",
      "grades-gap grades.1.below",
      "reference-dangling vetoes.0.grade",
    ]);
  });

  it("refuses trees too deep or too wide before anything walks them", () => {
    let deep: object = leaf("end", "10");
    for (let level = 0; level < 100_000; level += 1)
      deep = { kind: "group", id: `g${level}`, name, worth: "10", children: [deep] };
    expect(faultsOf(small({ indicators: [deep] }))).toEqual(["out-of-range indicators"]);
    expect(faultsOf(small({ indicators: Array.from({ length: 1_000_000 }, () => 0) }))).toEqual([
      "list-too-long indicators",
    ]);
  });

  it.each([[null], [undefined], [[]], ["scheme"], [7], [{}], [Number.NaN]])("refuses %s", (input) => {
    expect(safeParseEvaluationScheme(input).ok).toBe(false);
    expect(() => parseEvaluationScheme(input)).toThrow(expect.toSatisfy(isRuleInputError));
  });

  it("accepts a grade exactly where scoring without answers finds it possible", () => {
    fc.assert(
      fc.property(evaluationCase, ({ scheme }) => {
        const result = safeParseEvaluationScheme(scheme);
        const unreachable = result.ok
          ? []
          : result.faults.flatMap(({ code, path }) =>
              code === "grade-unreachable" ? [scheme.grades[path[1] as number]?.id] : [],
            );
        const { possibleGrades } = scoreEvaluation(scheme, []);
        expect(unreachable).toEqual(scheme.grades.map(({ id }) => id).filter((id) => !possibleGrades.includes(id)));
        if (!result.ok)
          expect(result.faults.map(({ code }) => code)).toEqual(unreachable.map(() => "grade-unreachable"));
      }),
      { numRuns: 150 },
    );
  });
});
