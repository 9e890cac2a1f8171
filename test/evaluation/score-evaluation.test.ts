import { describe, expect, it } from "vitest";
import { scoreEvaluation, type EvaluationAnswer } from "social-work-station-rules/evaluation";
import { toRatio, toRatioText } from "social-work-station-rules/exact";
import { parseEvaluationScheme, type EvaluationScheme, type LeafRule } from "social-work-station-rules/policy";
import { thrownFault } from "../thrown-fault.js";
import vectors from "../vectors/evaluation-rules.json" with { type: "json" };
import { asScheme } from "../as-parsed.js";
import { exampleScheme } from "./example-scheme.js";

const name = { zh: "示例", en: "Example" };

function oneLeaf(rule: LeafRule, changes: object = {}): EvaluationScheme {
  return asScheme({
    id: "one",
    version: "1",
    title: name,
    status: "example",
    counting: "points",
    full: "10",
    display: { decimals: 1, rounding: "half-up" },
    subjects: [],
    vetoes: [],
    grades: [{ id: "all", name }],
    indicators: [{ kind: "leaf", id: "leaf", name, worth: "10", rule, ...changes }],
  });
}

const example = parseEvaluationScheme(exampleScheme());

/** The best answer to every leaf of the example, nothing off, no veto. */
function bestAnswers(): readonly EvaluationAnswer[] {
  const { leaves, vetoes } = scoreEvaluation(example, []);
  const answers = leaves.flatMap(({ id, rule, outOf, bySubject }) =>
    bySubject.map(({ subject }): EvaluationAnswer => {
      const who = {
        indicator: id,
        ...(subject === null ? {} : { subject }),
        ...(["se-change", "se-brand", "se-files"].includes(id) ? { evidence: ["before", "after"] } : {}),
      };
      switch (rule.kind) {
        case "range":
          return { ...who, kind: "range", points: outOf };
        case "steps":
          return { ...who, kind: "steps", measured: 10 };
        case "deductions":
          return { ...who, kind: "deductions", occurrences: rule.items.map((item) => ({ item: item.id, times: 0 })) };
        case "yes-no":
          return { ...who, kind: "yes-no", answer: "yes" };
        case "ratio":
          return { ...who, kind: "ratio", done: 12, due: 12 };
      }
    }),
  );
  const bonus: readonly EvaluationAnswer[] = [
    { indicator: "bo-award", kind: "yes-no", answer: "no" },
    { indicator: "bo-pilot", kind: "range", points: 0 },
  ];
  return [
    ...answers,
    ...bonus,
    ...vetoes.map(({ id }): EvaluationAnswer => ({ indicator: id, kind: "veto", answer: "no" })),
  ];
}

/** The best answers with some taken out or replaced. */
function answers(changes: Readonly<Record<string, EvaluationAnswer | null>>): readonly EvaluationAnswer[] {
  return bestAnswers().flatMap((answer) => {
    const change = changes[answer.indicator];
    return change === undefined ? [answer] : change === null ? [] : [change];
  });
}

describe("scoring rules", () => {
  it.each(vectors)("$source", ({ rule, answer, points }) => {
    const result = scoreEvaluation(oneLeaf(rule as LeafRule), [{ indicator: "leaf", ...answer } as EvaluationAnswer]);
    expect(result.score?.exact).toEqual(toRatioText(toRatio(points)));
  });
});

