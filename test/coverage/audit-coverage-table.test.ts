import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  auditCoverageTable,
  type CoverageAuditOptions,
  type CoverageTable,
  type CoverageTableRow,
} from "../../src/coverage/index.js";
import { beijingReference, beijingTable } from "./beijing-table.js";
import { faultOf } from "./fault-of.js";

const noReference: CoverageAuditOptions = { referenceTotals: [] };

describe("auditCoverageTable on table 2 of Beijing's 2023 report", () => {
  const audit = auditCoverageTable(beijingTable, { referenceTotals: beijingReference });

  it("finds that all sums agree and that the implied totals add up to 343", () => {
    expect(audit.impliedSum).toEqual({ least: 343, most: 343 });
    expect(audit.totalRow?.implied).toEqual({ least: 343, most: 343 });
    const kinds = new Set(audit.faults.map(({ kind }) => kind));
    expect([...kinds]).toEqual(["reference-mismatch", "covered-exceeds-reference"]);
  });

  it("finds the five labels that contradict the reference", () => {
    const mismatched = audit.faults.filter(({ kind }) => kind === "reference-mismatch");
    expect(mismatched.map(({ label }) => label)).toEqual(["海淀", "丰台", "石景山", "平谷", "怀柔"]);
    expect(mismatched[0]).toEqual({
      kind: "reference-mismatch",
      label: "海淀",
      printed: "50.0",
      implied: { least: 26, most: 26 },
      expected: 29,
    });
    const exceeding = audit.faults.filter(({ kind }) => kind === "covered-exceeds-reference");
    expect(exceeding.map(({ label }) => label)).toEqual(["石景山", "怀柔"]);
  });

  it("finds the one relabelling that keeps the other eleven", () => {
    expect(audit.relabelling).toMatchObject({
      found: "unique",
      consistentWith: "one-relabelling",
      compared: 16,
      agreeing: 16,
      kept: 11,
      disagreeing: [],
    });
    expect(audit.relabelling.changes).toEqual([
      { from: "海淀", to: "丰台", reference: 26, inEveryBest: true },
      { from: "丰台", to: "石景山", reference: 9, inEveryBest: true },
      { from: "石景山", to: "海淀", reference: 29, inEveryBest: true },
      { from: "平谷", to: "怀柔", reference: 16, inEveryBest: true },
      { from: "怀柔", to: "平谷", reference: 18, inEveryBest: true },
    ]);
    expect(audit.relabelling.sharedReferences).toEqual([
      { total: 22, labels: ["通州", "昌平", "大兴"] },
      { total: 18, labels: ["平谷", "延庆"] },
    ]);
  });

  it("finds no fault under the labels with which the table is consistent", () => {
    const toLabel = new Map(audit.relabelling.changes.map(({ from, to }) => [from, to]));
    const rows = beijingTable.rows.map((row) => ({ ...row, label: toLabel.get(row.label) ?? row.label }));
    const relabelled = auditCoverageTable({ ...beijingTable, rows }, { referenceTotals: beijingReference });
    expect(relabelled.faults).toEqual([]);
    expect(relabelled.relabelling).toMatchObject({
      found: "unique",
      consistentWith: "printed-labels",
      kept: 16,
      changes: [],
    });
  });

  it("finds impossible percentages when they are read as truncated", () => {
    const truncated = auditCoverageTable(beijingTable, { referenceTotals: [], rounding: "down" });
    const impossible = truncated.faults.filter(({ kind }) => kind === "percent-impossible");
    expect(impossible.map(({ label }) => label)).toContain("平谷");
    expect(truncated.impliedSum).toBeNull();
  });
});

