import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareEvaluations,
  scoreEvaluation,
  type EvaluationAnswer,
  type EvaluationResult,
} from "social-work-station-rules/evaluation";
import { isRuleInputError } from "social-work-station-rules/fault";
import type { EvaluationScheme, LeafRule } from "social-work-station-rules/policy";
import { asScheme } from "../as-parsed.js";
import { thrownFault } from "../thrown-fault.js";
import { evaluationCase } from "./arbitrary-evaluation.js";

const name = { zh: "示例", en: "Example" };

function scheme(
  version: string,
  leaves: Readonly<Record<string, readonly [worth: string, rule: LeafRule, more?: object]>>,
): EvaluationScheme {
  return asScheme({
    id: "example",
    version,
    title: name,
    status: "example",
    counting: "points",
    full: "100",
    display: { decimals: 1, rounding: "half-up" },
    subjects: [{ id: "users", name }],
    vetoes: [],
    grades: [
      { id: "good", name, from: "60" },
      { id: "poor", name, below: "60" },
    ],
    indicators: Object.entries(leaves).map(([id, [worth, rule, more]]) => ({
      kind: "leaf",
      id,
      name,
      worth,
      rule,
      ...more,
    })),
  });
}

const ratio: LeafRule = { kind: "ratio", noneDue: "0" };
const before = scheme("2021", {
  cases: ["60", ratio],
  files: ["20", { kind: "range", least: 0, most: 20 }],
  media: ["20", ratio],
});
const after = scheme("2026", {
  cases: ["30", ratio],
  files: ["50", { kind: "range", least: 0, most: 50 }],
  innovation: ["20", ratio],
});
const done = (indicator: string, part: number): EvaluationAnswer => ({ indicator, kind: "ratio", done: part, due: 12 });

