import { describe, expect, it } from "vitest";
import { pathwayTableHunan } from "social-work-station-rules/catalogue";
import { formatPath, isRuleInputError } from "social-work-station-rules/fault";
import { analyseDecisionTable, classifyPathway, type PathwayConditions } from "social-work-station-rules/pathway";
import type { DecisionTable } from "social-work-station-rules/policy";

/** Code and place of a refusal. */
function thrownFault(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return isRuleInputError(error) ? `${error.code} at ${formatPath(error.path)}` : error;
  }
}

const [row] = pathwayTableHunan.rows;

const TABLES: readonly (readonly [what: string, table: unknown, code: string])[] = [
  ["nothing", null, "type-invalid at $.table"],
  ["a list", [], "type-invalid at $.table"],
  ["an empty object", {}, "value-missing at $.table.inputs"],
  ["inputs that are no list", { ...pathwayTableHunan, inputs: {} }, "type-invalid at $.table.inputs"],
  [
    "an input twice",
    { ...pathwayTableHunan, inputs: [...pathwayTableHunan.inputs, pathwayTableHunan.inputs[0]] },
    "id-duplicate at $.table.inputs[4].id",
  ],
  [
    "an input without values",
    { ...pathwayTableHunan, inputs: [{ id: "area", values: [] }], rows: [] },
    "list-empty at $.table.inputs[0].values",
  ],
  [
    "more inputs than a table can have",
    {
      ...pathwayTableHunan,
      inputs: Array.from({ length: 65 }, (_, index) => ({ id: `i${index}`, values: [{ id: "v" }] })),
    },
    "list-too-long at $.table.inputs",
  ],
  [
    "a million rows",
    { ...pathwayTableHunan, rows: Array.from({ length: 1_000_000 }, () => row) },
    "list-too-long at $.table.rows",
  ],
  ["a row that is none", { ...pathwayTableHunan, rows: [null] }, "type-invalid at $.table.rows[0]"],
  ["a row twice", { ...pathwayTableHunan, rows: [row, row] }, "id-duplicate at $.table.rows[1].id"],
  [
    "a row to nowhere",
    { ...pathwayTableHunan, rows: [{ ...row, output: "__proto__" }] },
    "reference-dangling at $.table.rows[0].output",
  ],
  [
    "a cell left out",
    { ...pathwayTableHunan, rows: [{ ...row, when: row.when.slice(1) }] },
    "value-missing at $.table.rows[0].when",
  ],
  [
    "a cell for nothing",
    { ...pathwayTableHunan, rows: [{ ...row, when: [...row.when, { input: "size", values: "any" }] }] },
    "reference-dangling at $.table.rows[0].when[4].input",
  ],
  [
    "a cell of no value",
    { ...pathwayTableHunan, rows: [{ ...row, when: row.when.map(({ input }) => ({ input, values: [] })) }] },
    "list-empty at $.table.rows[0].when[0].values",
  ],
  [
    "a value that is not there",
    { ...pathwayTableHunan, rows: [{ ...row, when: row.when.map(({ input }) => ({ input, values: ["sea"] })) }] },
    "reference-dangling at $.table.rows[0].when[0].values[0]",
  ],
  [
    "something left open without cells",
    { ...pathwayTableHunan, leftOpen: [{ id: "open" }] },
    "value-missing at $.table.leftOpen[0].when",
  ],
];

describe("tables that cannot be", () => {
  it.each(TABLES)("refuses %s", (_, table, refusal) => {
    expect(thrownFault(() => analyseDecisionTable(table as DecisionTable))).toBe(refusal);
    expect(thrownFault(() => classifyPathway({}, table as DecisionTable))).toBe(refusal);
  });
});

describe("conditions that cannot be", () => {
  it.each<[string, unknown, string]>([
    ["nothing", null, "type-invalid at $.conditions"],
    ["no argument", undefined, "value-missing at $.conditions"],
    ["a list", [], "type-invalid at $.conditions"],
    ["an input that is not there", { size: "large" }, "key-unknown at $.conditions.size"],
    ["an input called __proto__", JSON.parse('{"__proto__": "rural"}'), "key-unknown at $.conditions.__proto__"],
    ["a value that is not there", { area: "sea" }, "term-unknown at $.conditions.area"],
    ["a value that objects have", { area: "toString" }, "term-unknown at $.conditions.area"],
    ["a number", { area: 1 }, "type-invalid at $.conditions.area"],
    ["null for unknown", { area: null }, "type-invalid at $.conditions.area"],
    ["none of the values", { area: [] }, "list-empty at $.conditions.area"],
    ["a value twice", { area: ["rural", "rural"] }, "id-duplicate at $.conditions.area"],
    ["a list of numbers", { area: [1] }, "term-unknown at $.conditions.area"],
  ])("refuses %s", (_, conditions, refusal) => {
    expect(thrownFault(() => classifyPathway(conditions as PathwayConditions, pathwayTableHunan))).toBe(refusal);
  });

  it("takes undefined for unknown", () => {
    expect(classifyPathway({ area: undefined, civilAffairsCapacity: "weak" }, pathwayTableHunan)).toMatchObject({
      outcome: "undetermined",
      missing: ["area"],
    });
  });
});
