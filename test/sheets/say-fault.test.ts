import { describe, expect, it } from "vitest";
import { FAULT_CODES } from "../../src/fault/index.js";
import { SHEET_FAULT_CODES } from "../../src/sheets/index.js";
import { sayFault } from "../../src/sheets/say-fault.js";

/** What is said of a fault in a sheet: what is wrong and what to do, in both languages. */

const values = {
  heading: "站点编号",
  least: "2008",
  most: "2026-06-30",
  unit: "万元",
  target: "station",
  sheet: "人员",
  row: 12,
  collection: "活动",
  count: 34,
  claims: 56,
  kind: "指标要求",
  term: "大概",
  accepted: ["甲", "乙"],
  expected: "date",
};

/** The values that the message of a code repeats. */
const REPEATED: Readonly<Record<string, readonly string[]>> = {
  "column-missing": ["站点编号"],
  "date-doubtful": ["2008"],
  "amount-doubtful": ["万元", "2026-06-30"],
  "reference-left-out": ["人员", "12"],
  "field-needs-another": ["站点编号"],
  "values-differ": ["12"],
  "names-differ": ["12"],
  "completeness-narrowed": ["活动", "34", "56"],
  "cell-unused": ["指标要求"],
  "sheet-missing": ["人员"],
  "amount-unit": ["万元"],
  "term-unknown": ["大概", "甲", "乙"],
};
/** Words of sheets in English messages: examples of what to write, and values. */
const QUOTED = /市:区=6:4|市60%、区40%|[0-9.]+万元|2026年6月|[“(][^”)]*[”)]|万元|活动|甲|乙|大概|“”/g;

const said = [...SHEET_FAULT_CODES, ...FAULT_CODES].map((code) => [code, sayFault(code, values)] as const);

describe("what is said of a fault", () => {
  it.each(said)("is a sentence in both languages: %s", (code, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}.*[。？]$/u);
    expect(en).toMatch(/^[A-Z“0-9].*[.?]$/u);
    expect(`${zh} ${en}`).not.toMatch(/undefined|null|\[object|“”| {2}/);
    for (const value of REPEATED[code] ?? []) {
      expect(zh).toContain(value);
      expect(en).toContain(value);
    }
  });

  it.each(SHEET_FAULT_CODES.map((code) => [code] as const))(
    "has no Chinese words of its own in English: %s",
    (code) => {
      expect(sayFault(code, values).en.replaceAll(QUOTED, "")).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it("is another sentence for each code of sheets", () => {
    const own = SHEET_FAULT_CODES.map((code) => sayFault(code, values));
    expect(new Set(own.map(({ zh }) => zh)).size).toBe(SHEET_FAULT_CODES.length);
    expect(new Set(own.map(({ en }) => en)).size).toBe(SHEET_FAULT_CODES.length);
  });

  it("asks whether another word is meant, where one is near", () => {
    const { zh, en } = sayFault("term-unknown", { ...values, near: "直聘" });
    expect(zh).toMatch(/是否应为“直聘”？$/);
    expect(en).toMatch(/Did you mean “直聘”\?$/);
    expect(sayFault("term-unknown", values).zh).not.toContain("是否应为");
  });

  it.each([
    ["division", "区划", "division"],
    ["station", "站点", "station"],
    ["operator", "承接机构", "operator"],
    ["person", "人员", "person"],
    ["activity", "活动", "activity"],
    ["client", "服务对象", "client"],
    ["document", "文件", "document"],
    ["source", "资金", "source of funds"],
    ["tier", "站点层级", "tier"],
    ["subject", "对象", "subject"],
    ["item", "核查事项", "item"],
    ["provision", "条款", "provision"],
  ])("names what a cell refers to: %s", (target, zh, en) => {
    for (const code of ["reference-unknown", "reference-ambiguous", "reference-left-out"] as const) {
      const message = sayFault(code, { ...values, target });
      expect([message.zh.includes(zh), message.en.includes(en)]).toEqual([true, true]);
    }
  });

  it("says what a number or a date must be, which differs", () => {
    const numbers = ["decimal", "fraction", "number", "other"].map((expected) =>
      sayFault("decimal-invalid", { expected }),
    );
    expect(new Set(numbers.map(({ zh }) => zh)).size).toBe(4);
    expect(new Set(numbers.map(({ en }) => en)).size).toBe(4);
    const dates = ["date", "coarse-date"].map((expected) => sayFault("date-invalid", { expected }));
    expect(dates[0]?.zh).not.toBe(dates[1]?.zh);
    expect(dates[0]?.en).not.toBe(dates[1]?.en);
    expect(sayFault("date-doubtful", { most: "2026-06-30" }).zh).toContain("晚于登记日期（2026-06-30）");
  });

  it("names twelve accepted words at most", () => {
    const words = Array.from({ length: 13 }, (_, index) => `词${String(index)}号`);
    const say = (accepted: readonly string[]): string => sayFault("term-unknown", { term: "x", accepted }).zh;
    expect(say(words)).toContain("词11号、…");
    expect(say(words.slice(0, 12))).not.toContain("…");
  });
});