describe("a whole evaluation", () => {
  it("gives full marks and the best grade for the best answers, and the trace of every leaf", () => {
    const result = scoreEvaluation(example, bestAnswers());
    expect(result).toMatchObject({
      score: { display: "100.0" },
      grade: "excellent",
      missing: [],
      mattersMost: null,
      schemeStatus: "example",
    });
    expect(result.leaves).toHaveLength(37);
    expect(result.leaves[0]).toMatchObject({
      id: "op-open",
      parents: ["operation", "premises"],
      state: "settled",
      highest: { display: "2.0" },
      rule: { kind: "range" },
      bySubject: [{ answer: { kind: "range" } }],
    });
    expect(
      result.groups.filter(({ parents }) => parents.length === 0).map(({ id, lowest }) => [id, lowest.display]),
    ).toEqual([
      ["operation", "15.0"],
      ["finance", "15.0"],
      ["systems", "10.0"],
      ["people", "20.0"],
      ["service", "30.0"],
      ["esteem", "10.0"],
    ]);
  });

  it("goes by the exact score, not by the printed one", () => {
    const { score, grade } = scoreEvaluation(
      example,
      answers({
        "pe-number": { indicator: "pe-number", kind: "ratio", done: 0, due: 3 },
        "pe-supervision": { indicator: "pe-supervision", kind: "ratio", done: 0, due: 60 },
        "fi-progress": { indicator: "fi-progress", kind: "ratio", done: "0", due: 2 },
        "op-log": { indicator: "op-log", kind: "ratio", done: "299.9", due: 300 },
      }),
    );
    expect([score?.display, score?.exact, grade]).toEqual([
      "89.999",
      { numerator: "89999", denominator: "1000" },
      "good",
    ]);
  });

  it("weighs the subjects of a leaf, and leaves open only the one that has not answered", () => {
    const one = (subject: string, points: number): EvaluationAnswer => ({
      indicator: "es-users",
      subject,
      kind: "range",
      points,
    });
    const base = answers({ "es-users": null });
    const heard = scoreEvaluation(example, [...base, one("civil-affairs", 2), one("supervisor", 4)]);
    expect(heard.leaves.find(({ id }) => id === "es-users")).toMatchObject({
      lowest: { display: "2.0" },
      highest: { display: "3.2" },
      state: "open",
    });
    expect(heard.missing).toMatchObject([
      {
        id: "es-users",
        subjects: ["service-users"],
        gaps: ["unanswered"],
        span: { display: "1.2" },
        changesGrade: "impossible",
      },
    ]);
  });

  it("counts bonus points up to the cap and cuts off above full marks", () => {
    const best = answers({
      "bo-award": { indicator: "bo-award", kind: "yes-no", answer: "yes" },
      "bo-pilot": { indicator: "bo-pilot", kind: "range", points: 4 },
      "op-sign": { indicator: "op-sign", kind: "yes-no", answer: "no" },
    });
    expect(scoreEvaluation(example, best)).toMatchObject({
      score: { display: "100.0" },
      bonus: { lowest: { display: "5.0" }, worth: { display: "5.0" } },
    });
    const poor = answers({
      "bo-award": { indicator: "bo-award", kind: "yes-no", answer: "yes" },
      "bo-pilot": { indicator: "bo-pilot", kind: "range", points: 4 },
      "es-users": null,
      "es-street": null,
    });
    expect(scoreEvaluation(example, poor)).toMatchObject({
      lowest: { display: "99.0" },
      highest: { display: "100.0" },
      grade: "excellent",
      score: null,
    });
  });

  it("treats an answer without its evidence as the leaf says", () => {
    const result = (evidence: readonly string[] | undefined): readonly (readonly [string, string])[] =>
      scoreEvaluation(
        example,
        answers(
          Object.fromEntries(
            ["se-change", "se-brand", "se-files"].map(
              (id) =>
                [
                  id,
                  {
                    indicator: id,
                    kind: "range",
                    points: id === "se-change" ? 4 : 2,
                    ...(evidence === undefined ? {} : { evidence }),
                  },
                ] as const,
            ),
          ),
        ),
      )
        .leaves.filter(({ id }) => ["se-change", "se-brand", "se-files"].includes(id))
        .map(({ lowest, highest }) => [lowest.display, highest.display] as const);
    // lowest points without it, as if not answered, counted all the same
    expect(result(["before", "after"])).toEqual([
      ["4.0", "4.0"],
      ["2.0", "2.0"],
      ["2.0", "2.0"],
    ]);
    expect(result(["before"])).toEqual([
      ["0.0", "0.0"],
      ["0.0", "2.0"],
      ["2.0", "2.0"],
    ]);
    expect(result(undefined)).toEqual([
      ["0.0", "4.0"],
      ["0.0", "2.0"],
      ["2.0", "2.0"],
    ]);
  });

  it("tells which evidence is missing, also where the answer counts", () => {
    const { leaves, missing } = scoreEvaluation(
      example,
      answers({ "se-files": { indicator: "se-files", kind: "range", points: 2, evidence: ["after"] } }),
    );
    expect(leaves.find(({ id }) => id === "se-files")?.bySubject).toMatchObject([
      { gaps: ["evidence-missing"], evidenceMissing: ["before"] },
    ]);
    expect(missing).toEqual([]);
  });
});

