import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import {
  checkEvaluation,
  checkEvaluationScheme,
  checkSchemeShape,
  compareEvaluations,
  scoreEvaluation,
} from "social-work-station-rules/evaluation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { definePolicy, findProvision, parseEvaluationScheme, stated } from "social-work-station-rules/policy";
import { asProvision } from "../as-parsed.js";
import { exampleScheme } from "./example-scheme.js";
import { evaluationPolicy, registerWith, source } from "./held-evaluations.js";

const example = parseEvaluationScheme(exampleScheme());

/** Code, path and values of the fault that a call throws. */
function faultOf(run: () => unknown): readonly unknown[] {
  try {
    run();
  } catch (error) {
    if (isRuleInputError(error)) return [error.code, error.path.join("."), error.values];
    throw error;
  }
  throw new Error("no fault was thrown");
}

const listed = (...accepted: readonly string[]) => ({ expected: "listed-value", accepted });
const ID = { expected: "id" };

describe("the fault of an answer", () => {
  const thrownFor = (...answers: readonly object[]) => faultOf(() => scoreEvaluation(example, answers as never));

  it.each<[string, object, readonly unknown[]]>([
    [
      "points above the most",
      { indicator: "op-open", kind: "range", points: "2.5" },
      ["out-of-range", "answers.0.points", { least: "0", most: "2" }],
    ],
    [
      "points below the least",
      { indicator: "op-open", kind: "range", points: "-0.5" },
      ["out-of-range", "answers.0.points", { least: "0", most: "2" }],
    ],
    [
      "points between the steps",
      { indicator: "op-open", kind: "range", points: "1.3" },
      ["amount-not-multiple", "answers.0.points", {}],
    ],
    [
      "another kind of answer",
      { indicator: "op-sign", kind: "range", points: 1 },
      ["variant-unknown", "answers.0.kind", listed("yes-no")],
    ],
    [
      "another kind of answer to a range",
      { indicator: "op-open", kind: "ratio", done: 1, due: 1 },
      ["variant-unknown", "answers.0.kind", listed("range")],
    ],
    [
      "another kind of answer to steps",
      { indicator: "se-cases", kind: "range", points: 1 },
      ["variant-unknown", "answers.0.kind", listed("steps")],
    ],
    [
      "another kind of answer to deductions",
      { indicator: "fi-vouchers", kind: "range", points: 1 },
      ["variant-unknown", "answers.0.kind", listed("deductions")],
    ],
    [
      "another kind of answer to a ratio",
      { indicator: "op-log", kind: "range", points: 1 },
      ["variant-unknown", "answers.0.kind", listed("ratio")],
    ],
    [
      "neither yes nor no",
      { indicator: "op-sign", kind: "yes-no", answer: "maybe" },
      ["term-unknown", "answers.0.answer", listed("yes", "no")],
    ],
    [
      "half a case",
      { indicator: "se-cases", kind: "steps", measured: "4.5" },
      ["count-invalid", "answers.0.measured", { expected: "count" }],
    ],
    [
      "fewer than no cases",
      { indicator: "se-cases", kind: "steps", measured: -1 },
      ["out-of-range", "answers.0.measured", { least: 0 }],
    ],
    [
      "less than nothing done",
      { indicator: "op-log", kind: "ratio", done: -1, due: 3 },
      ["out-of-range", "answers.0.done", { least: 0 }],
    ],
    [
      "less than nothing due",
      { indicator: "op-log", kind: "ratio", done: 1, due: -3 },
      ["out-of-range", "answers.0.due", { least: 0 }],
    ],
    [
      "a veto that is a score",
      { indicator: "ve-fraud", kind: "yes-no", answer: "yes" },
      ["variant-unknown", "answers.0.kind", listed("veto")],
    ],
    [
      "a veto by a subject",
      { indicator: "ve-fraud", kind: "veto", answer: "yes", subject: "supervisor" },
      ["reference-dangling", "answers.0.subject", ID],
    ],
    [
      "a veto that is neither",
      { indicator: "ve-fraud", kind: "veto", answer: "maybe" },
      ["term-unknown", "answers.0.answer", listed("yes", "no")],
    ],
    [
      "an answer to nothing",
      { indicator: "nothing", kind: "range", points: 1 },
      ["reference-dangling", "answers.0.indicator", ID],
    ],
    ["no subject", { indicator: "es-users", kind: "range", points: 1 }, ["value-missing", "answers.0.subject", ID]],
    [
      "an unknown subject",
      { indicator: "es-users", kind: "range", points: 1, subject: "street" },
      ["reference-dangling", "answers.0.subject", ID],
    ],
    [
      "evidence that is not asked for",
      { indicator: "op-sign", kind: "yes-no", answer: "yes", evidence: ["photo"] },
      ["reference-dangling", "answers.0.evidence.0", ID],
    ],
    [
      "evidence twice",
      { indicator: "se-files", kind: "range", points: 1, evidence: ["after", "after"] },
      ["id-duplicate", "answers.0.evidence.1", { id: "after" }],
    ],
    [
      "an occurrence of nothing",
      {
        indicator: "fi-vouchers",
        kind: "deductions",
        occurrences: [
          { item: "late", times: 1 },
          { item: "other", times: 1 },
        ],
      },
      ["reference-dangling", "answers.0.occurrences.1.item", ID],
    ],
    [
      "an occurrence twice",
      {
        indicator: "fi-vouchers",
        kind: "deductions",
        occurrences: [
          { item: "late", times: 1 },
          { item: "late", times: 1 },
        ],
      },
      ["id-duplicate", "answers.0.occurrences.1.item", {}],
    ],
    [
      "half an occurrence",
      { indicator: "fi-vouchers", kind: "deductions", occurrences: [{ item: "late", times: 0.5 }] },
      ["count-invalid", "answers.0.occurrences.0.times", { expected: "count" }],
    ],
  ])("that is %s", (_, answer, expected) => {
    const [code, path, values] = thrownFor(answer);
    expect([code, path, values ?? {}]).toEqual(expected);
  });

  it("that is there twice", () => {
    const sign = { indicator: "op-sign", kind: "yes-no", answer: "yes" };
    expect(thrownFor(sign, sign)).toEqual(["id-duplicate", "answers.1.indicator", { id: "op-sign" }]);
  });
});

