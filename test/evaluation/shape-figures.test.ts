import { describe, expect, it } from "vitest";
import { checkEvaluationScheme, checkSchemeShape, type SchemeShape } from "social-work-station-rules/evaluation";
import { findProvision, parseEvaluationScheme, stated } from "social-work-station-rules/policy";
import { evaluationPolicy, hundredPoints, source } from "./held-evaluations.js";

const subjects = ["party", "users"].map((id) => ({ id, name: { zh: id, en: id } }));
const full = parseEvaluationScheme({
  ...hundredPoints,
  frequency: "yearly",
  assessor: "authority",
  subjects,
  scoredBy: [
    { subject: "users", weight: "0.40" },
    { subject: "party", weight: "3/5" },
  ],
  selfAssessment: false,
  sample: "0.30",
} as never);
const silent = parseEvaluationScheme(hundredPoints as never);

/** The differences from what is demanded, of the scheme that says everything and of the one that says nothing of it. */
function differences(shape: SchemeShape): readonly unknown[] {
  return [full, silent].map((scheme) => checkSchemeShape(scheme, shape).differences);
}

const weights = (party: string, users: string) => [
  { subject: "party", weight: party },
  { subject: "users", weight: users },
];

describe("what a shape demands in figures", () => {
  it.each<[string, SchemeShape]>([
    ["full marks", { full: "100.0" }],
    ["bounds", { bounds: ["90", 80, "60.00"] }],
  ])("conforms in %s, however they are written", (_, shape) => {
    expect(differences(shape)).toEqual([[], []]);
  });

  it.each<[string, SchemeShape, object, object | null]>([
    [
      "full marks",
      { full: 1000 },
      { aspect: "full", required: "1000", actual: "100" },
      { aspect: "full", required: "1000", actual: "100" },
    ],
    [
      "bounds",
      { bounds: ["89.5", 80] },
      { aspect: "bounds", required: ["89.5", "80"], actual: ["90", "80", "60"] },
      { aspect: "bounds", required: ["89.5", "80"], actual: ["90", "80", "60"] },
    ],
    [
      "weights",
      { weights: weights("0.5", "0.5") },
      { aspect: "weights", required: weights("0.5", "0.5"), actual: weights("0.6", "0.4") },
      { aspect: "weights", required: weights("0.5", "0.5"), actual: null },
    ],
    [
      "self-assessment",
      { selfAssessment: true },
      { aspect: "selfAssessment", required: true, actual: false },
      { aspect: "selfAssessment", required: true, actual: null },
    ],
    [
      "the sample",
      { sample: "0.5" },
      { aspect: "sample", required: "0.5", actual: "0.3" },
      { aspect: "sample", required: "0.5", actual: null },
    ],
    [
      "who assesses",
      { assessor: "third-party" },
      { aspect: "assessor", required: "third-party", actual: "authority" },
      { aspect: "assessor", required: "third-party", actual: null },
    ],
  ])("differs in %s, by what the scheme says or by its silence", (_, shape, said, unsaid) => {
    expect(differences(shape)).toEqual([[said], [unsaid]]);
  });

  it.each<[string, SchemeShape, string | null]>([
    ["weights", { weights: weights("0.6", "2/5").toReversed() }, "weights"],
    ["self-assessment", { selfAssessment: false }, "selfAssessment"],
    ["the sample", { sample: 0.3 }, "sample"],
    ["how often", { frequency: "yearly" }, "frequency"],
  ])("conforms in %s where the scheme says the same, in any order, and not where it is silent", (_, shape, aspect) => {
    const [said, unsaid] = differences(shape) as readonly (readonly { readonly aspect: string }[])[];
    expect([said, unsaid?.map((one) => one.aspect)]).toEqual([[], [aspect]]);
  });

  it("is listed in the order of the respects, however it is written", () => {
    const shape: SchemeShape = {
      sample: 1,
      selfAssessment: true,
      weights: weights("1", "0"),
      bounds: [50],
      full: 1,
      assessor: "third-party",
      frequency: "quarterly",
      subjects: [],
      dimensions: [],
      leaves: 2,
      depth: 2,
      grades: 2,
    };
    const order = [
      "grades",
      "depth",
      "leaves",
      "dimensions",
      "subjects",
      "frequency",
      "assessor",
      "full",
      "bounds",
      "weights",
      "selfAssessment",
      "sample",
    ];
    const { outcome, checked, differences: found } = checkSchemeShape(full, shape);
    expect([outcome, checked, found.map(({ aspect }) => aspect)]).toEqual(["differs", order, order]);
  });

  it("compares names without blanks, and says which parts are too few and too many", () => {
    const dimension = (id: string, zh: string) => ({ id, name: { zh, en: id } });
    expect(checkSchemeShape(silent, { dimensions: [dimension("other", "总 分")] }).differences).toEqual([]);
    expect(checkSchemeShape(silent, { dimensions: [dimension("total", "其他")] }).differences).toEqual([]);
    expect(checkSchemeShape(silent, { dimensions: [dimension("other", "其他")] }).differences).toEqual([
      { aspect: "dimensions", missing: ["other"], extra: ["total"] },
    ]);
    expect(checkSchemeShape(full, { subjects: [dimension("party", "x")] }).differences).toEqual([
      { aspect: "subjects", missing: [], extra: ["users"] },
    ]);
  });
});

describe("a finding on the shape of a scheme", () => {
  it("says what was compared, and what the scheme would have to say", () => {
    const parameters = { frequency: stated("yearly" as const, source), sample: stated("0.3", source) };
    const shape = {
      id: "local/shape",
      kind: "evaluation-scheme",
      title: { zh: "评估标准", en: "Standard" },
      modality: "must",
      aspect: "standard",
      appliesTo: { subject: "scheme" },
      clauses: [],
      parameters,
    } as const;
    const policy = evaluationPolicy({ scheme: stated(hundredPoints, source) }, [shape]);
    const { basis, ...finding } = checkEvaluationScheme(silent, findProvision(policy, "evaluation-scheme"), {
      asOf: "2025-12-31",
    });
    const subject = { kind: "scheme", id: "hundred" };
    expect(finding).toEqual({
      kind: "finding",
      id: "local/shape@scheme:hundred",
      provision: "local/shape",
      subject,
      asOf: "2025-12-31",
      verdict: "undetermined",
      timing: null,
      detail: {
        kind: "evaluation-scheme",
        outcome: "differs",
        checked: ["frequency", "sample"],
        differences: [
          { aspect: "frequency", required: "yearly", actual: null },
          { aspect: "sample", required: "0.3", actual: null },
        ],
      },
      missing: [
        { subject, fact: "scheme-particulars", detail: "frequency" },
        { subject, fact: "scheme-particulars", detail: "sample" },
      ],
      judgements: [],
    });
    expect(Object.keys(basis.parameters)).toEqual(["frequency", "sample"]);
  });
});
