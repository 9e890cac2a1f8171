import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ended,
  quoted,
  sayDate,
  sayFirst,
  sayList,
  sayMoment,
  sayPeriod,
  sayTitle,
} from "../../src/explanation/words/text.js";
import {
  sayAmount,
  sayCount,
  sayDecimal,
  sayMoney,
  sayPercent,
  sayRate,
  sayRatio,
  sayShare,
  things,
} from "../../src/explanation/words/figures.js";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { toDecimal } from "social-work-station-rules/exact";
import { coarseDates, decimalTexts, plainDates } from "social-work-station-rules/testing";

describe("figures in words", () => {
  it.each([
    [0, "0", "0"],
    [343, "343", "343"],
    [1076, "1076", "1,076"],
    [41352, "41,352", "41,352"],
    [-1234567, "-1,234,567", "-1,234,567"],
  ])("%d is %s in Chinese and %s in English", (value, zh, en) => {
    expect(sayCount(value)).toEqual({ zh, en });
  });

  it("have the plural of English", () => {
    expect([0, 1, 2, 1240].map((value) => things(value, "community", "communities"))).toEqual([
      "0 communities",
      "1 community",
      "2 communities",
      "1,240 communities",
    ]);
  });

  it("keep every digit of an amount, and nothing but commas is added", () => {
    fc.assert(
      fc.property(decimalTexts(), (text) => {
        const { zh, en } = sayDecimal(text);
        for (const said of [zh, en]) expect(toDecimal(said.replaceAll(",", "")).eq(toDecimal(text))).toBe(true);
      }),
    );
    expect(sayDecimal("-1234567.50")).toEqual({ zh: "-1,234,567.50", en: "-1,234,567.50" });
    expect(sayMoney("1234.5")).toEqual({ zh: "1,234.5元", en: "1,234.5 yuan" });
    expect(sayAmount({ least: "2", most: "2.5" })).toEqual({ zh: "2至2.5", en: "2 to 2.5" });
  });

  it.each([
    ["1", "100%"],
    ["0.3", "30%"],
    ["0.005", "0.5%"],
    ["0", "0%"],
    ["0.12345", "12.345%"],
  ])("a share of %s is %s, exactly", (share, text) => {
    expect(sayShare(share)).toBe(text);
  });

  it("print a rate in one step by the policy's mode", () => {
    expect([
      sayRate(225, 343, 1, "half-up"),
      sayRate(11, 16, 1, "down"),
      sayRate(2999, 3000, 1, "half-up"),
      sayRate(1, 8, 0, "half-even"),
    ]).toEqual(["65.6%", "68.7%", "100.0%", "12%"]);
  });

  it("say that an endless ratio is not written out", () => {
    expect(sayRatio({ numerator: "100", denominator: "3" })).toEqual({ zh: "约33.333333", en: "about 33.333333" });
    expect(sayRatio({ numerator: "1", denominator: "8" })).toEqual({ zh: "0.125", en: "0.125" });
    expect(sayRatio({ numerator: "1", denominator: "3000001" }).zh).toBe("约0.000000333333");
    expect(sayRatio({ numerator: "200", denominator: "1" }).zh).toBe("200");
    expect(sayPercent({ numerator: "2", denominator: "3" })).toEqual({ zh: "约66.666667%", en: "about 66.666667%" });
  });

  it.each([Number.NaN, Infinity, 1.5])("refuse %d", (value) => {
    expect(() => sayCount(value)).toThrow(expect.objectContaining({ code: "count-invalid" }));
  });
});

describe("dates in words", () => {
  it.each([
    ["2023-05-31", "2023年5月31日", "31 May 2023"],
    ["2021-12-01", "2021年12月1日", "1 December 2021"],
    ["2021-06", "2021年6月", "June 2021"],
    ["2021", "2021年", "2021"],
  ])("%s is %s and %s", (date, zh, en) => {
    expect(sayDate(date)).toEqual({ zh, en });
  });

  it("say the same day that the text says, whatever it is", () => {
    fc.assert(
      fc.property(plainDates(), (date) => {
        const [year, month, day] = (/^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(sayDate(date).zh) ?? [])
          .slice(1)
          .map(Number);
        expect([year, month, day]).toEqual(date.split("-").map(Number));
        expect(sayDate(date).en).toMatch(new RegExp(`^${day} [A-Z][a-z]+ ${year}$`));
      }),
    );
    fc.assert(
      fc.property(coarseDates(), (date) => {
        expect((sayDate(date).zh.match(/\d+/g) ?? []).map(Number)).toEqual(date.split("-").map(Number));
      }),
    );
  });

  it("say periods, years by their number, and moments with their time", () => {
    const period = (from: string, to: string) => ({ from: parsePlainDate(from), to: parsePlainDate(to) });
    expect(sayPeriod(period("2021-01-01", "2021-12-31"))).toEqual({ zh: "2021年度", en: "the year 2021" });
    expect(sayPeriod(period("2021-06-15", "2022-06-14")).zh).toBe("2021年6月15日至2022年6月14日");
    expect(sayPeriod(period("2021-06-15", "2021-06-15")).en).toBe("15 June 2021");
    expect(sayMoment("2021-05-18T17:30")).toEqual({ zh: "2021年5月18日17:30", en: "17:30 on 18 May 2021" });
  });

  it.each(["2023-02-30", "", "31.5.2023", "__proto__"])("refuse %j", (date) => {
    expect(() => sayDate(date)).toThrow(expect.objectContaining({ code: "date-invalid" }));
  });
});

describe("words in words", () => {
  it("join lists as each language does", () => {
    const items = ["甲", "乙", "丙"].map((text) => ({ zh: text, en: text }));
    expect(sayList(items)).toEqual({ zh: "甲、乙、丙", en: "甲, 乙 and 丙" });
    expect(sayList(items.slice(0, 1))).toEqual({ zh: "甲", en: "甲" });
    const many = Array.from({ length: 20 }, (_, index) => ({ zh: String(index), en: String(index) }));
    expect(sayFirst(many).zh).toMatch(/^0、1、.*、11等20项$/);
    expect(sayFirst(many).en).toMatch(/^0, 1, .*, 11 and 8 more$/);
  });

  it("turn quotation marks within a quote into single ones, and titles within a title", () => {
    expect(quoted("为实现“十四五”目标")).toBe("“为实现‘十四五’目标”");
    expect(sayTitle({ zh: "关于《办法》的通知(试行)", en: "On the measures" })).toEqual({
      zh: "《关于〈办法〉的通知（试行）》",
      en: "“On the measures”",
    });
  });

  it("end a sentence that does not end, and no other", () => {
    expect(ended({ zh: "是否含当日?", en: "Why" })).toEqual({ zh: "是否含当日？", en: "Why." });
    expect(ended({ zh: "是否含当日？", en: "Why?" })).toEqual({ zh: "是否含当日？", en: "Why?" });
    expect(ended({ zh: "按含当日处理", en: "Done." }).zh).toBe("按含当日处理。");
  });
});