describe("the fault of points of which the bounds are fractions", () => {
  const name = { zh: "示例", en: "Example" };
  const share = (rule: object) =>
    parseEvaluationScheme({
      id: "one",
      version: "1",
      title: name,
      status: "example",
      counting: "points",
      full: 10,
      display: { decimals: 1, rounding: "half-up" },
      grades: [{ id: "all", name }],
      indicators: [{ kind: "leaf", id: "leaf", name, worth: 10, rule }],
    } as never);

  it("names them as fractions", () => {
    const scheme = share({ kind: "range", least: "1/3", most: 10 });
    const answer = { indicator: "leaf", kind: "range", points: "11" } as const;
    expect(faultOf(() => scoreEvaluation(scheme, [answer]))).toEqual([
      "out-of-range",
      "answers.0.points",
      { least: "1/3", most: "10" },
    ]);
  });

  it("names the bounds of a share", () => {
    const steps = { kind: "steps", measure: "share", below: 0, steps: [{ from: "0.5", points: 10 }] };
    const measured = (value: string) =>
      faultOf(() => scoreEvaluation(share(steps), [{ indicator: "leaf", kind: "steps", measured: value }]));
    expect(measured("1.01")).toEqual(["out-of-range", "answers.0.measured", { least: 0, most: 1 }]);
    expect(measured("-0.01")).toEqual(["out-of-range", "answers.0.measured", { least: 0 }]);
    expect(scoreEvaluation(share(steps), [{ indicator: "leaf", kind: "steps", measured: 1 }]).score?.display).toBe(
      "10.0",
    );
  });
});

describe("the fault of a shape", () => {
  const named = (id: unknown, zh: unknown = "名称") => [
    { id: "first", name: { zh: "第一", en: "first" } },
    { id, name: { zh, en: "name" } },
  ];

  it.each<[string, object, readonly unknown[]]>([
    ["no key that there is", { grade: 4 }, ["key-unknown", "shape.grade"]],
    ["nothing", {}, ["value-missing", "shape"]],
    ["half a grade", { grades: 3.5 }, ["count-invalid", "shape.grades"]],
    ["fewer levels than none", { depth: -1 }, ["count-invalid", "shape.depth"]],
    ["no number of leaves", { leaves: "37" }, ["count-invalid", "shape.leaves"]],
    ["dimensions that are no list", { dimensions: "日常运营" }, ["type-invalid", "shape.dimensions"]],
    ["a dimension without an id", { dimensions: named(undefined) }, ["id-invalid", "shape.dimensions.1.id"]],
    ["a dimension without a name", { dimensions: named("second", "") }, ["text-invalid", "shape.dimensions.1.name.zh"]],
    [
      "a dimension that is no record",
      { dimensions: [{ id: "a", name: "名称" }] },
      ["type-invalid", "shape.dimensions.0.name"],
    ],
    ["a subject without an id", { subjects: named("") }, ["id-invalid", "shape.subjects.1.id"]],
    ["a frequency that there is not", { frequency: "daily" }, ["term-unknown", "shape.frequency"]],
    ["an assessor that there is not", { assessor: "users" }, ["term-unknown", "shape.assessor"]],
    ["full marks that are no number", { full: "many" }, ["decimal-invalid", "shape.full"]],
    ["a sample that is no number", { sample: "some" }, ["decimal-invalid", "shape.sample"]],
    ["a self-assessment that is neither", { selfAssessment: "yes" }, ["type-invalid", "shape.selfAssessment"]],
    ["bounds that are no list", { bounds: 90 }, ["type-invalid", "shape.bounds"]],
    ["a bound that is no number", { bounds: [90, "good"] }, ["decimal-invalid", "shape.bounds.1"]],
    [
      "a weight without a subject",
      { weights: [{ subject: "a", weight: 1 }, { weight: 1 }] },
      ["id-invalid", "shape.weights.1.subject"],
    ],
    [
      "a weight that is no number",
      { weights: [{ subject: "a", weight: "much" }] },
      ["decimal-invalid", "shape.weights.0.weight"],
    ],
  ])("that demands %s", (_, shape, expected) => {
    expect(faultOf(() => checkSchemeShape(example, shape as never)).slice(0, 2)).toEqual(expected);
  });

  it("that demands nothing, or a term that there is not", () => {
    expect(faultOf(() => checkSchemeShape(example, {}))[2]).toEqual({ expected: "object" });
    expect(faultOf(() => checkSchemeShape(example, { frequency: "daily" as never }))[2]).toEqual(
      listed("yearly", "half-yearly", "quarterly"),
    );
    expect(faultOf(() => checkSchemeShape(example, { assessor: "users" as never }))[2]).toEqual(
      listed("third-party", "authority"),
    );
    expect(faultOf(() => checkSchemeShape(example, { selfAssessment: 1 as never }))[2]).toEqual({
      expected: "boolean",
    });
  });
});