describe("一票否决", () => {
  const veto = (id: string, answer: "yes" | "no"): Readonly<Record<string, EvaluationAnswer>> => ({
    [id]: { indicator: id, kind: "veto", answer },
  });

  it("fixes the grade whatever the score", () => {
    expect(scoreEvaluation(example, answers(veto("ve-fraud", "yes")))).toMatchObject({
      score: { display: "100.0" },
      grade: "unqualified",
      gradesByScore: ["excellent"],
    });
  });

  it("never raises a grade, and the worst of several holds", () => {
    expect(scoreEvaluation(example, answers({ ...veto("ve-fraud", "yes"), ...veto("ve-accident", "yes") })).grade).toBe(
      "unqualified",
    );
    const nothing = bestAnswers()
      .filter(({ kind }) => kind === "veto")
      .map((answer) => ({ ...answer, answer: answer.indicator === "ve-accident" ? "yes" : "no" }) as EvaluationAnswer);
    expect(scoreEvaluation(example, nothing).possibleGrades).toEqual(["qualified", "unqualified"]);
  });

  it("keeps grades possible while it is unanswered, although the score is settled", () => {
    const result = scoreEvaluation(example, answers({ "ve-fraud": null, "ve-accident": null }));
    expect(result).toMatchObject({
      score: { display: "100.0" },
      grade: null,
      possibleGrades: ["excellent", "qualified", "unqualified"],
      gradesByScore: ["excellent"],
    });
    expect(result.missing).toMatchObject([
      { id: "ve-accident", kind: "veto", span: { display: "0.0" }, changesGrade: "possible" },
      { id: "ve-fraud", kind: "veto", span: { display: "0.0" }, changesGrade: "possible" },
    ]);
  });

  it("cannot change the grade where another that holds is as bad", () => {
    const result = scoreEvaluation(example, answers({ ...veto("ve-fraud", "yes"), "ve-accident": null }));
    expect(result).toMatchObject({
      grade: "unqualified",
      missing: [{ id: "ve-accident", changesGrade: "impossible" }],
    });
  });
});

describe("what matters most", () => {
  it("is the missing leaf with the largest span, by id among equals, and whether it alone can change the grade", () => {
    const result = scoreEvaluation(example, answers({ "se-cases": null, "pe-number": null, "pe-certified": null }));
    expect(result.mattersMost).toMatchObject({ id: "se-cases", span: { display: "6.0" }, changesGrade: "possible" });
    expect(result.missing.map(({ id }) => id)).toEqual(["se-cases", "pe-certified", "pe-number"]);
    expect(result.possibleGrades).toEqual(["excellent", "good"]);
  });
});

