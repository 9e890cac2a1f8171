import { describe, expect, it } from "vitest";
import { type SheetCell, cellText, columnLetters, dayOf } from "../../src/sheets/cell.js";
import { entriesOf, readCell } from "../../src/sheets/read-cell.js";
import type { CellContent } from "../../src/sheets/table.js";
import { defineVocabulary } from "../../src/terms/index.js";

/** What single cells say, by what their column may contain. */

const sizes = defineVocabulary("size", "public", {
  small: { zh: "小型社会工作站", en: "small", accepts: ["小"] },
  large: { zh: "大型站", en: "large" },
});
const read = (cell: SheetCell, content: CellContent, unit?: "万元") => readCell(cell, content, unit);
const known = (value: unknown) => ({ status: "known", value });
const refused = (code: string, values: object = {}) => ({ status: "refused", code, values });

describe("the text of a cell", () => {
  it.each<[SheetCell, string]>([
    [null, ""],
    [undefined, ""],
    ["  甲 ", "甲"],
    ["甲\u200b\u00ad乙", "甲乙"],
    ["a-b_1.2:3/4", "a-b_1.2:3/4"],
    [3.5, "3.5"],
    [true, "true"],
    [new Date("2026-06-30T12:00:00Z"), "2026-06-30"],
    [new Date(NaN), ""],
  ])("%# is what a reader sees", (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it("of a column is its letters", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });

  it("of an invalid date is none", () => {
    expect(dayOf(new Date(NaN))).toBeUndefined();
  });

  it("has entries between commas, semicolons and lines", () => {
    expect(entriesOf("甲、乙，丙,丁；戊;己\n庚")).toEqual(["甲", "乙", "丙", "丁", "戊", "己", "庚"]);
    expect(entriesOf("、甲 、、 乙，")).toEqual(["甲", "乙"]);
    expect(entriesOf("")).toEqual([]);
  });
});

describe("a cell that says nothing", () => {
  const id: CellContent = { kind: "id" };

  it.each([
    "",
    " ",
    "-",
    "——",
    "/",
    "\\",
    "…",
    "·",
    "空",
    "空白",
    "待定",
    "待补",
    "待填",
    "待核实",
    "暂缺",
    "缺",
    "未填",
    "n/a",
    "NA",
  ])("%j is empty", (cell) => {
    expect(read(cell, id)).toEqual({ status: "empty" });
  });

  it.each(["空站", "待定站", "甲-", "-甲", "缺1", "n/ab", "an/a"])("%j is an id", (cell) => {
    expect(read(cell, id).status).toBe("known");
  });

  it.each(["无", "没有", "暂无", "未取得", "未持证", "无证", "无证书", "均无", "都没有"])("%j is none", (cell) => {
    expect(read(cell, id)).toEqual({ status: "none" });
    expect(read(cell, { kind: "date", end: "unset" })).toEqual(known("none"));
    expect(read(cell, { kind: "date", end: "open" })).toEqual({ status: "none" });
  });

  it.each(["不详", "不明", "未知", "不清楚", "情况不明"])("%j is something that is not known", (cell) => {
    expect(read(cell, id)).toEqual({ status: "unspecified" });
  });

  it.each(["无名", "甲无", "不详细", "甲不明"])("%j is a text", (cell) => {
    expect(read(cell, { kind: "text" })).toEqual(known(cell));
  });

  it.each(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#num!", "#NULL!", "#SPILL!", "#CALC!"])(
    "%j is a formula that failed",
    (cell) => {
      expect(read(cell, id)).toEqual(refused("cell-error"));
    },
  );

  it.each(["x#REF!", "#REF!x", "#REF", "#OTHER!"])("%j is no failed formula", (cell) => {
    expect(read(cell, id)).toEqual(known(cell));
  });
});

describe("an id", () => {
  const id: CellContent = { kind: "id" };

  it.each<[SheetCell, string]>([
    ["ZX-01", "ZX-01"],
    [110199001, "110199001"],
    ["'110199001", "110199001"],
    ["'甲", "'甲"],
    ["110199001.0", "110199001"],
    ["110199001.00", "110199001"],
    ["1.01", "1.01"],
    ["ZX.0", "ZX.0"],
    ["ＺＸ－０１", "ZX-01"],
    ["（甲）", "（甲）"],
    [999_999_999_999_999, "999999999999999"],
    ["12e5", "12e5"],
    ["1e5x", "1e5x"],
    ["x1e5", "x1e5"],
    ["1.e5", "1.e5"],
  ])("%j is read", (cell, value) => {
    expect(read(cell, id)).toEqual(known(value));
  });

  it.each<SheetCell>(["1.10199E+08", "1e8", "1E08", "1.5e+3", 1e15, -1e15, 110199001003000000])(
    "%j is spoilt",
    (cell) => {
      expect(read(cell, id)).toEqual(refused("code-spoilt"));
    },
  );

  it("has no quotation mark", () => {
    expect(read('ZX"01', id)).toEqual(refused("id-invalid", { expected: "id" }));
  });

  it("may be several in a cell", () => {
    expect(read("ZX-01、ZX-02", { kind: "ids" })).toEqual(known(["ZX-01", "ZX-02"]));
    expect(read("ZX-01、ZX-02", { kind: "references", to: "station" })).toEqual({
      status: "names",
      names: ["ZX-01", "ZX-02"],
    });
    expect(read(110199001, { kind: "ids" })).toEqual(known(["110199001"]));
    expect(read("ZX-01、1e8", { kind: "ids" })).toEqual(refused("code-spoilt"));
    expect(read(1e15, { kind: "references", to: "station" })).toEqual(refused("code-spoilt"));
    expect(read("ZX-01", { kind: "reference", to: "station" })).toEqual({ status: "names", names: ["ZX-01"] });
    expect(read("1e8", { kind: "reference", to: "station" })).toEqual(refused("code-spoilt"));
  });

  it("may have days a month", () => {
    const days = (cell: string) => read(cell, { kind: "supervisions" });
    expect(days("ZX-01（4天）、ZX-02")).toEqual({ status: "names", names: ["ZX-01", "ZX-02"], days: ["4", undefined] });
    expect(days("ZX-01(每月4.5日/月)")).toEqual({ status: "names", names: ["ZX-01"], days: ["4.5"] });
    expect(days("甲站 （12天）")).toEqual({ status: "names", names: ["甲站"], days: ["12"] });
    for (const cell of ["ZX-01（4天）x", "ZX-01（123天）", "ZX-01（4小时）", "（4天）"])
      expect(days(cell)).toEqual({ status: "names", names: [cell], days: [undefined] });
  });
});

describe("a text", () => {
  it("keeps a number where its column does", () => {
    const kept: CellContent = { kind: "text", numbers: "kept" };
    expect(read(3.5, kept)).toEqual(known(3.5));
    expect(read(3.5, { kind: "text" })).toEqual(known("3.5"));
    expect(read("3.5", kept)).toEqual(known("3.5"));
    expect(read(0.1 + 0.2, kept)).toEqual(known("0.30000000000000004"));
    expect(read(123_456_789_012.5, kept)).toEqual(known(123_456_789_012.5));
    expect(read(1_234_567_890_123, kept)).toEqual(known("1234567890123"));
    expect(read(-1, kept)).toEqual(known("-1"));
    expect(read(1e21, kept)).toEqual(known("1e+21"));
  });
});

describe("a date", () => {
  const date: CellContent = { kind: "date" };

  it.each<[SheetCell, string]>([
    ["2026-06-30", "2026-06-30"],
    ["2026年6月", "2026-06"],
    ["2026-06-30 12:00", "2026-06-30"],
    ["2026-06-30T12:00:00Z", "2026-06-30"],
    ["2026-06-30 12:00:00.5", "2026-06-30"],
    ["2026年6月30日 8：30", "2026-06-30"],
    [45_000, "2023-03-15"],
    ["45000", "2023-03-15"],
    [45_000.75, "2023-03-15"],
    ["45000.75", "2023-03-15"],
    [20_000, "1954-10-03"],
    [73_050, "2099-12-31"],
    [new Date("2026-06-30T23:59:59Z"), "2026-06-30"],
    [2026, "2026"],
  ])("%j is read", (cell, value) => {
    expect(read(cell, date)).toEqual(known(value));
  });

  it.each<SheetCell>(["2026-13", "去年", 19_999, 73_051, "45000x", "x45000", "2026-06-30 12", new Date(NaN)])(
    "%j is none",
    (cell) => {
      expect(read(cell, date)).toEqual(refused("date-invalid", { expected: "coarse-date" }));
    },
  );

  it.each([
    "至今",
    "迄今",
    "今",
    "现在",
    "目前",
    "在岗",
    "在职",
    "在任",
    "长期",
    "仍在运营",
    "运营中",
    "在用",
    "未结案",
    "未结束",
    "进行中",
    "在办",
  ])("%j goes on, where a column has ends", (cell) => {
    expect(read(cell, { kind: "date", end: "open" })).toEqual({ status: "empty" });
    expect(read(cell, date).status).toBe("refused");
    expect(read(`${cell}x`, { kind: "date", end: "open" }).status).toBe("refused");
    expect(read(`x${cell}`, { kind: "date", end: "open" }).status).toBe("refused");
  });

  it("is a month where its column has months", () => {
    expect(read("1990-05-17", { kind: "month" })).toEqual(known("1990-05"));
    expect(read("1990", { kind: "month" })).toEqual(known("1990"));
    expect(read("某月", { kind: "month" })).toEqual(refused("date-invalid", { expected: "coarse-date" }));
  });
});

describe("words and yes or no", () => {
  const term: CellContent = { kind: "term", vocabulary: sizes };

  it("are read by any of their spellings", () => {
    expect(read("小", term)).toEqual(known("small"));
    expect(read("小、大型站", { kind: "terms", vocabulary: sizes })).toEqual(known(["small", "large"]));
  });

  it("are refused with the words that there are", () => {
    expect(read("中型站点", term)).toMatchObject(
      refused("term-unknown", { accepted: ["小型社会工作站", "大型站"], term: "中型站点" }),
    );
    expect(read("小型社会工作占", term)).toMatchObject({ values: { near: "小型社会工作站" } });
    expect(read("完全不同", term)).not.toHaveProperty("values.near");
    expect(read("中", { ...term, offered: ["large"] })).toMatchObject({ values: { accepted: ["大型站"] } });
    expect(read("小、中", { kind: "terms", vocabulary: sizes })).toMatchObject({ code: "term-unknown" });
  });

  it("of a vocabulary about persons are not repeated", () => {
    const personal = defineVocabulary("secret", "personal", { a: { zh: "甲类", en: "a" } });
    expect(read("张三", { kind: "term", vocabulary: personal })).toEqual(
      refused("term-unknown", { accepted: ["甲类"] }),
    );
  });

  it.each<[SheetCell, unknown]>([
    [true, known(true)],
    [false, known(false)],
    ["是", known(true)],
    ["否", known(false)],
    ["无", known(false)],
    ["也许", refused("term-unknown", { accepted: ["是", "否"] })],
  ])("%j is a flag", (cell, reading) => {
    expect(read(cell, { kind: "flag" })).toEqual(reading);
  });
});

describe("numbers", () => {
  it.each<[SheetCell, unknown]>([
    ["12", known(12)],
    ["１２", known(12)],
    ["12人", known(12)],
    ["1 2 名", known(12)],
    ["12个", known(12)],
    ["12位", known(12)],
    ["12次", known(12)],
    ["12项", known(12)],
    [12, known(12)],
    ["12人次", refused("count-invalid", { expected: "count" })],
    ["约12", refused("count-invalid", { expected: "count" })],
    ["1.5", refused("count-invalid", { expected: "count" })],
    ["1234567890123456", refused("count-invalid", { expected: "count" })],
    ["人", refused("count-invalid", { expected: "count" })],
  ])("%j is a count", (cell, reading) => {
    expect(read(cell, { kind: "count" })).toEqual(reading);
  });

  it.each<[SheetCell, unknown]>([
    ["1.5", known("1.5")],
    ["1.5小时", known("1.5")],
    ["2个小时", known("2")],
    ["2学时", known("2")],
    ["2课时", known("2")],
    ["2H", known("2")],
    ["-1.5", refused("decimal-invalid", { expected: "non-negative-decimal" })],
    ["1.", refused("decimal-invalid", { expected: "non-negative-decimal" })],
    ["x1", refused("decimal-invalid", { expected: "non-negative-decimal" })],
    ["1x", refused("decimal-invalid", { expected: "non-negative-decimal" })],
    ["小时1", refused("decimal-invalid", { expected: "non-negative-decimal" })],
  ])("%j is a decimal", (cell, reading) => {
    expect(read(cell, { kind: "decimal" })).toEqual(reading);
  });

  it("may be below zero where their column says so", () => {
    const any: CellContent = { kind: "decimal", sign: "any" };
    expect(read("-1.5", any)).toEqual(known("-1.5"));
    expect(read("--1", any)).toEqual(refused("decimal-invalid", { expected: "number" }));
    expect(read("1-", any)).toEqual(refused("decimal-invalid", { expected: "number" }));
  });
});

describe("money", () => {
  const amount: CellContent = { kind: "amount", most: "10000000" };

  it.each<[SheetCell, "万元" | undefined, string]>([
    ["200000", undefined, "200000"],
    ["２０００００", undefined, "200000"],
    ["1.50", undefined, "1.50"],
    [0.1 + 0.2, undefined, "0.3"],
    [12.5, undefined, "12.5"],
    ["20万元", undefined, "200000"],
    ["12.50元", undefined, "12.50"],
    ["20", "万元", "200000"],
    [12.5, "万元", "125000"],
    ["5000元", "万元", "5000"],
    ["10000000", undefined, "10000000"],
    ["10000001元", undefined, "10000001"],
    ["1000", "万元", "10000000"],
    ["2000万元", "万元", "20000000"],
  ])("%j under %s is %s yuan", (cell, unit, yuan) => {
    expect(read(cell, amount, unit)).toEqual(known(yuan));
  });

  it("is asked back beyond reason, unless the cell names its unit", () => {
    expect(read("10000001", amount)).toEqual(refused("amount-doubtful", { unit: "元", most: "1000万元" }));
    expect(read("1000.1", amount, "万元")).toEqual(refused("amount-doubtful", { unit: "万元", most: "1000万元" }));
  });

  it.each(["-5元", "若干", "约5万元"])("%j is none", (cell) => {
    expect(read(cell, amount)).toEqual(refused("decimal-invalid", { expected: "decimal" }));
  });
});