describe("auditCoverageTable", () => {
  const row = (label: string, numerator: number, percent: string): CoverageTableRow => ({ label, numerator, percent });

  it("reports each kind of fault with the printed and the expected value", () => {
    const table: CoverageTable = {
      rows: [
        { ...row("甲", 5, "50.0"), parts: [5, 4], sum: 10 },
        { ...row("乙", 358, "88.3"), parts: [358, 2], sum: 360 },
      ],
      totalRow: { ...row("合计", 364, "88.3"), parts: [363, 7], sum: 371 },
    };
    const { faults } = auditCoverageTable(table, {
      referenceTotals: [
        { label: "乙", total: 405 },
        { label: "合计", total: 400 },
      ],
    });
    expect(faults).toEqual([
      { kind: "row-sum", label: "甲", printed: 10, expected: 9 },
      { kind: "row-sum", label: "合计", printed: 371, expected: 370 },
      { kind: "column-sum", label: "合计", column: "numerator", printed: 364, expected: 363 },
      { kind: "column-sum", label: "合计", column: 1, printed: 7, expected: 6 },
      { kind: "column-sum", label: "合计", column: "sum", printed: 371, expected: 370 },
      { kind: "percent-impossible", label: "乙", numerator: 358, printed: "88.3", expected: "88.4" },
      { kind: "reference-mismatch", label: "合计", printed: "88.3", implied: { least: 412, most: 412 }, expected: 400 },
    ]);
  });

  it("compares the implied totals with the total row by whole intervals", () => {
    // 200 at 50 % allows 397 to 404, so two such rows 794 to 808
    const rows = [row("甲", 200, "50"), row("乙", 200, "50")];
    const kinds = (percent: string): readonly string[] =>
      auditCoverageTable({ rows, totalRow: row("合计", 400, percent) }, noReference).faults.map(({ kind }) => kind);
    expect(kinds("50")).toEqual([]);
    expect(kinds("50.3")).toEqual([]); // 795 or 796
    expect(kinds("50.4")).toEqual([]); // 794
    expect(kinds("50.5")).toEqual(["implied-total-sum"]); // 792
    expect(kinds("49.5")).toEqual([]); // 808 among others
    expect(kinds("49.4")).toEqual(["implied-total-sum"]); // 809 and more
  });

  it("accepts any larger total where the implied sum is unbounded", () => {
    const rows = [row("甲", 0, "0"), row("乙", 5, "50.0")];
    const audit = auditCoverageTable({ rows, totalRow: row("合计", 5, "0.1") }, noReference);
    expect(audit.impliedSum).toEqual({ least: 11, most: null });
    expect(audit.faults).toEqual([]);
  });

  it("compares nothing without a reference, and leaves out labels that it does not list", () => {
    const rows = [row("甲", 1, "50.0"), row("乙", 1, "25.0")];
    expect(auditCoverageTable({ rows }, noReference).relabelling).toMatchObject({
      found: "none",
      consistentWith: "not-compared",
      compared: 0,
    });
    const known = auditCoverageTable(
      { rows },
      {
        referenceTotals: [
          { label: "甲", total: 2 },
          { label: "丙", total: 4 },
        ],
      },
    );
    expect(known.relabelling).toMatchObject({ consistentWith: "printed-labels", compared: 1, agreeing: 1 });
    expect(known.rows.map(({ reference }) => reference)).toEqual([2, null]);
    expect(known.totalRow).toBeNull();
  });

  it("reports several relabellings when the labels that move share a reference total", () => {
    const rows = [row("甲", 1, "50.0"), row("乙", 1, "50.0"), row("丙", 1, "25.0"), row("丁", 1, "25.0")];
    const referenceTotals = [
      { label: "甲", total: 4 },
      { label: "乙", total: 4 },
      { label: "丙", total: 2 },
      { label: "丁", total: 2 },
    ];
    const { relabelling } = auditCoverageTable({ rows }, { referenceTotals });
    expect(relabelling).toMatchObject({
      found: "several",
      consistentWith: "several-relabellings",
      kept: 0,
      agreeing: 4,
    });
    expect(relabelling.changes.map(({ inEveryBest }) => inEveryBest)).toEqual([false, false, false, false]);
    expect(relabelling.sharedReferences).toHaveLength(2);
  });

  it("reports the best partial relabelling where none fits every row, without a label for the row that fits none", () => {
    const rows = [row("甲", 1, "50.0"), row("乙", 1, "25.0"), row("丙", 1, "10.0")];
    const referenceTotals = [
      { label: "甲", total: 4 },
      { label: "乙", total: 2 },
      { label: "丙", total: 7 },
    ];
    expect(auditCoverageTable({ rows }, { referenceTotals }).relabelling).toEqual({
      found: "none",
      consistentWith: "no-relabelling",
      compared: 3,
      agreeing: 2,
      kept: 1,
      changes: [
        { from: "甲", to: "乙", reference: 2, inEveryBest: true },
        { from: "乙", to: "甲", reference: 4, inEveryBest: true },
      ],
      disagreeing: ["丙"],
      sharedReferences: [],
    });
  });

  it("accepts labels that name members of an object", () => {
    const rows = [row("__proto__", 1, "50.0"), row("constructor", 1, "25.0")];
    const audit = auditCoverageTable({ rows }, { referenceTotals: [{ label: "__proto__", total: 2 }] });
    expect(audit.rows.map(({ reference }) => reference)).toEqual([2, null]);
  });

  it("leaves its input unchanged and returns plain data", () => {
    const table = structuredClone(beijingTable);
    const audit = auditCoverageTable(table, { referenceTotals: beijingReference });
    expect(table).toEqual(beijingTable);
    expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
  });

  it("finds no fault in a table made from true counts, in any order of its rows", () => {
    const counts = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(counts, (pairs) => {
        const made = pairs.map(([a, b], index) => ({
          label: `r${index}`,
          covered: Math.min(a, b),
          total: Math.max(a, b, 1),
        }));
        const all = { label: "all", covered: sum(made.map((r) => r.covered)), total: sum(made.map((r) => r.total)) };
        const [totalRow, ...rows] = [all, ...made].map(({ label, covered, total }) =>
          row(label, covered, print(covered, total)),
        );
        const referenceTotals = [...made, all].map(({ label, total }) => ({ label, total }));
        const audit = auditCoverageTable({ rows, ...(totalRow && { totalRow }) }, { referenceTotals });
        expect(audit.faults).toEqual([]);
        expect(audit.relabelling).toMatchObject({ consistentWith: "printed-labels", kept: made.length });
      }),
    );
  });

  const good = { rows: [{ label: "甲", numerator: 1, percent: "50.0" }] };
  const withRow = (change: object): unknown => ({ rows: [{ ...good.rows[0], ...change }] });
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no table", undefined, noReference, "type-invalid", ["table"]],
    ["a list for a table", [], noReference, "type-invalid", ["table"]],
    ["a table without rows", {}, noReference, "value-missing", ["table", "rows"]],
    ["rows that are no list", { rows: {} }, noReference, "type-invalid", ["table", "rows"]],
    ["an empty table", { rows: [] }, noReference, "list-empty", ["table", "rows"]],
    ["a million rows", { rows: new Array(1_000_000) }, noReference, "list-too-long", ["table", "rows"]],
    ["a hole among the rows", { rows: new Array(2) }, noReference, "type-invalid", ["table", "rows", 0]],
    ["an unknown key", { ...good, total: 3 }, noReference, "key-unknown", ["table", "total"]],
    ["an unknown key in a row", withRow({ covered: 3 }), noReference, "key-unknown", ["table", "rows", 0, "covered"]],
    ["no label", withRow({ label: undefined }), noReference, "id-invalid", ["table", "rows", 0, "label"]],
    ["an empty label", withRow({ label: "" }), noReference, "id-invalid", ["table", "rows", 0, "label"]],
    [
      "a label twice",
      { rows: [good.rows[0], good.rows[0]] },
      noReference,
      "id-duplicate",
      ["table", "rows", 1, "label"],
    ],
    [
      "the total row's label twice",
      { ...good, totalRow: good.rows[0] },
      noReference,
      "id-duplicate",
      ["table", "totalRow", "label"],
    ],
    ["a total row of null", { ...good, totalRow: null }, noReference, "type-invalid", ["table", "totalRow"]],
    [
      "no numerator",
      withRow({ numerator: undefined }),
      noReference,
      "value-missing",
      ["table", "rows", 0, "numerator"],
    ],
    [
      "a numerator as text",
      withRow({ numerator: "11" }),
      noReference,
      "count-invalid",
      ["table", "rows", 0, "numerator"],
    ],
    ["-1", withRow({ numerator: -1 }), noReference, "count-invalid", ["table", "rows", 0, "numerator"]],
    ["1.5", withRow({ numerator: 1.5 }), noReference, "count-invalid", ["table", "rows", 0, "numerator"]],
    ["12a", withRow({ percent: "12a" }), noReference, "decimal-invalid", ["table", "rows", 0, "percent"]],
    ["a number without decimals", withRow({ percent: 50 }), noReference, "value-missing", ["options", "decimals"]],
    [
      "more decimals than declared",
      good,
      { referenceTotals: [], decimals: 0 },
      "value-invalid",
      ["table", "rows", 0, "percent"],
    ],
    ["parts without a sum", withRow({ parts: [1] }), noReference, "value-missing", ["table", "rows", 0, "sum"]],
    ["a sum without parts", withRow({ sum: 1 }), noReference, "value-missing", ["table", "rows", 0, "parts"]],
    ["no part", withRow({ parts: [], sum: 0 }), noReference, "list-empty", ["table", "rows", 0, "parts"]],
    [
      "NaN as a part",
      withRow({ parts: [1, NaN], sum: 1 }),
      noReference,
      "count-invalid",
      ["table", "rows", 0, "parts", 1],
    ],
    [
      "ragged parts",
      { ...good, totalRow: { ...good.rows[0], label: "合计", parts: [1], sum: 1 } },
      noReference,
      "out-of-range",
      ["table", "totalRow", "parts"],
    ],
    [
      "a column whose sum exceeds the largest count",
      { rows: ["甲", "乙"].map((label) => ({ label, numerator: 2 ** 53 - 1, percent: "100" })) },
      noReference,
      "out-of-range",
      ["table"],
    ],
    ["no options", good, undefined, "type-invalid", ["options"]],
    ["a misspelt option", good, { references: [] }, "key-unknown", ["options", "references"]],
    ["no reference", good, {}, "value-missing", ["options", "referenceTotals"]],
    [
      "a plain object keyed by label",
      good,
      { referenceTotals: { 甲: 2 } },
      "type-invalid",
      ["options", "referenceTotals"],
    ],
    [
      "half a division",
      good,
      { referenceTotals: [{ label: "甲", total: 1.5 }] },
      "count-invalid",
      ["options", "referenceTotals", 0, "total"],
    ],
    [
      "a label that is no text",
      good,
      { referenceTotals: [{ label: 1, total: 2 }] },
      "id-invalid",
      ["options", "referenceTotals", 0, "label"],
    ],
    [
      "a reference twice",
      good,
      { referenceTotals: [1, 2].map((total) => ({ label: "甲", total })) },
      "id-duplicate",
      ["options", "referenceTotals", 1, "label"],
    ],
    ["an unknown mode", good, { referenceTotals: [], rounding: "even" }, "value-invalid", ["options", "rounding"]],
  ])("throws for %s", (_, table, options, code, path) => {
    const fault = faultOf(() => auditCoverageTable(table as CoverageTable, options as CoverageAuditOptions));
    expect(fault).toMatchObject({ code, path });
  });
});

