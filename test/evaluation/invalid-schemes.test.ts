import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreEvaluation, type EvaluationAnswer } from "social-work-station-rules/evaluation";
import { formatPath } from "social-work-station-rules/fault";
import {
  parseEvaluationScheme,
  safeParseEvaluationScheme,
  type EvaluationScheme,
} from "social-work-station-rules/policy";
import { asScheme } from "../as-parsed.js";
import { thrownFault } from "../thrown-fault.js";
import { exampleScheme } from "./example-scheme.js";

const name = { zh: "示例", en: "Example" };
const example = parseEvaluationScheme(exampleScheme());
const share = { kind: "ratio", noneDue: "0" };

/** A scheme that no parser has seen, of one leaf worth ten points. */
function scheme(leaf: object, changes: object = {}): object {
  return {
    ...{ id: "one", version: "1", title: name, status: "example", counting: "points", full: "10" },
    ...{
      display: { decimals: 1, rounding: "half-up" },
      subjects: [
        { id: "users", name },
        { id: "street", name },
      ],
      vetoes: [],
      grades: [{ id: "all", name }],
    },
    indicators: [{ kind: "leaf", id: "leaf", name, worth: "10", ...leaf }],
    ...changes,
  };
}

/** Adds the names that each record of a scheme needs, so that a scheme has only the fault it is listed for. */
function withNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNames);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, withNames(part)] as const);
  return { ...("id" in value && !("version" in value) ? { name } : {}), ...Object.fromEntries(entries) };
}

const ruled = (rule: object): object => scheme({ rule });
const voiced = (...bySubject: readonly (readonly [subject: string, weight: string])[]): object =>
  scheme({ rule: share, scoredBy: bySubject.map(([subject, weight]) => ({ subject, weight })) });
const graded = (...grades: readonly object[]): object => scheme({ rule: share }, { grades });
const extra = (bonus: object): object =>
  scheme(
    { rule: share },
    {
      bonus: {
        cap: "1",
        aboveFull: "cut",
        items: [{ id: "a", worth: "1", rule: { kind: "yes-no", yes: "1", no: "0" } }],
        ...bonus,
      },
    },
  );
const printed = (display: object): object => scheme({ rule: share }, { display });
const deducted = (changes: object): object =>
  ruled({ kind: "deductions", floor: "0", items: [{ id: "late", each: "1", ...changes }] });
const stepped = (measure: string, steps: readonly object[], below = "0"): object =>
  ruled({ kind: "steps", measure, below, steps });
const weighed = (...worths: readonly string[]): object =>
  scheme(
    {},
    {
      counting: "weights",
      indicators: worths.map((worth, index) => ({ kind: "leaf", id: `leaf-${index}`, worth, rule: share })),
    },
  );