describe("compareEvaluations", () => {
  it("compares the leaves that both years have by their share, however much they are worth", () => {
    const first = scoreEvaluation(before, [
      done("cases", 6),
      { indicator: "files", kind: "range", points: 10 },
      done("media", 12),
    ]);
    const second = scoreEvaluation(after, [
      done("cases", 10),
      { indicator: "files", kind: "range", points: 25 },
      done("innovation", 0),
    ]);
    const { shared, ...rest } = compareEvaluations(first, second);
    expect(rest).toMatchObject({
      schemes: "other-version",
      scoreChange: null,
      onlyFirst: ["media"],
      onlySecond: ["innovation"],
      first: { grade: "good" },
      second: { grade: "poor" },
    });
    expect(shared).toMatchObject([
      {
        id: "cases",
        worth: "changed",
        comparison: { outcome: "better", change: { numerator: "1", denominator: "3" } },
      },
      {
        id: "files",
        worth: "changed",
        comparison: {
          outcome: "equal",
          firstShare: { numerator: "1", denominator: "2" },
          secondShare: { numerator: "1", denominator: "2" },
        },
      },
    ]);
  });

  it("says why a shared leaf does not compare", () => {
    const reasonOf = (one: EvaluationResult, other: EvaluationResult): unknown =>
      compareEvaluations(one, other).shared[0]?.comparison;
    const single = (rule: LeafRule, more: object = {}): EvaluationScheme => scheme("1", { leaf: ["100", rule, more] });
    const answered = scoreEvaluation(single(ratio), [done("leaf", 6)]);
    const open = scoreEvaluation(single(ratio), []);
    const reason = (value: string): unknown => ({ outcome: "not-comparable", reason: value });
    expect(reasonOf(open, answered)).toEqual(reason("first-open"));
    expect(reasonOf(answered, open)).toEqual(reason("second-open"));
    expect(reasonOf(open, open)).toEqual(reason("both-open"));
    expect(reasonOf(answered, scoreEvaluation(single({ kind: "ratio", noneDue: "100" }), [done("leaf", 6)]))).toEqual(
      reason("rule-changed"),
    );
    expect(
      reasonOf(
        answered,
        scoreEvaluation(single({ kind: "yes-no", yes: 100, no: 0 }), [
          { indicator: "leaf", kind: "yes-no", answer: "yes" },
        ]),
      ),
    ).toEqual(reason("rule-changed"));
    const heard = single(ratio, { scoredBy: [{ subject: "users", weight: "1" }] });
    expect(reasonOf(answered, scoreEvaluation(heard, [{ ...done("leaf", 6), subject: "users" }]))).toEqual(
      reason("subjects-changed"),
    );
    const nothing = scheme("1", { leaf: ["0", ratio], rest: ["100", ratio] });
    const worthless = scoreEvaluation(nothing, [done("leaf", 6), done("rest", 6)]);
    expect(reasonOf(worthless, worthless)).toEqual(reason("worth-nothing"));
  });

  it("sees that a rule is the same at another worth, in every kind of rule", () => {
    const rules = (unit: number): Parameters<typeof scheme>[1] => ({
      range: [String(2 * unit), { kind: "range", least: 0, most: 2 * unit, step: `${unit}/4` }],
      steps: [
        String(unit),
        {
          kind: "steps",
          measure: "count",
          below: 0,
          steps: [
            { from: 5, points: `${unit}/2` },
            { from: "10.0", points: unit },
          ],
        },
      ],
      deductions: [
        String(unit),
        {
          kind: "deductions",
          floor: 0,
          items: [
            { id: "i", name, each: `${unit}/10`, most: `${unit}/2` },
            { id: "j", name, each: unit },
          ],
        },
      ],
      "yes-no": [String(unit), { kind: "yes-no", yes: unit, no: `${-unit}/5` }],
    });
    const fill = (unit: number): Parameters<typeof scheme>[1] => ({
      ...rules(unit),
      rest: [String(100 - 5 * unit), ratio],
    });
    const { shared } = compareEvaluations(
      scoreEvaluation(scheme("1", fill(10)), []),
      scoreEvaluation(scheme("2", fill(7)), []),
    );
    expect(
      shared.map(({ comparison }) =>
        comparison.outcome === "not-comparable" ? comparison.reason : comparison.outcome,
      ),
    ).toEqual(Array.from({ length: 5 }, () => "both-open"));
    const milder = scheme("2", {
      ...fill(10),
      deductions: [
        "10",
        {
          kind: "deductions",
          floor: 0,
          items: [
            { id: "i", name, each: 1, most: 4 },
            { id: "j", name, each: 10 },
          ],
        },
      ],
    });
    const changes = compareEvaluations(scoreEvaluation(scheme("1", fill(10)), []), scoreEvaluation(milder, [])).shared;
    expect(changes.find(({ id }) => id === "deductions")?.comparison).toEqual({
      outcome: "not-comparable",
      reason: "rule-changed",
    });
    const changed = scheme("2", {
      ...fill(10),
      steps: [
        "10",
        {
          kind: "steps",
          measure: "count",
          below: 0,
          steps: [
            { from: 5, points: 5 },
            { from: 11, points: 10 },
          ],
        },
      ],
    });
    expect(
      compareEvaluations(scoreEvaluation(scheme("1", fill(10)), []), scoreEvaluation(changed, []))
        .shared.filter(
          ({ comparison }) => comparison.outcome === "not-comparable" && comparison.reason === "rule-changed",
        )
        .map(({ id }) => id),
    ).toEqual(["steps"]);
  });

  it("finds no change between an evaluation and itself, and the opposite the other way round", () => {
    fc.assert(
      fc.property(evaluationCase, evaluationCase, (one, other) => {
        const first = scoreEvaluation(one.scheme, one.answers);
        const itself = compareEvaluations(first, first);
        expect([itself.onlyFirst, itself.onlySecond, itself.schemes]).toEqual([[], [], "same"]);
        expect(
          itself.shared.every(
            ({ comparison }) => comparison.outcome === "equal" || comparison.outcome === "not-comparable",
          ),
        ).toBe(true);
        const second = scoreEvaluation(other.scheme, other.answers);
        const [there, back] = [compareEvaluations(first, second), compareEvaluations(second, first)];
        const turned = { better: "worse", worse: "better", equal: "equal", "not-comparable": "not-comparable" };
        expect(back.onlyFirst).toEqual(there.onlySecond);
        expect(new Map(back.shared.map(({ id, comparison }) => [id, comparison.outcome]))).toEqual(
          new Map(there.shared.map(({ id, comparison }) => [id, turned[comparison.outcome]])),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("tells schemes apart by id and version, and the change of score of settled evaluations under one of them only", () => {
    const part = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });
    const drawn = fc.record({ id: fc.constantFrom("a", "b"), version: fc.constantFrom("1", "2"), part });
    fc.assert(
      fc.property(drawn, drawn, (...pair) => {
        const [one, other] = pair;
        const [first, second] = pair.map((each) =>
          scoreEvaluation(
            asScheme({ ...scheme(each.version, { leaf: ["100", ratio] }), id: each.id }),
            each.part === undefined ? [] : [done("leaf", each.part)],
          ),
        );
        const found = compareEvaluations(first as EvaluationResult, second as EvaluationResult);
        const isSame = one.id === other.id && one.version === other.version;
        expect(found.schemes).toBe(one.id !== other.id ? "different" : isSame ? "same" : "other-version");
        if (!isSame || one.part === undefined || other.part === undefined) expect(found.scoreChange).toBeNull();
        else
          expect(12 * Number(found.scoreChange?.numerator)).toBe(
            100 * (other.part - one.part) * Number(found.scoreChange?.denominator),
          );
      }),
      { numRuns: 200 },
    );
  });

  it("names the score that is no number, as one through JSON may be", () => {
    const good = scoreEvaluation(scheme("1", { leaf: ["100", ratio] }), [done("leaf", 6)]);
    const bad = { ...good, score: { exact: { numerator: "many", denominator: "1" }, display: "50.0" } };
    expect(thrownFault(() => compareEvaluations(good, bad))).toMatch(/ at \$\.second\.score(\.|$)/);
    expect(thrownFault(() => compareEvaluations(bad, good))).toMatch(/ at \$\.first\.score(\.|$)/);
  });

  it("compares results that have been through JSON", () => {
    const result = scoreEvaluation(before, [done("cases", 6)]);
    expect(compareEvaluations(JSON.parse(JSON.stringify(result)) as EvaluationResult, result)).toEqual(
      compareEvaluations(result, result),
    );
  });

  it.each([[null], [undefined], [[]], [{}], [{ leaves: [null] }], [{ leaves: [{ id: "x" }] }], ["result"]])(
    "refuses %j as a result",
    (input) => {
      const good = scoreEvaluation(before, []);
      for (const pair of [
        [input, good],
        [good, input],
      ]) {
        expect(() => compareEvaluations(...(pair as [EvaluationResult, EvaluationResult]))).toThrow(
          expect.toSatisfy(isRuleInputError),
        );
      }
    },
  );
});