describe("a numerator that is printed as a least number (余, 多, over)", () => {
  const row = (label: string, numerator: number, percent: string): CoverageTableRow => ({
    label,
    numerator,
    numeratorIs: "at-least",
    percent,
  });

  it("of over 21,000 that are 56 % agrees with 37,600, and not with 37,000", () => {
    const kindsWith = (total: number) =>
      auditCoverageTable(
        { rows: [row("全省", 21_000, "56")] },
        { referenceTotals: [{ label: "全省", total }] },
      ).faults.map(({ kind }) => kind);
    expect(kindsWith(37_600)).toEqual([]);
    expect(kindsWith(37_000)).toEqual(["reference-mismatch"]);
  });

  it("allows every total that some larger number allows", () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 60 }), (least, more, total) => {
        fc.pre(least + more <= total);
        const percent = print(least + more, total);
        const { rows, faults } = auditCoverageTable(
          { rows: [row("甲", least, percent)] },
          { referenceTotals: [{ label: "甲", total }] },
        );
        expect(rows[0]?.implied?.most).toBeNull();
        expect(faults).toEqual([]);
      }),
    );
  });

  it("is impossible with more than all", () => {
    const { faults } = auditCoverageTable({ rows: [row("甲", 300, "100.1")] }, noReference);
    expect(faults.map(({ kind }) => kind)).toEqual(["percent-impossible"]);
  });

  it.each([
    ["at-least", "exact", 9, true],
    ["at-least", "exact", 11, false],
    ["exact", "at-least", 11, true],
    ["exact", "at-least", 9, false],
    ["at-least", "at-least", 11, false],
    ["exact", "exact", 11, true],
  ] as const)("adds up: rows %s, total %s, printed as %i", (rows, total, printed, isFault) => {
    const { faults } = auditCoverageTable(
      {
        rows: ["甲", "乙"].map((label) => ({ label, numerator: 5, percent: "50.0", numeratorIs: rows })),
        totalRow: { label: "合计", numerator: printed, percent: "50.0", numeratorIs: total },
      },
      noReference,
    );
    expect(faults.some(({ kind }) => kind === "column-sum")).toBe(isFault);
  });
});

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Prints a percentage with one decimal, rounded half up. */
function print(covered: number, total: number): string {
  const tenths = Math.floor((2000 * covered + total) / (2 * total));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
