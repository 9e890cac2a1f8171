import { describe, expect, it } from "vitest";
import { checkSchemeShape, type SchemeShape } from "social-work-station-rules/evaluation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { parseEvaluationScheme, type EvaluationScheme } from "social-work-station-rules/policy";
import { asScheme } from "../as-parsed.js";
import { exampleScheme } from "./example-scheme.js";

const example = parseEvaluationScheme(exampleScheme());
const named = (
  zh: string,
  id = zh,
): { readonly id: string; readonly name: { readonly zh: string; readonly en: string } } => ({
  id,
  name: { zh, en: zh },
});

/** What Jinan demands: 《街镇社工站建设的市域推进》, 2021 (JN-08 to JN-10). */
const jinan: SchemeShape = {
  grades: 4,
  depth: 3,
  leaves: 37,
  dimensions: ["日常运营", "财务管理", "制度建设", "人员管理", "服务执行与产出", "社会评价"].map((zh) => named(zh)),
  frequency: "yearly",
  assessor: "third-party",
};

describe("checkSchemeShape", () => {
  it("finds the example in Jinan's shape", () => {
    expect(checkSchemeShape(example, jinan)).toEqual({
      kind: "scheme-shape",
      outcome: "conforms",
      checked: ["grades", "depth", "leaves", "dimensions", "frequency", "assessor"],
      differences: [],
    });
  });

  it("finds a dimension by its id where the name differs", () => {
    expect(
      checkSchemeShape(example, { dimensions: example.indicators.map(({ id }) => named("其他名称", id)) }).outcome,
    ).toBe("conforms");
  });

  it("names each difference: Licheng's five dimensions of 2026 are not Jinan's six of 2021", () => {
    const licheng = ["行政管理", "财务管理", "服务执行与产出", "社会评价", "宣传创新"].map((zh) => named(zh));
    const { differences } = checkSchemeShape(example, {
      ...jinan,
      grades: 5,
      leaves: 36,
      depth: 2,
      dimensions: licheng,
      frequency: "half-yearly",
      assessor: "authority",
    });
    expect(differences).toEqual([
      { aspect: "grades", required: 5, actual: 4 },
      { aspect: "depth", required: 2, actual: 3 },
      { aspect: "leaves", required: 36, actual: 37 },
      { aspect: "dimensions", missing: ["行政管理", "宣传创新"], extra: ["operation", "systems", "people"] },
      { aspect: "frequency", required: "half-yearly", actual: "yearly" },
      { aspect: "assessor", required: "authority", actual: "third-party" },
    ]);
  });

  it("holds Linzhi's three subjects against those of a scheme", () => {
    const linzhi = [named("民政部门"), named("社工站督导"), named("服务对象")];
    expect(checkSchemeShape(example, { subjects: linzhi }).differences).toEqual([]);
    expect(checkSchemeShape(example, { subjects: [...linzhi, named("街道")] }).differences).toEqual([
      { aspect: "subjects", missing: ["街道"], extra: [] },
    ]);
  });

  it("tells what a scheme does not say from what it says otherwise", () => {
    const { frequency: _, ...silent } = example;
    expect(checkSchemeShape(asScheme(silent), { frequency: "yearly" }).differences).toEqual([
      { aspect: "frequency", required: "yearly", actual: null },
    ]);
  });

  it.each<[string, unknown, unknown, string]>([
    ["no scheme", null, jinan, "not-parsed"],
    ["a scheme that was not parsed again", { ...example }, jinan, "not-parsed"],
    ["a misspelt aspect", example, { grade: 4 }, "key-unknown"],
    ["no shape", example, undefined, "value-missing"],
    ["a shape that demands nothing", example, {}, "value-missing"],
    ["a number of grades that is none", example, { grades: 3.5 }, "count-invalid"],
    ["fewer than no leaves", example, { leaves: -1 }, "count-invalid"],
    ["dimensions that are no list", example, { dimensions: "日常运营" }, "type-invalid"],
    ["dimensions without names", example, { dimensions: [{ id: "a" }] }, "value-missing"],
    ["a frequency nobody knows", example, { frequency: "sometimes" }, "term-unknown"],
  ])("throws for %s", (_, scheme, shape, code) => {
    let caught: unknown;
    try {
      checkSchemeShape(scheme as EvaluationScheme, shape as SchemeShape);
    } catch (error) {
      caught = error;
    }
    expect(isRuleInputError(caught) ? caught.code : caught).toBe(code);
  });
});