const LEAF = "$.indicators[0]";
const INVALID: readonly (readonly [what: string, scheme: object, fault: string])[] = [
  [
    "a step of nothing",
    ruled({ kind: "range", least: "0", most: "10", step: "0" }),
    `out-of-range at ${LEAF}.rule.step`,
  ],
  [
    "a step backwards",
    ruled({ kind: "range", least: "0", most: "10", step: "-1" }),
    `out-of-range at ${LEAF}.rule.step`,
  ],
  [
    "a range that its steps miss",
    ruled({ kind: "range", least: "0", most: "10", step: "3" }),
    `amount-not-multiple at ${LEAF}.rule.step`,
  ],
  [
    "a least that is no number",
    ruled({ kind: "range", least: "few", most: "10" }),
    `decimal-invalid at ${LEAF}.rule.least`,
  ],
  [
    "a most that is no number",
    ruled({ kind: "range", least: "0", most: "many" }),
    `decimal-invalid at ${LEAF}.rule.most`,
  ],
  [
    "a step that is no number",
    ruled({ kind: "range", least: "0", most: "10", step: "half" }),
    `decimal-invalid at ${LEAF}.rule.step`,
  ],
  [
    "a yes that is worth no number",
    ruled({ kind: "yes-no", yes: "all", no: "0" }),
    `decimal-invalid at ${LEAF}.rule.yes`,
  ],
  [
    "a no that is worth no number",
    ruled({ kind: "yes-no", yes: "1", no: "none" }),
    `decimal-invalid at ${LEAF}.rule.no`,
  ],
  [
    "less than nothing where nothing is due",
    ruled({ kind: "ratio", noneDue: "-1" }),
    `out-of-range at ${LEAF}.rule.noneDue`,
  ],
  [
    "more than full marks where nothing is due",
    ruled({ kind: "ratio", noneDue: "10.1" }),
    `out-of-range at ${LEAF}.rule.noneDue`,
  ],
  [
    "no number where nothing is due",
    ruled({ kind: "ratio", noneDue: "full" }),
    `decimal-invalid at ${LEAF}.rule.noneDue`,
  ],
  [
    "a floor above full marks",
    ruled({ kind: "deductions", floor: "11", items: [{ id: "late", each: "1" }] }),
    `bounds-reversed at ${LEAF}.rule.floor`,
  ],
  [
    "a floor that is no number",
    ruled({ kind: "deductions", floor: "low", items: [] }),
    `decimal-invalid at ${LEAF}.rule.floor`,
  ],
  [
    "deductions that are no list",
    ruled({ kind: "deductions", floor: "0", items: "late" }),
    `type-invalid at ${LEAF}.rule.items`,
  ],
  ["a deduction of nothing", deducted({ each: "0" }), `out-of-range at ${LEAF}.rule.items[0].each`],
  ["a deduction of at most nothing", deducted({ most: "0" }), `out-of-range at ${LEAF}.rule.items[0].most`],
  ["a measure nobody knows", stepped("weight", []), `term-unknown at ${LEAF}.rule.measure`],
  [
    "steps that are no list",
    ruled({ kind: "steps", measure: "count", below: "0", steps: {} }),
    `type-invalid at ${LEAF}.rule.steps`,
  ],
  [
    "steps that go down",
    stepped("count", [
      { from: "5", points: "1" },
      { from: "4", points: "2" },
    ]),
    `bounds-reversed at ${LEAF}.rule.steps[1].from`,
  ],
  [
    "two steps from one number",
    stepped("count", [
      { from: "5", points: "1" },
      { from: "5", points: "2" },
    ]),
    `bounds-reversed at ${LEAF}.rule.steps[1].from`,
  ],
  [
    "a step from no number",
    stepped("count", [{ from: "some", points: "1" }]),
    `decimal-invalid at ${LEAF}.rule.steps[0].from`,
  ],
  [
    "a step to no number",
    stepped("count", [{ from: "5", points: "more" }]),
    `decimal-invalid at ${LEAF}.rule.steps[0].points`,
  ],
  ["no number below the steps", stepped("count", [], "less"), `decimal-invalid at ${LEAF}.rule.below`],
  ["a leaf without a rule", scheme({}), `value-missing at ${LEAF}.rule`],
  ["a leaf without an id", scheme({ id: undefined, rule: share }), `value-missing at ${LEAF}.id`],
  ["an indicator worth less than nothing", scheme({ worth: "-10", rule: share }), `weight-negative at ${LEAF}.worth`],
  ["weights short of one", weighed("0.5", "0.4"), "weights-not-one at $.indicators"],
  ["weights beyond one", weighed("0.5", "0.6"), "weights-not-one at $.indicators"],
  ["a way of counting nobody knows", scheme({ rule: share }, { counting: "stars" }), "term-unknown at $.counting"],
  ["a group without an id", scheme({ kind: "group", id: "", children: [] }), `id-invalid at ${LEAF}.id`],
  ["a group without children", scheme({ kind: "group" }), `value-missing at ${LEAF}.children`],
  [
    "a group whose children do not add up",
    scheme({ kind: "group", children: [{ kind: "leaf", id: "a", worth: "9", rule: share }] }),
    `points-not-adding-up at ${LEAF}.children`,
  ],
  [
    "a subject that is none of the scheme's",
    voiced(["users", "0.5"], ["others", "0.5"]),
    `reference-dangling at ${LEAF}.scoredBy[1].subject`,
  ],
  [
    "a subject that scores twice",
    voiced(["users", "0.5"], ["users", "0.5"]),
    `id-duplicate at ${LEAF}.scoredBy[1].subject`,
  ],
  [
    "a subject that counts less than nothing",
    voiced(["users", "1.5"], ["street", "-0.5"]),
    `weight-negative at ${LEAF}.scoredBy[1].weight`,
  ],
  ["a subject that counts no number", voiced(["users", "half"]), `decimal-invalid at ${LEAF}.scoredBy[0].weight`],
  ["subjects short of one", voiced(["users", "0.5"], ["street", "0.4"]), `weights-not-one at ${LEAF}.scoredBy`],
  [
    "one subject of two names",
    scheme({ rule: share }, { subjects: [{ id: "users" }, { id: "users" }] }),
    "id-duplicate at $.subjects[1].id",
  ],
  [
    "a subject without an id",
    scheme({ rule: share }, { subjects: [{ id: "users" }, {}] }),
    "value-missing at $.subjects[1].id",
  ],
  [
    "missing evidence that counts nobody knows how",
    scheme({ rule: share, evidence: { required: [], without: "half" } }),
    `term-unknown at ${LEAF}.evidence.without`,
  ],
  [
    "evidence asked for twice",
    scheme({ rule: share, evidence: { required: [{ id: "a" }, { id: "a" }], without: "counts" } }),
    `id-duplicate at ${LEAF}.evidence.required[1].id`,
  ],
  [
    "evidence without an id",
    scheme({ rule: share, evidence: { required: [{}], without: "counts" } }),
    `value-missing at ${LEAF}.evidence.required[0].id`,
  ],
  [
    "evidence in no list",
    scheme({ rule: share, evidence: { required: "a", without: "counts" } }),
    `type-invalid at ${LEAF}.evidence.required`,
  ],
  ["a better grade without a bound", graded({ id: "a" }, { id: "b", below: "5" }), "value-missing at $.grades[0].from"],
  ["a worse grade without a bound", graded({ id: "a", from: "5" }, { id: "b" }), "value-missing at $.grades[1].below"],
  [
    "grades that overlap",
    graded({ id: "a", from: "5" }, { id: "b", below: "6" }),
    "grades-overlap at $.grades[1].below",
  ],
  [
    "a grade upside down",
    graded({ id: "a", from: "5" }, { id: "b", from: "5", below: "5" }, { id: "c", below: "5" }),
    "bounds-reversed at $.grades[1].below",
  ],
  [
    "a grade from no number",
    graded({ id: "a", from: "high" }, { id: "b", below: "high" }),
    "decimal-invalid at $.grades[0].from",
  ],
  [
    "a grade below no number",
    graded({ id: "a", from: "5" }, { id: "b", below: "high" }),
    "decimal-invalid at $.grades[1].below",
  ],
  ["two grades of one id", graded({ id: "a", from: "5" }, { id: "a", below: "5" }), "id-duplicate at $.grades[1].id"],
  [
    "a veto down to no grade",
    scheme({ rule: share }, { vetoes: [{ id: "fraud", grade: "none" }] }),
    "reference-dangling at $.vetoes[0].grade",
  ],
  ["a veto without an id", scheme({ rule: share }, { vetoes: [{ grade: "all" }] }), "value-missing at $.vetoes[0].id"],
  ["a cap below nothing", extra({ cap: "-1" }), "out-of-range at $.bonus.cap"],
  ["a cap that is no number", extra({ cap: "some" }), "decimal-invalid at $.bonus.cap"],
  ["a bonus above full marks that nobody knows", extra({ aboveFull: "shared" }), "term-unknown at $.bonus.aboveFull"],
  [
    "a bonus item worth no number",
    extra({ items: [{ id: "a", worth: "some", rule: share }] }),
    "decimal-invalid at $.bonus.items[0].worth",
  ],
  [
    "a bonus item without a rule",
    extra({ items: [{ id: "a", worth: "1" }] }),
    "value-missing at $.bonus.items[0].rule",
  ],
  ["decimals below none", printed({ decimals: -1, rounding: "half-up" }), "out-of-range at $.display.decimals"],
  ["more decimals than ten", printed({ decimals: 11, rounding: "half-up" }), "out-of-range at $.display.decimals"],
  ["full marks that are no number", scheme({ rule: share }, { full: "ten" }), "decimal-invalid at $.full"],
  ["an unknown status", scheme({ rule: share }, { status: "draft" }), "term-unknown at $.status"],
];

