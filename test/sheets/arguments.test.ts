import { describe, expect, it } from "vitest";
import type { RuleInputError } from "../../src/fault/index.js";
import { readPolicySheets, readSheets, writePolicySheets, writeSheets } from "../../src/sheets/index.js";
import { form } from "./answers.js";

/** What is no sheet, no answer or no option is refused, each at its place. */

/** The faults that a call throws, each with its code and path. */
function thrown(call: () => unknown) {
  try {
    call();
  } catch (error) {
    return (error as RuleInputError).faults.map(({ code, path }) => `${code} ${path.join(".")}`);
  }
  return [];
}
const sheet = { name: "站点", rows: [["站点编号"]] };
const merge = { startRow: 0, startCol: 0, endRow: 1, endCol: 0 };

describe("sheets", () => {
  it.each<[unknown, string]>([
    ["站点", "type-invalid sheets"],
    [[null], "type-invalid sheets.0"],
    [[{ ...sheet, name: 3 }], "text-invalid sheets.0.name"],
    [[sheet, { ...sheet, rows: "x" }], "type-invalid sheets.1.rows"],
    [[{ ...sheet, rows: [[], "x"] }], "type-invalid sheets.0.rows.1"],
    [[{ ...sheet, merges: "x" }], "type-invalid sheets.0.merges"],
    [[{ ...sheet, merges: [merge, { ...merge, startRow: -1 }] }], "count-invalid sheets.0.merges.1.startRow"],
    [[{ ...sheet, merges: [{ ...merge, startCol: 0.5 }] }], "count-invalid sheets.0.merges.0.startCol"],
    [[{ ...sheet, merges: [{ ...merge, endRow: "1" }] }], "count-invalid sheets.0.merges.0.endRow"],
    [[{ ...sheet, merges: [{ ...merge, endCol: null }] }], "count-invalid sheets.0.merges.0.endCol"],
  ])("%# are lists of rows with names", (sheets, fault) => {
    expect(thrown(() => readSheets(sheets as never))).toEqual([fault]);
    expect(thrown(() => readPolicySheets(sheets as never))).toEqual([fault]);
  });
});

describe("options", () => {
  it.each<[object, string]>([
    [{ recorded: "2026-06-30" }, "key-unknown options.recorded"],
    [{ recordedOn: "2026-06" }, "date-invalid options.recordedOn"],
    [{ tierSystems: "x" }, "type-invalid options.tierSystems"],
    [{ tierSystems: [{ id: "s", name: { zh: "体系" }, tiers: "x" }] }, "type-invalid options.tierSystems.0.tiers"],
    [{ terms: { figures: "x" } }, "type-invalid options.terms.figures"],
    [{ policies: "x" }, "type-invalid options.policies"],
    [{ policies: [{}] }, "not-parsed options.policies.0"],
  ])("%# of reading are known", (options, fault) => {
    expect(thrown(() => readSheets([sheet], options as never))).toEqual([fault]);
  });

  it.each<[object, string]>([
    [{ language: "en" }, "key-unknown options.language"],
    [{ locale: "fr" }, "term-unknown options.locale"],
    [{ register: {} }, "not-parsed options.register"],
    [{ policies: "x" }, "type-invalid options.policies"],
    [{ policies: [{}] }, "not-parsed options.policies.0"],
  ])("%# of writing are known", (options, fault) => {
    expect(thrown(() => writeSheets(form, options as never))).toEqual([fault]);
  });
});

describe("what is written", () => {
  it("is a known answer, a parsed register or a parsed policy", () => {
    expect(thrown(() => writeSheets(null as never))).toEqual(["type-invalid answer"]);
    expect(thrown(() => writeSheets({} as never))).toEqual(["not-parsed answer"]);
    expect(thrown(() => writePolicySheets({} as never))).toEqual(["not-parsed policy"]);
    expect(thrown(() => writeSheets({ kind: "finding" } as never))).toEqual(["variant-unknown answer.kind"]);
  });

  it("is named where it is none of them", () => {
    expect(() => writeSheets({ kind: "finding" } as never)).toThrow(
      /agenda \| assessment \| assessment-comparison \| budget \| filled-report \| indicator-table \| policy-comparison \| roster \| scenario-comparison \| situation-comparison/,
    );
  });
});
