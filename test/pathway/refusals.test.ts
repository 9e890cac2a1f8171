import { describe, expect, it } from "vitest";
import { pathwayTableHunan } from "social-work-station-rules/catalogue";
import { isRuleInputError } from "social-work-station-rules/fault";
import { analyseDecisionTable, classifyPathway, type PathwayConditions } from "social-work-station-rules/pathway";
import type { DecisionTable } from "social-work-station-rules/policy";

function codeOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return isRuleInputError(error) ? error.code : error;
  }
}

const [row] = pathwayTableHunan.rows;

const TABLES: readonly (readonly [what: string, table: unknown, code: string])[] = [
  ["nothing", null, "type-invalid"],
  ["a list", [], "type-invalid"],
  ["an empty object", {}, "value-missing"],
  ["inputs that are no list", { ...pathwayTableHunan, inputs: {} }, "type-invalid"],
  ["an input twice", { ...pathwayTableHunan, inputs: [...pathwayTableHunan.inputs, pathwayTableHunan.inputs[0]] }, "id-duplicate"],
  ["an input without values", { ...pathwayTableHunan, inputs: [{ id: "area", values: [] }], rows: [] }, "list-empty"],
  ["more inputs than a table can have", { ...pathwayTableHunan, inputs: Array.from({ length: 65 }, (_, index) => ({ id: `i${index}`, values: [{ id: "v" }] })) }, "list-too-long"],
  ["a million rows", { ...pathwayTableHunan, rows: Array.from({ length: 1_000_000 }, () => row) }, "list-too-long"],
  ["a row that is none", { ...pathwayTableHunan, rows: [null] }, "type-invalid"],
  ["a row twice", { ...pathwayTableHunan, rows: [row, row] }, "id-duplicate"],
  ["a row to nowhere", { ...pathwayTableHunan, rows: [{ ...row, output: "__proto__" }] }, "reference-dangling"],
  ["a cell left out", { ...pathwayTableHunan, rows: [{ ...row, when: row.when.slice(1) }] }, "value-missing"],
  ["a cell for nothing", { ...pathwayTableHunan, rows: [{ ...row, when: [...row.when, { input: "size", values: "any" }] }] }, "reference-dangling"],
  ["a cell of no value", { ...pathwayTableHunan, rows: [{ ...row, when: row.when.map(({ input }) => ({ input, values: [] })) }] }, "list-empty"],
  ["a value that is not there", { ...pathwayTableHunan, rows: [{ ...row, when: row.when.map(({ input }) => ({ input, values: ["sea"] })) }] }, "reference-dangling"],
  ["something left open without cells", { ...pathwayTableHunan, leftOpen: [{ id: "open" }] }, "value-missing"],
];

describe("tables that cannot be", () => {
  it.each(TABLES)("refuses %s", (_, table, code) => {
    expect(codeOf(() => analyseDecisionTable(table as DecisionTable))).toBe(code);
    expect(codeOf(() => classifyPathway({}, table as DecisionTable))).toBe(code);
  });
});

describe("conditions that cannot be", () => {
  it.each<[string, unknown, string]>([
    ["nothing", null, "type-invalid"],
    ["no argument", undefined, "value-missing"],
    ["a list", [], "type-invalid"],
    ["an input that is not there", { size: "large" }, "key-unknown"],
    ["an input called __proto__", JSON.parse('{"__proto__": "rural"}'), "key-unknown"],
    ["a value that is not there", { area: "sea" }, "term-unknown"],
    ["a value that objects have", { area: "toString" }, "term-unknown"],
    ["a number", { area: 1 }, "type-invalid"],
    ["null for unknown", { area: null }, "type-invalid"],
    ["none of the values", { area: [] }, "list-empty"],
    ["a value twice", { area: ["rural", "rural"] }, "id-duplicate"],
    ["a list of numbers", { area: [1] }, "term-unknown"],
  ])("refuses %s", (_, conditions, code) => {
    expect(codeOf(() => classifyPathway(conditions as PathwayConditions))).toBe(code);
  });

  it("takes undefined for unknown", () => {
    expect(classifyPathway({ area: undefined, civilAffairsCapacity: "weak" })).toMatchObject({ outcome: "undetermined", missing: ["area"] });
  });
});
