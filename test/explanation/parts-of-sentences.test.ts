import { describe, expect, it } from "vitest";
import type { LocalText } from "social-work-station-rules/terms";
import { figureUnits, verdicts } from "social-work-station-rules/terms";
import {
  isOrAre,
  sayAmount,
  sayCount,
  sayCoverage,
  sayDecimal,
  sayPercent,
  sayRange,
  sayRatio,
  things,
  thingsIn,
} from "../../src/explanation/words/figures.js";
import { NO_UNIT, unitOfFigure } from "../../src/explanation/words/figure-units.js";
import {
  markId,
  markOwnWord,
  markUnit,
  ownWordsOf,
  putLabels,
  type Labels,
} from "../../src/explanation/words/own-words.js";
import {
  ended,
  oneLine,
  quoted,
  same,
  sayAnyOf,
  sayAnyTerm,
  sayDate,
  sayFirst,
  sayList,
  sayMoment,
  sayPeriod,
  sayTerm,
  sayTitle,
  sayWords,
} from "../../src/explanation/words/text.js";

const items = (count: number): readonly LocalText[] =>
  Array.from({ length: count }, (_, index) => same(`${index + 1}`));

describe("a list in words", () => {
  it.each([
    [0, "", ""],
    [1, "1", "1"],
    [2, "1、2", "1 and 2"],
    [3, "1、2、3", "1, 2 and 3"],
  ])("of %d", (count, zh, en) => {
    expect(sayList(items(count))).toEqual({ zh, en });
  });

  it("of many has the first twelve", () => {
    const twelve = Array.from({ length: 12 }, (_, index) => `${index + 1}`);
    expect(sayFirst(items(12))).toEqual({
      zh: twelve.join("、"),
      en: "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 12",
    });
    expect(sayFirst(items(13))).toEqual({ zh: `${twelve.join("、")}等13项`, en: `${twelve.join(", ")} and 1 more` });
  });

  it("of which one suffices ends in or", () => {
    expect(sayAnyOf([])).toEqual({ zh: "", en: "" });
    expect(sayAnyOf(items(1))).toEqual({ zh: "1", en: "1" });
    expect(sayAnyOf(items(2))).toEqual({ zh: "1或者2", en: "1 or 2" });
    expect(sayAnyOf(items(3))).toEqual({ zh: "1、2或者3", en: "1, 2 or 3" });
    expect(sayAnyOf(items(12)).zh).toMatch(/11或者12$/);
    expect(sayAnyOf(items(13))).toEqual(sayFirst(items(13)));
  });
});

describe("text in sentences", () => {
  it("is on one line, without marks that turn the direction", () => {
    expect(oneLine(" a\r\n\tb\u202ec ")).toBe("a b c");
    expect(() => oneLine(7 as never)).toThrow("type-invalid at $.input: expected text");
    expect(sayWords({ zh: "站点(中心)", en: "a (b)" })).toEqual({ zh: "站点（中心）", en: "a (b)" });
  });

  it("has quotation marks of the second kind within those of the first, and so for titles", () => {
    expect(quoted("所谓“三社”")).toBe("“所谓‘三社’”");
    expect(sayTitle({ zh: "关于《办法》的通知(试行)", en: "On “it”" })).toEqual({
      zh: "《关于〈办法〉的通知（试行）》",
      en: "“On ‘it’”",
    });
  });

  it.each([
    ["完", "Done", "完。", "Done."],
    ["完。", "Done.", "完。", "Done."],
    ["完?", "Done?", "完？", "Done?"],
    ["完.", "Done!", "完。", "Done!"],
    ["完；", "Done…", "完；", "Done…"],
    ["“完”", "“Done”", "“完”", "“Done”"],
    ["完!", "Done", "完。", "Done."],
  ])("ends as a sentence does: %s", (zh, en, sentence, english) => {
    expect(ended({ zh, en })).toEqual({ zh: sentence, en: english });
  });

  it("has terms by their label, own words marked, and others quoted", () => {
    expect(sayTerm(verdicts, "met")).toEqual({ zh: "符合", en: "met" });
    expect(sayAnyTerm([verdicts], "met")).toEqual({ zh: "符合", en: "met" });
    expect(sayAnyTerm([verdicts], "x:own")).toEqual(same(markOwnWord("x:own")));
    expect(sayAnyTerm([verdicts], "odd")).toEqual({ zh: "“odd”", en: "“odd”" });
  });
});