const INVALID: readonly (readonly [what: string, scheme: unknown, answers: unknown, fault: string])[] = [
  ["no scheme", null, [], "not-parsed at $.scheme"],
  ["a list as scheme", [], [], "not-parsed at $.scheme"],
  ["an empty scheme", {}, [], "not-parsed at $.scheme"],
  ["a spread of a parsed scheme", { ...example }, [], "not-parsed at $.scheme"],
  ["a JSON copy of a parsed scheme", JSON.parse(JSON.stringify(example)), [], "not-parsed at $.scheme"],
  ["no answers", example, undefined, "value-missing at $.answers"],
  ["answers in an object", example, {}, "type-invalid at $.answers"],
  ["an answer that is none", example, [null], "type-invalid at $.answers[0]"],
  [
    "an answer to nothing",
    example,
    [{ indicator: "__proto__", kind: "range", points: 1 }],
    "reference-dangling at $.answers[0].indicator",
  ],
  [
    "an answer to a group",
    example,
    [{ indicator: "operation", kind: "range", points: 1 }],
    "reference-dangling at $.answers[0].indicator",
  ],
  [
    "two answers to one leaf",
    example,
    [1, 2].map(() => ({ indicator: "op-sign", kind: "yes-no", answer: "yes" })),
    "id-duplicate at $.answers[1].indicator",
  ],
  [
    "an answer of another kind",
    example,
    [{ indicator: "op-sign", kind: "range", points: 1 }],
    "variant-unknown at $.answers[0].kind",
  ],
  [
    "points above the most",
    example,
    [{ indicator: "op-open", kind: "range", points: "2.5" }],
    "out-of-range at $.answers[0].points",
  ],
  [
    "points below the least",
    example,
    [{ indicator: "op-open", kind: "range", points: -1 }],
    "out-of-range at $.answers[0].points",
  ],
  [
    "points between the steps",
    example,
    [{ indicator: "op-open", kind: "range", points: "1.3" }],
    "amount-not-multiple at $.answers[0].points",
  ],
  [
    "points that are no number",
    example,
    [{ indicator: "op-open", kind: "range", points: Number.NaN }],
    "decimal-invalid at $.answers[0].points",
  ],
  [
    "points without end",
    example,
    [{ indicator: "op-open", kind: "range", points: Infinity }],
    "decimal-invalid at $.answers[0].points",
  ],
  ["no points", example, [{ indicator: "op-open", kind: "range" }], "decimal-invalid at $.answers[0].points"],
  [
    "half a case",
    example,
    [{ indicator: "se-cases", kind: "steps", measured: 4.5 }],
    "count-invalid at $.answers[0].measured",
  ],
  [
    "fewer than no cases",
    example,
    [{ indicator: "se-cases", kind: "steps", measured: -1 }],
    "out-of-range at $.answers[0].measured",
  ],
  [
    "less than nothing done",
    example,
    [{ indicator: "op-log", kind: "ratio", done: -1, due: 3 }],
    "out-of-range at $.answers[0].done",
  ],
  [
    "less than nothing due",
    example,
    [{ indicator: "op-log", kind: "ratio", done: 1, due: "-3" }],
    "out-of-range at $.answers[0].due",
  ],
  [
    "neither yes nor no",
    example,
    [{ indicator: "op-sign", kind: "yes-no", answer: true }],
    "term-unknown at $.answers[0].answer",
  ],
  [
    "a veto that is neither",
    example,
    [{ indicator: "ve-fraud", kind: "veto", answer: "maybe" }],
    "term-unknown at $.answers[0].answer",
  ],
  [
    "a veto scored like a leaf",
    example,
    [{ indicator: "ve-fraud", kind: "yes-no", answer: "yes" }],
    "variant-unknown at $.answers[0].kind",
  ],
  [
    "a veto by a subject",
    example,
    [{ indicator: "ve-fraud", subject: "supervisor", kind: "veto", answer: "no" }],
    "reference-dangling at $.answers[0].subject",
  ],
  [
    "no occurrences",
    example,
    [{ indicator: "fi-vouchers", kind: "deductions" }],
    "value-missing at $.answers[0].occurrences",
  ],
  [
    "an occurrence of nothing",
    example,
    [{ indicator: "fi-vouchers", kind: "deductions", occurrences: [{ item: "constructor", times: 1 }] }],
    "reference-dangling at $.answers[0].occurrences[0].item",
  ],
  [
    "an occurrence twice",
    example,
    [{ indicator: "fi-vouchers", kind: "deductions", occurrences: [1, 2].map(() => ({ item: "late", times: 1 })) }],
    "id-duplicate at $.answers[0].occurrences[1].item",
  ],
  [
    "half an occurrence",
    example,
    [{ indicator: "fi-vouchers", kind: "deductions", occurrences: [{ item: "late", times: 0.5 }] }],
    "count-invalid at $.answers[0].occurrences[0].times",
  ],
  [
    "a subject where nobody in particular scores",
    example,
    [{ indicator: "op-sign", subject: "supervisor", kind: "yes-no", answer: "yes" }],
    "reference-dangling at $.answers[0].subject",
  ],
  [
    "no subject where subjects score",
    example,
    [{ indicator: "es-users", kind: "range", points: 1 }],
    "value-missing at $.answers[0].subject",
  ],
  [
    "evidence that nobody asked for",
    example,
    [{ indicator: "op-sign", kind: "yes-no", answer: "yes", evidence: ["photo"] }],
    "reference-dangling at $.answers[0].evidence[0]",
  ],
  [
    "evidence twice",
    example,
    [{ indicator: "se-files", kind: "range", points: 1, evidence: ["after", "after"] }],
    "id-duplicate at $.answers[0].evidence[1]",
  ],
  [
    "evidence that is no list",
    example,
    [{ indicator: "se-files", kind: "range", points: 1, evidence: "after" }],
    "type-invalid at $.answers[0].evidence",
  ],
];

describe("input that cannot be read", () => {
  it.each(INVALID)("throws for %s", (_, scheme, given, fault) => {
    expect(thrownFault(() => scoreEvaluation(scheme as EvaluationScheme, given as readonly EvaluationAnswer[]))).toBe(
      fault,
    );
  });

  it("throws for a million answers to one leaf at the second of them", () => {
    const many = Array.from({ length: 1_000_000 }, (): EvaluationAnswer => ({
      indicator: "op-sign",
      kind: "yes-no",
      answer: "yes",
    }));
    expect(() => scoreEvaluation(example, many)).toThrow("id-duplicate");
  });
});
