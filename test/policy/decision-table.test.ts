import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathwayTableHunan } from "social-work-station-rules/catalogue";
import { isRuleInputError } from "social-work-station-rules/fault";
import { parseDecisionTable, safeParseDecisionTable } from "social-work-station-rules/policy";
import { smallTable } from "../pathway/arbitrary-table.js";

const name = { zh: "示例", en: "Example" };

function small(changes: object = {}): Record<string, unknown> {
  return {
    id: "small",
    title: name,
    inputs: [
      {
        id: "area",
        name,
        values: [
          { id: "rural", name },
          { id: "urban", name },
        ],
      },
    ],
    outputs: [{ id: "x", name }],
    rows: [{ id: "r", when: [{ input: "area", values: ["rural"] }], output: "x" }],
    ...changes,
  };
}

const row = (when: readonly object[], changes: object = {}): Record<string, unknown> =>
  small({ rows: [{ id: "r", when, output: "x", ...changes }] });

function faultsOf(input: unknown): readonly string[] {
  const result = safeParseDecisionTable(input);
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("parseDecisionTable", () => {
  it("reads Hunan's table, and any table again", () => {
    expect(parseDecisionTable(pathwayTableHunan)).toEqual(pathwayTableHunan);
    fc.assert(
      fc.property(smallTable, (table) => {
        expect(parseDecisionTable(JSON.parse(JSON.stringify(table)))).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["a cell left out", row([]), ["value-missing rows.0.when"]],
    [
      "a cell twice",
      row([
        { input: "area", values: "any" },
        { input: "area", values: ["rural"] },
      ]),
      ["id-duplicate rows.0.when.1.input"],
    ],
    [
      "an input that is not there",
      row([
        { input: "area", values: "any" },
        { input: "size", values: "any" },
      ]),
      ["reference-dangling rows.0.when.1.input"],
    ],
    [
      "a value that is not there",
      row([{ input: "area", values: ["rural", "sea"] }]),
      ["reference-dangling rows.0.when.0.values.1"],
    ],
    ["a value twice", row([{ input: "area", values: ["rural", "rural"] }]), ["id-duplicate rows.0.when.0.values.1"]],
    [
      "an output that is not there",
      row([{ input: "area", values: "any" }], { output: "y" }),
      ["reference-dangling rows.0.output"],
    ],
    ["an unknown key", small({ hitPolicy: "first" }), ["key-unknown hitPolicy"]],
    [
      "an input twice",
      small({ inputs: [0, 1].map(() => ({ id: "area", name, values: [{ id: "rural", name }] })) }),
      ["id-duplicate inputs.1.id"],
    ],
    ["no values", small({ inputs: [{ id: "area", name, values: [] }] }), ["list-empty inputs.0.values"]],
    [
      "more inputs than a table can have",
      small({
        inputs: Array.from({ length: 65 }, (_, index) => ({ id: `i${index}`, name, values: [{ id: "v", name }] })),
      }),
      ["list-too-long inputs"],
    ],
    [
      "a row twice",
      small({ rows: [0, 1].map(() => ({ id: "r", when: [{ input: "area", values: "any" }], output: "x" })) }),
      ["id-duplicate rows.1.id"],
    ],
    ["a cell of no value", row([{ input: "area", values: [] }]), ["list-empty rows.0.when.0.values"]],
    [
      "something left open without cells",
      small({ leftOpen: [{ id: "open", reason: name }] }),
      ["value-missing leftOpen.0.when"],
    ],
    [
      "a row and something left open under one id",
      small({ leftOpen: [{ id: "r", when: [{ input: "area", values: ["urban"] }], reason: name }] }),
      ["id-duplicate leftOpen.0.id"],
    ],
  ])("refuses %s", (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults);
  });

  it.each([[null], [undefined], [[]], ["table"], [7], [{}]])("refuses %s", (input) => {
    expect(safeParseDecisionTable(input).ok).toBe(false);
    expect(() => parseDecisionTable(input)).toThrow(expect.toSatisfy(isRuleInputError));
  });
});