describe("days and periods in sentences", () => {
  it.each([
    ["2023", "2023年", "2023"],
    ["2023-05", "2023年5月", "May 2023"],
    ["2023-05-31", "2023年5月31日", "31 May 2023"],
    ["2023-12-01", "2023年12月1日", "1 December 2023"],
  ])("%s", (date, zh, en) => {
    expect(sayDate(date)).toEqual({ zh, en });
  });

  it("has every month by its English name", () => {
    const months = Array.from({ length: 12 }, (_, index) => sayDate(`2023-${String(index + 1).padStart(2, "0")}`).en);
    expect(months.map((month) => month.replace(" 2023", "")).join(" ")).toBe(
      "January February March April May June July August September October November December",
    );
    expect(() => sayDate("31.5.2023")).toThrow("date-invalid at $.input: expected date");
  });

  it("has the time of day where there is one", () => {
    expect(sayMoment("2023-05-31T18:30")).toEqual({ zh: "2023年5月31日18:30", en: "18:30 on 31 May 2023" });
    expect(sayMoment("2023-05-31")).toEqual({ zh: "2023年5月31日", en: "31 May 2023" });
  });

  it.each([
    ["2023-01-01", "2023-12-31", "2023年度", "the year 2023"],
    ["2023-01-01", "2024-12-31", "2023年1月1日至2024年12月31日", "1 January 2023 to 31 December 2024"],
    ["2023-01-02", "2023-12-31", "2023年1月2日至2023年12月31日", "2 January 2023 to 31 December 2023"],
    ["2023-05-31", "2023-05-31", "2023年5月31日", "31 May 2023"],
  ])("%s to %s", (from, to, zh, en) => {
    expect(sayPeriod({ from, to } as never)).toEqual({ zh, en });
  });
});

describe("figures in sentences", () => {
  it.each([
    [999, "999", "999"],
    [1000, "1000", "1,000"],
    [9999, "9999", "9,999"],
    [10000, "10,000", "10,000"],
    [-1000, "-1000", "-1,000"],
  ])("%d is grouped by the custom of the language", (value, zh, en) => {
    expect(sayCount(value)).toEqual({ zh, en });
    expect(sayDecimal(String(value))).toEqual({ zh, en });
  });

  it("are whole numbers where things are counted", () => {
    expect(() => sayCount(0.5)).toThrow("count-invalid at $.input: expected count");
    expect(sayDecimal(0.5)).toEqual({ zh: "0.5", en: "0.5" });
    expect(sayDecimal("12345678901234567890123.40").en).toBe("12,345,678,901,234,567,890,123.40");
  });

  it("are ranges where they are not known", () => {
    expect(sayRange({ least: 1, most: 1 })).toEqual({ zh: "1", en: "1" });
    expect(sayRange({ least: 0, most: 1000 })).toEqual({ zh: "0至1000", en: "0 to 1,000" });
    expect(sayAmount({ least: "1", most: "1" })).toEqual({ zh: "1", en: "1" });
    expect(sayAmount({ least: "0", most: "1000" })).toEqual({ zh: "0至1000", en: "0 to 1,000" });
    expect([1, 2].map((value) => thingsIn({ least: value, most: value }, "box", "boxes"))).toEqual([
      "1 box",
      "2 boxes",
    ]);
    expect(thingsIn({ least: 0, most: 1 }, "cat")).toBe("0 to 1 cats");
    expect([0, 1, 2].map((value) => `${things(value, "cat")} ${isOrAre(value)}`)).toEqual([
      "0 cats are",
      "1 cat is",
      "2 cats are",
    ]);
  });

  it.each([
    ["65.6% (225/343)", "65.6%（225/343）", "65.6% (225/343)"],
    ["— (0/0)", "无法计算（0/0）", "no rate (0/0)"],
  ])("have the rate of coverage as it is printed: %s", (text, zh, en) => {
    expect(sayCoverage(text)).toEqual({ zh, en });
  });

  it.each([
    ["5", "2", "2.5", "2.5"],
    ["5", "1", "5", "5"],
    ["50", "1", "50", "50"],
    ["0", "1", "0", "0"],
    ["12345", "1", "12,345", "12,345"],
    ["1", "3", "约0.333333", "about 0.333333"],
    ["-1", "3", "约-0.333333", "about -0.333333"],
    ["1", "1000000", "0.000001", "0.000001"],
    ["1", "3000000", "约0.000000333333", "about 0.000000333333"],
    ["1", "999", "约0.001001", "about 0.001001"],
    ["10000", "3", "约3333.333333", "about 3,333.333333"],
  ])("%s/%s is written out, or about so much", (numerator, denominator, zh, en) => {
    expect(sayRatio({ numerator, denominator })).toEqual({ zh, en });
  });

  it("are a percentage", () => {
    expect(sayPercent({ numerator: "1", denominator: "8" })).toEqual({ zh: "12.5%", en: "12.5%" });
    expect(sayPercent({ numerator: "1", denominator: "3" })).toEqual({ zh: "约33.333333%", en: "about 33.333333%" });
  });
});