describe("the fault of a comparison", () => {
  const good = scoreEvaluation(example, []);
  const [leaf] = good.leaves;

  it.each<[string, object, readonly unknown[]]>([
    ["no scheme", { ...good, scheme: undefined }, ["value-missing", "second.scheme"]],
    ["no version", { ...good, version: undefined }, ["value-missing", "second.version"]],
    ["leaves that are no list", { ...good, leaves: {} }, ["type-invalid", "second.leaves"]],
    ["a leaf twice", { ...good, leaves: [leaf, leaf] }, ["id-duplicate", "second.leaves.1.id"]],
    ["no lowest points", { ...good, leaves: [{ ...leaf, lowest: null }] }, ["type-invalid", "second.leaves.0.lowest"]],
    ["no worth", { ...good, leaves: [{ ...leaf, worth: null }] }, ["type-invalid", "second.leaves.0.worth"]],
    ["no rule", { ...good, leaves: [{ ...leaf, rule: null }] }, ["type-invalid", "second.leaves.0.rule"]],
    ["no subjects", { ...good, leaves: [{ ...leaf, bySubject: null }] }, ["type-invalid", "second.leaves.0.bySubject"]],
  ])("with %s", (_, bad, expected) => {
    expect(faultOf(() => compareEvaluations(good, bad as never)).slice(0, 2)).toEqual(expected);
    expect(faultOf(() => compareEvaluations(bad as never, good)).slice(0, 2)).toEqual([
      expected[0],
      String(expected[1]).replace("second", "first"),
    ]);
  });
});

describe("the fault of an evaluation that is checked", () => {
  const policy = evaluationPolicy({ frequency: stated("yearly", source) });
  const provision = findProvision(policy, "evaluation");
  const options = { asOf: "2025-12-31", period: calendarYear(2025) };
  const on = (appliesTo: object) =>
    findProvision(
      definePolicy({ ...policy, provisions: [{ ...policy.provisions[0], appliesTo }] } as never),
      "evaluation",
    );

  it("names the subjects that there are, the tier, and the station or operator", () => {
    expect(faultOf(() => checkEvaluation(registerWith([]), on({ subject: "division" }), options))).toEqual([
      "value-invalid",
      "provision.appliesTo.subject",
      listed("station", "operator"),
    ]);
    const onTier = asProvision({ ...provision, appliesTo: { subject: "station" as const, tier: "s:other" } });
    expect(faultOf(() => checkEvaluation(registerWith([]), onTier, options))).toEqual([
      "tier-unknown",
      "provision.appliesTo.tier",
      { id: "s:other" },
    ]);
    expect(faultOf(() => checkEvaluation(registerWith([]), provision, { ...options, subject: "b" }))).toEqual([
      "reference-dangling",
      "options.subject",
      { id: "b" },
    ]);
    const register = registerWith([], { operators: [{ id: "o", contracts: [] }] });
    expect(faultOf(() => checkEvaluation(register, on({ subject: "operator" }), { ...options, subject: "a" }))[0]).toBe(
      "reference-dangling",
    );
    expect(checkEvaluation(register, on({ subject: "operator" }), { ...options, subject: "o" })).toHaveLength(1);
  });

  it("names the option", () => {
    const thrown = (more: object) =>
      faultOf(() => checkEvaluation(registerWith([]), provision, { ...options, ...more } as never)).slice(0, 2);
    expect(thrown({ jurisdiction: "" })).toEqual(["id-invalid", "options.jurisdiction"]);
    expect(thrown({ period: { from: "2025-12-31", to: "2025-01-01" } })[1]).toMatch(/^options\.period/);
    expect(thrown({ asOf: "2025" })).toEqual(["date-invalid", "options.asOf"]);
  });

  it("names the scheme that a provision does not have", () => {
    expect(faultOf(() => scoreEvaluation(provision, []))).toEqual([
      "value-missing",
      "scheme.parameters.scheme",
      { expected: "object" },
    ]);
    expect(faultOf(() => checkEvaluationScheme(provision, provision as never, { asOf: "2025-12-31" }))[1]).toBe(
      "scheme.parameters.scheme",
    );
  });
});