describe("parseEvaluationScheme", () => {
  it.each(INVALID)("reports %s", (_, given, fault) => {
    const result = safeParseEvaluationScheme(withNames(given));
    const faults = result.ok ? [] : result.faults.map(({ code, path }) => `${code} at ${formatPath(path)}`);
    expect(faults).toContain(fault);
  });

  it("accepts schemes at the edge of all that", () => {
    const sound = [
      ...[
        ruled({ kind: "range", least: "10", most: "10", step: "1" }),
        ruled({ kind: "ratio", noneDue: "10" }),
        ruled({ kind: "deductions", floor: "10", items: [{ id: "late", each: "1" }] }),
      ],
      ...[
        printed({ decimals: 0, rounding: "half-up" }),
        printed({ decimals: 10, rounding: "half-up" }),
        extra({ cap: "0" }),
        voiced(["users", "1"], ["street", "0"]),
        weighed("0.5", "0.5", "0"),
      ],
    ];
    for (const given of sound)
      expect(safeParseEvaluationScheme(withNames(given))).toEqual(expect.objectContaining({ ok: true }));
  });
});

describe("the last grade", () => {
  it("holds for all that is below, whatever bound is written to it", () => {
    const given = asScheme(
      graded({ id: "good", from: "6" }, { id: "poor", from: "5", below: "6" }) as EvaluationScheme,
    );
    expect(scoreEvaluation(given, [{ indicator: "leaf", kind: "ratio", done: "1", due: "10" }]).grade).toBe("poor");
  });
});

