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

  it.each<[Parameters<typeof sayFault>[0], Parameters<typeof sayFault>[1], string, string]>([
    [
      "date-doubtful",
      { least: "2008" },
      "日期早于2008年，其时尚无此项考试，请核对。",
      "The date is before 2008, when there was no such examination: please check.",
    ],
    [
      "date-doubtful",
      { most: "2026-06-30" },
      "日期晚于登记日期（2026-06-30），请核对。",
      "The date is later than the day of recording (2026-06-30): please check.",
    ],
    ["reference-unknown", { target: "tier" }, "没有编号或名称为此的站点层级。", "No tier has this id or name."],
    ["reference-unknown", { target: "other" }, "没有编号或名称为此的记录。", "No record has this id or name."],
    ["reference-ambiguous", {}, "有几个记录是这个名称，请改填编号。", "Several records have this name: enter the id."],
    [
      "column-missing",
      { heading: ["甲", "乙"] },
      "缺少“甲、乙”列，该列必须有。",
      "The column “甲、乙” is missing; it is required.",
    ],
    [
      "term-unknown",
      { term: "大概", accepted: ["甲", "乙"] },
      "“大概”不是可用的填法。可填：甲、乙。",
      "“大概” is not accepted. Accepted: 甲, 乙.",
    ],
    [
      "term-unknown",
      { accepted: ["甲"] },
      "所填内容不是可用的填法。可填：甲。",
      "The entry is not accepted. Accepted: 甲.",
    ],
    ["term-unknown", {}, "所填内容不是可用的填法。可填：。", "The entry is not accepted. Accepted: ."],
    [
      "date-invalid",
      { expected: "date" },
      "日期无效，此处须填到日，如2026-06-30或2026年6月30日。",
      "The date is not valid; the day is needed here, as in 2026-06-30.",
    ],
    [
      "decimal-invalid",
      { expected: "fraction" },
      "请填数字、百分数或分数，如3、60%、1/3；金额可写20万元。",
      "Enter a number, a percentage or a fraction: 3, 60%, 1/3; money also as 20万元.",
    ],
    ["decimal-invalid", { expected: "number" }, "请填数字，如3或1.5。", "Enter a number, such as 3 or 1.5."],
    ["decimal-invalid", {}, "请填不小于0的数，如3或1.5。", "Enter a number of zero or more, such as 3 or 1.5."],
    [
      "id-duplicate",
      {},
      "编号与前面的记录重复，本行未录入。",
      "The id is that of a record above; this row was left out.",
    ],
    [
      "id-duplicate",
      { id: "人员数", other: "staff" },
      "“人员数”已是其他词语的名称或写法，请改用别的名称。",
      "“人员数” is already a name or spelling of another word: use another one.",
    ],
    [
      "list-empty",
      { least: 1, record: "w" },
      "列表不能为空，或项数太少。最小：1。",
      "The list is empty or too short. Least: 1.",
    ],
    ["cell-empty", { near: "甲" }, "此处必填。是否应为“甲”？", "A value is required here. Did you mean “甲”?"],
    ["unheard" as never, {}, "unheard", "unheard"],
  ])("of %s %j is this", (code, of, zh, en) => {
    expect(sayFault(code, of)).toEqual({ zh, en });
  });

  it("names twelve accepted words at most", () => {
    const words = Array.from({ length: 13 }, (_, index) => `词${String(index)}号`);
    const say = (accepted: readonly string[]): string => sayFault("term-unknown", { term: "x", accepted }).zh;
    expect(say(words)).toContain("词11号、…");
    expect(say(words.slice(0, 12))).not.toContain("…");
  });
});
