import { describe, expect, it } from "vitest";
import { title } from "../small-policy.js";
import { changed, reading, faultLinesOf } from "./fault-lines.js";

const URBAN = { division: { area: ["urban"] } };

/** A scheme of some leaves of one point each, by default a hundred, with the grades `pass` and `fail`. */
function scheme(fields: object = {}, leaves = 1): object {
  return {
    id: "s",
    version: "1",
    title,
    status: "example",
    counting: "points",
    full: leaves,
    display: { decimals: 1, rounding: "half-up" },
    grades: [
      { id: "pass", name: title, from: 1 },
      { id: "fail", name: title, below: 1 },
    ],
    indicators: Array.from({ length: leaves }, (_, index) => ({
      kind: "leaf",
      id: `leaf-${index}`,
      name: title,
      worth: 1,
      rule: { kind: "yes-no", yes: 1, no: 0 },
    })),
    ...fields,
  };
}

const consequence = (grades: readonly string[], id = "c"): object => ({ id, name: title, grades, then: "judged" });

describe("an evaluation", () => {
  const faults = (parameters: object): readonly string[] => faultLinesOf("evaluation", parameters);

  it("says one thing at least", () => {
    expect(faults({})).toEqual(['value-missing parameters.scheme {"expected":"object"}']);
    expect(faults({ scheme: undefined })).toEqual(['value-missing parameters.scheme {"expected":"object"}']);
    expect(faults({ frequency: "yearly", scheme: undefined })).toEqual([]);
    expect(faults({ scheme: scheme() })).toEqual([]);
  });

  it("has a scheme that adds up, in each class, reading and before it was changed", () => {
    const wrong = scheme({ full: 2 });
    const fault = (place: string): readonly string[] => [
      `points-not-adding-up parameters.scheme.${place}.indicators {"total":"1","required":"2"}`,
    ];
    expect(faults({ scheme: wrong })).toEqual(fault("value"));
    expect(faults({ scheme: reading(scheme(), wrong) })).toEqual(fault("alternatives.0"));
    expect(faults({ scheme: changed(scheme(), wrong) })).toEqual(fault("was.value"));
    expect(faults({ scheme: { classes: [{ when: URBAN, is: wrong }], otherwise: scheme() } })).toEqual(
      fault("value.classes.0.is"),
    );
  });

  it("has a scheme of 2,000 indicators at most, of which a larger one is not looked at", () => {
    expect(faults({ scheme: scheme({ full: 1 }, 2001) })).toEqual([
      'list-too-long parameters.scheme.value.indicators {"most":2000}',
    ]);
  });

  it.each([
    ["frequency", "yearly", "half-yearly", "yearly"],
    ["assessor", "third-party", "authority", "third-party"],
    ["selfAssessment", true, false, "true"],
    ["selfAssessment", false, true, "false"],
    ["sample", "0.25", "0.3", "0.25"],
  ])("says of the %s what its scheme says, if that says anything: %s", (name, said, other, text) => {
    const fault = (place: string): string =>
      `value-invalid parameters.${name}.${place} {"expected":"listed-value","accepted":["${text}"]}`;
    const own = scheme({ [name]: said });
    expect(faults({ scheme: own, [name]: said })).toEqual([]);
    expect(faults({ scheme: scheme(), [name]: said })).toEqual([]);
    expect(faults({ [name]: said })).toEqual([]);
    expect(faults({ scheme: own, [name]: other })).toEqual([fault("value")]);
    const varied = {
      classes: [
        { when: URBAN, is: said },
        { when: { division: { area: ["rural"] } }, is: other },
      ],
    };
    expect(faults({ scheme: own, [name]: varied })).toEqual([fault("value.classes.1.is")]);
  });

  it("may write the share of a sample in another way", () => {
    for (const share of ["0.250", 0.25, "2.5e-1"])
      expect(faults({ scheme: scheme({ sample: "0.25" }), sample: share })).toEqual([]);
  });

  it("is not compared with several schemes, of which only the subject shows which is meant", () => {
    const classes = [{ when: URBAN, is: scheme({ frequency: "yearly" }) }];
    const otherwise = scheme({ frequency: "quarterly" });
    expect(faults({ scheme: { classes, otherwise }, frequency: "half-yearly" })).toEqual([]);
  });

  it("has consequences of grades that some scheme of it has, each with an id of its own", () => {
    const consequences = [consequence(["pass", "good"]), consequence(["fail"])];
    expect(faults({ consequences: [consequence(["anything"])] })).toEqual([]);
    expect(faults({ scheme: scheme(), consequences })).toEqual([
      'reference-dangling parameters.consequences.value.0.grades.1 {"id":"good"}',
      'id-duplicate parameters.consequences.value.1.id {"id":"c"}',
    ]);
    const grades = [{ id: "good", name: title }];
    const classes = [{ when: URBAN, is: scheme() }];
    expect(
      faults({ scheme: { classes, otherwise: scheme({ grades }) }, consequences: [consequence(["good", "pass"])] }),
    ).toEqual([]);
    expect(
      faults({ scheme: scheme(), consequences: reading([consequence(["fail"])], [consequence(["bad"])]) }),
    ).toEqual(['reference-dangling parameters.consequences.alternatives.0.0.grades.0 {"id":"bad"}']);
  });
});

describe("the shape of an evaluation", () => {
  const faults = (parameters: object): readonly string[] =>
    faultLinesOf("evaluation-scheme", parameters, { appliesTo: { subject: "scheme" } });

  it("has bounds of grades that fall", () => {
    expect(faults({ bounds: [60] })).toEqual([]);
    expect(faults({ bounds: ["90", 80, 60.5] })).toEqual([]);
    expect(faults({ bounds: [90, 90, 60] })).toEqual(["bounds-reversed parameters.bounds.value.1"]);
    expect(faults({ bounds: [90, 60, 80] })).toEqual(["bounds-reversed parameters.bounds.value.2"]);
    expect(faults({ bounds: changed([90, 60], [60, 90]) })).toEqual(["bounds-reversed parameters.bounds.was.value.1"]);
  });

  it("has weights of zero or more that add to one, each for another who scores", () => {
    const weights = (...list: readonly (readonly [string, string])[]): readonly object[] =>
      list.map(([subject, weight]) => ({ subject, weight }));
    expect(faults({ weights: weights(["a", "1/3"], ["b", "2/3"], ["c", "0"]) })).toEqual([]);
    expect(faults({ weights: weights(["a", "0.5"], ["b", "0.4"]) })).toEqual([
      'weights-not-one parameters.weights.value {"total":"9/10","required":"1"}',
    ]);
    expect(faults({ weights: weights(["a", "2"], ["a", "-1"]) })).toEqual([
      "weight-negative parameters.weights.value.1.weight",
      'id-duplicate parameters.weights.value.1.subject {"id":"a"}',
    ]);
    expect(faults({ weights: { stages: [{ by: "2026-12-31", is: weights(["a", "2"]) }] } })).toEqual([
      'weights-not-one parameters.weights.value.stages.0.is {"total":"2","required":"1"}',
    ]);
  });
});
