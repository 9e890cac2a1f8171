import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathwayTableHunan } from "social-work-station-rules/catalogue";
import { isRuleInputError } from "social-work-station-rules/fault";
import { parseDecisionTable, safeParseDecisionTable } from "social-work-station-rules/policy";
import { requireParsed } from "../../src/parsed/index.js";
import { smallTable } from "../pathway/arbitrary-table.js";
import { faultLines } from "./fault-lines.js";

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
  return result.ok ? [] : faultLines(result.faults);
}

const NO_SUCH = '{"expected":"id"}';

describe("parseDecisionTable", () => {
  it("reads Hunan's table, and any table again", () => {
    const table = parseDecisionTable(pathwayTableHunan);
    expect(table).toEqual(pathwayTableHunan);
    expect(() => {
      requireParsed(table, "decision-table", []);
    }).not.toThrow();
    fc.assert(
      fc.property(smallTable, (table) => {
        expect(parseDecisionTable(JSON.parse(JSON.stringify(table)))).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["a cell left out", row([]), ['value-missing rows.0.when {"input":"area"}']],
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
      [`reference-dangling rows.0.when.1.input ${NO_SUCH}`],
    ],
    [
      "a value that is not there",
      row([{ input: "area", values: ["rural", "sea"] }]),
      [`reference-dangling rows.0.when.0.values.1 ${NO_SUCH}`],
    ],
    ["a value twice", row([{ input: "area", values: ["rural", "rural"] }]), ["id-duplicate rows.0.when.0.values.1"]],
    [
      "an output that is not there",
      row([{ input: "area", values: "any" }], { output: "y" }),
      [`reference-dangling rows.0.output ${NO_SUCH}`],
    ],
    ["an unknown key", small({ hitPolicy: "first" }), ["key-unknown hitPolicy"]],
    [
      "an input twice",
      small({ inputs: [0, 1].map(() => ({ id: "area", name, values: [{ id: "rural", name }] })) }),
      ["id-duplicate inputs.1.id"],
    ],
    ["no values", small({ inputs: [{ id: "area", name, values: [] }] }), ['list-empty inputs.0.values {"least":1}']],
    [
      "more inputs than a table can have",
      small({
        inputs: Array.from({ length: 65 }, (_, index) => ({ id: `i${index}`, name, values: [{ id: "v", name }] })),
      }),
      ['list-too-long inputs {"most":64}'],
    ],
    [
      "a row twice",
      small({ rows: [0, 1].map(() => ({ id: "r", when: [{ input: "area", values: "any" }], output: "x" })) }),
      ["id-duplicate rows.1.id"],
    ],
    ["a cell of no value", row([{ input: "area", values: [] }]), ['list-empty rows.0.when.0.values {"least":1}']],
    [
      "something left open without cells",
      small({ leftOpen: [{ id: "open", reason: name }] }),
      ['value-missing leftOpen.0.when {"expected":"list"}'],
    ],
    [
      "a value of an input twice",
      small({ inputs: [{ id: "area", name, values: ["rural", "urban", "rural"].map((id) => ({ id, name })) }] }),
      ["id-duplicate inputs.0.values.2.id"],
    ],
    ["an output twice", small({ outputs: ["x", "x"].map((id) => ({ id, name })) }), ["id-duplicate outputs.1.id"]],
    [
      "something left open for a value that is not there",
      small({ leftOpen: [{ id: "open", when: [{ input: "area", values: ["sea"] }], reason: name }] }),
      [`reference-dangling leftOpen.0.when.0.values.0 ${NO_SUCH}`],
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