describe("steps without an answer", () => {
  const quarters = fc.integer({ min: -9, max: 13 });
  const rules = fc.record({
    measure: fc.constantFrom("count" as const, "amount" as const, "share" as const, "change" as const),
    froms: fc.uniqueArray(quarters, { minLength: 1, maxLength: 4 }).map((list) => list.toSorted((a, b) => a - b)),
    points: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 5 }),
  });

  it("can give just what some measure gives", () => {
    fc.assert(
      fc.property(rules, ({ measure, froms, points }) => {
        const measured = Array.from({ length: 41 }, (_, index) => index - 20).filter(
          (value) =>
            measure === "change" ||
            (value >= 0 && (measure !== "share" || value <= 4) && (measure !== "count" || value % 4 === 0)),
        );
        const reached = new Set(
          measured.map((value) => points[froms.filter((from) => from <= value).length] as number),
        );
        const steps = froms.map((from, index) => ({ from: `${from}/4`, points: String(points[index + 1]) }));
        const { leaves } = scoreEvaluation(
          asScheme(stepped(measure, steps, String(points[0])) as EvaluationScheme),
          [],
        );
        const [lowest, highest] = [Math.min(...reached), Math.max(...reached)].map((value) => ({
          numerator: String(value),
          denominator: "1",
        }));
        expect(leaves[0]?.bySubject[0]).toMatchObject({ lowest, highest });
      }),
      { numRuns: 300 },
    );
  });
});

describe("an answer", () => {
  const steps =
    (measure: string, measured: string): (() => unknown) =>
    () =>
      scoreEvaluation(asScheme(stepped(measure, [{ from: "0.5", points: "10" }]) as EvaluationScheme), [
        { indicator: "leaf", kind: "steps", measured },
      ]);
  const answered =
    (answer: object): (() => unknown) =>
    () =>
      scoreEvaluation(example, [answer as EvaluationAnswer]);

  it("throws outside what its measure can be, and only there", () => {
    expect(["0", "1", "7"].map((measured) => steps("count", measured)).map((ask) => typeof ask())).toEqual([
      "object",
      "object",
      "object",
    ]);
    expect(
      [
        steps("count", "0.5"),
        steps("count", "-1"),
        steps("amount", "-0.1"),
        steps("share", "-0.1"),
        steps("share", "1.01"),
        steps("change", "x"),
      ].map(thrownFault),
    ).toEqual([
      "count-invalid at $.answers[0].measured",
      ...Array.from({ length: 4 }, () => "out-of-range at $.answers[0].measured"),
      "decimal-invalid at $.answers[0].measured",
    ]);
    expect(
      [steps("amount", "0.1"), steps("share", "0"), steps("share", "1"), steps("change", "-7.5")].map(
        (ask) => typeof ask(),
      ),
    ).toEqual(["object", "object", "object", "object"]);
  });

  it("is refused where its parts are no numbers or counts below none", () => {
    expect(
      [
        answered({ indicator: "op-log", kind: "ratio", done: "x", due: 1 }),
        answered({ indicator: "op-log", kind: "ratio", done: 1, due: "x" }),
        answered({ indicator: "fi-vouchers", kind: "deductions", occurrences: [{ item: "late", times: -1 }] }),
        answered({ indicator: "fi-vouchers", kind: "deductions", occurrences: [null] }),
      ].map(thrownFault),
    ).toEqual([
      "decimal-invalid at $.answers[0].done",
      "decimal-invalid at $.answers[0].due",
      "count-invalid at $.answers[0].occurrences[0].times",
      "type-invalid at $.answers[0].occurrences[0]",
    ]);
  });
});