describe("the unit of a figure", () => {
  it("has another English word for one, where it is known", () => {
    const known = Object.entries(figureUnits).flatMap(([key, { unit }]) => (unit === undefined ? [] : [{ key, unit }]));
    const singular = new Map(known.map(({ key, unit }) => [unit.en, unitOfFigure(key).one]));
    const expected: Readonly<Record<string, string>> = {
      persons: "person",
      households: "household",
      villages: "village",
      communities: "community",
      points: "point",
      days: "day",
    };
    for (const [many, one] of singular) expect(one).toBe(expected[many] ?? many);
    expect(singular.size).toBeGreaterThan(3);
  });

  it("is none for a figure that nobody knows, and marked for an own one", () => {
    for (const key of ["odd", "toString"]) expect(unitOfFigure(key)).toEqual({ zh: "", en: "", one: "" });
    expect(NO_UNIT).toEqual({ zh: "", en: "", one: "" });
    const mark = markUnit("x:homes");
    expect(unitOfFigure("x:homes")).toEqual({ zh: mark, en: mark, one: mark });
  });
});

describe("own words and names put into a sentence", () => {
  const words = ownWordsOf([
    { figures: [{ key: "x:homes", name: { zh: "户数", en: "homes" }, unit: { zh: "户", en: "homes" } }] } as never,
    undefined,
    {
      figures: [
        { key: "x:homes", name: { zh: "另一户数", en: "others" }, unit: { zh: "个", en: "others" } },
        { key: "x:share", name: { zh: "占比", en: "share" }, unit: { zh: "%", en: "%" } },
        { key: "x:none", name: { zh: "无单位", en: "none" }, unit: { zh: "—", en: "—" } },
        { key: "x:bare", name: { zh: "裸数", en: "bare" } },
      ],
    } as never,
  ]);
  const labels: Labels = {
    words,
    nameOf: (id) => (id === "a" ? "甲站" : id === "b" ? { zh: "乙站", en: "station B" } : undefined),
  };

  it.each([
    ["plain", "plain", "plain"],
    [`有 ${markOwnWord("x:homes")}`, "有 户数", "有 homes"],
    [markOwnWord("x:odd"), "x:odd", "x:odd"],
    [markOwnWord("b"), "乙站", "station B"],
    [markOwnWord("a"), "甲站", "甲站"],
    [`3 ${markUnit("x:homes")}.`, "3 户.", "3 homes."],
    [`3${markUnit("x:homes")}.`, "3户.", "3homes."],
    [`3 ${markUnit("x:share")}.`, "3%.", "3%."],
    [`3 ${markUnit("x:none")}.`, "3.", "3."],
    [`3 ${markUnit("x:bare")}.`, "3.", "3."],
    [`在 ${markId("a")}`, "在 甲站（a）", "在 甲站 (a)"],
    [`在${markId("b")}`, "在乙站（b）", "在station B (b)"],
    [`${markId("c")}、${markId("a")}`, "c、甲站（a）", "c、甲站 (a)"],
  ])("%j", (text, zh, en) => {
    expect(putLabels(text, labels, "zh")).toBe(zh);
    expect(putLabels(text, labels, "en")).toBe(en);
  });

  it("stay ids where no names are given", () => {
    expect(putLabels(`${markId("a")} ${markOwnWord("x:odd")}`, { words: new Map() }, "zh")).toBe("a x:odd");
  });
});
