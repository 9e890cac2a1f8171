import { describe, expect, it } from "vitest";
import { jinanSystem2021, linzhiLinYuePlan } from "social-work-station-rules/catalogue";
import { checkEvaluationScheme } from "social-work-station-rules/evaluation";
import { parseEvaluationScheme, type EvaluationShape, type Policy } from "social-work-station-rules/policy";
import { thrownFault } from "../thrown-fault.js";
import { deepFreeze } from "../deep-freeze.js";
import { exampleScheme } from "./example-scheme.js";
import { asProvision, asScheme } from "../as-parsed.js";

const example = deepFreeze(parseEvaluationScheme(exampleScheme()));
const asOf = "2021-12-31";
const shapeIn = ({ provisions }: Policy): EvaluationShape =>
  provisions.find((provision) => provision.kind === "evaluation-scheme") as EvaluationShape;
const jinan = shapeIn(jinanSystem2021);

describe("checkEvaluationScheme", () => {
  it("finds the example in the shape that Jinan demands, on the parameters that demand it", () => {
    const { id, verdict, subject, detail, missing, basis } = checkEvaluationScheme(example, jinan, { asOf });
    expect([id, verdict, missing]).toEqual(["jinan-system-2021/evaluation@scheme:example-jinan-shape", "met", []]);
    expect(subject).toEqual({ kind: "scheme", id: "example-jinan-shape" });
    expect(new Set(detail.checked)).toEqual(new Set(Object.keys(basis.parameters)));
  });

  it("finds it in the shape of Linzhi, whose three subjects score it", () => {
    expect(checkEvaluationScheme(example, shapeIn(linzhiLinYuePlan), { asOf }).verdict).toBe("met");
  });

  it("finds a scheme unmet where it differs, even if it also leaves something unsaid", () => {
    const { assessor: _, ...silent } = example;
    const { verdict, missing } = checkEvaluationScheme(asScheme({ ...silent, frequency: "quarterly" }), jinan, {
      asOf,
    });
    expect([verdict, missing]).toEqual(["unmet", []]);
  });

  it("settles nothing about a scheme that only does not say by whom it is carried out, and asks for it", () => {
    const { assessor: _, ...silent } = example;
    const { verdict, missing } = checkEvaluationScheme(asScheme(silent), jinan, { asOf });
    expect(verdict).toBe("undetermined");
    expect(missing).toEqual([
      { subject: { kind: "scheme", id: example.id }, fact: "scheme-particulars", detail: "assessor" },
    ]);
  });

  it.each<[string, readonly unknown[], string]>([
    ["no scheme", [null, jinan, { asOf }], "not-parsed at $.scheme"],
    ["no provision", [example, undefined, { asOf }], "not-parsed at $.provision"],
    [
      "a provision of another kind",
      [example, jinanSystem2021.provisions.find(({ kind }) => kind !== "evaluation-scheme"), { asOf }],
      "variant-unknown at $.provision.kind",
    ],
    ["a provision that was not parsed again", [example, { ...jinan }, { asOf }], "not-parsed at $.provision"],
    [
      "a provision that demands nothing",
      [example, asProvision({ ...jinan, parameters: {} }), { asOf }],
      "value-missing at $.provision.parameters",
    ],
    ["no options", [example, jinan], "type-invalid at $.options"],
    ["a misspelt option", [example, jinan, { asof: asOf }], "key-unknown at $.options.asof"],
    ["a day that is none", [example, jinan, { asOf: "2021-02-29" }], "date-invalid at $.options.asOf"],
  ])("throws for %s", (_, given, fault) => {
    expect(thrownFault(() => checkEvaluationScheme(...(given as Parameters<typeof checkEvaluationScheme>)))).toBe(
      fault,
    );
  });
});
