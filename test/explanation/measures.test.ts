import { describe, expect, it } from "vitest";
import { describeMeasure } from "social-work-station-rules/explanation";
import { type Bound, parseMeasure } from "social-work-station-rules/policy";
import {
  sayBound,
  sayBoundOf,
  sayDifferenceOf,
  sayMoneyBound,
  sayNumberOf,
  saySubject,
  styleOf,
  unitOfMeasure,
} from "../../src/explanation/words/measure.js";

/** Measures in words, their numbers with their units, and bounds on them. */

const measure = (input: object) => parseMeasure(input as never);

const stations = { take: "count", of: "stations" };
const staff = { take: "count", of: "persons" };
const population = { take: "figure", key: "population" };
const wage = { take: "figure", key: "average-wage" };
const spent = { take: "sum", of: "spending", quantity: "amount" };

describe("a measure in words", () => {
  it.each([
    [stations, "站点的数量", "the number of stations"],
    [
      { take: "share", of: "posts", where: { workload: ["full-time"] } },
      "岗位中为专职的比例",
      "the share of posts that are full-time",
    ],
    [spent, "支出的金额合计", "the total amount of spending"],
    [{ take: "mean", of: "activities", quantity: "hours" }, "活动的平均时长", "the mean hours of activities"],
    [
      { take: "sum", of: "activities", quantity: "participants" },
      "活动的参加人次合计",
      "the total attendances of activities",
    ],
    [
      { take: "sum", of: "persons", quantity: "full-time-equivalent" },
      "人员的折合全职人数合计",
      "the total full-time equivalents of staff",
    ],
    [
      { take: "sum", of: "persons", quantity: "training-hours" },
      "人员的继续教育学时合计",
      "the total hours of continuing education of staff",
    ],
    [{ take: "mean", of: "persons", quantity: "monthly-pay" }, "人员的平均月薪", "the mean monthly pay of staff"],
    [{ take: "mean", of: "persons", quantity: "yearly-pay" }, "人员的平均年薪", "the mean yearly pay of staff"],
    [
      { take: "sum", of: "divisions", figure: "population" },
      "区划的常住人口数合计",
      "the total resident population of divisions",
    ],
    [{ take: "mean", of: "stations", figure: "floor-area" }, "站点的平均场地面积", "the mean floor area of stations"],
    [population, "常住人口数", "resident population"],
    [{ ...population, at: "province" }, "全省常住人口数", "resident population of the province"],
    [{ ...population, at: "prefecture" }, "全市常住人口数", "resident population of the prefecture"],
    [{ ...population, at: "county" }, "全区（县）常住人口数", "resident population of the county"],
    [{ ...population, at: "township" }, "街道（乡镇）常住人口数", "resident population of the township"],
    [{ ...population, at: "village" }, "村（社区）常住人口数", "resident population of the village"],
    [{ ...wage, yearsAgo: 1 }, "上年度年平均工资", "average yearly wage of the year before"],
    [
      { ...wage, at: "county", yearsAgo: 2 },
      "2年前的全区（县）年平均工资",
      "average yearly wage of the county 2 years before",
    ],
    [
      { take: "total", parts: [{ measure: stations }, { times: 2, measure: staff }, { times: -1, measure: spent }] },
      "站点的数量＋2×人员的数量－支出的金额合计",
      "the number of stations＋2×the number of staff－the total amount of spending",
    ],
    [
      { take: "total", parts: [{ times: "-0.5", measure: stations }] },
      "－0.5×站点的数量",
      "－0.5×the number of stations",
    ],
    [
      { take: "vacancy", of: "persons", fewerThan: 2, unit: "day" },
      "人员不足2名的最长持续天数",
      "the longest time in days with fewer than 2 persons among staff",
    ],
    [
      { take: "ratio", of: staff, by: stations },
      "人员的数量÷站点的数量",
      "the number of staff divided by the number of stations",
    ],
    [
      { take: "ratio", of: { take: "total", parts: [{ measure: staff }, { measure: stations }] }, by: population },
      "（人员的数量＋站点的数量）÷常住人口数",
      "(the number of staff＋the number of stations) divided by resident population",
    ],
    [
      {
        take: "ratio",
        of: { take: "total", parts: [{ measure: staff }] },
        by: { take: "ratio", of: staff, by: stations },
      },
      "人员的数量÷（人员的数量÷站点的数量）",
      "the number of staff divided by (the number of staff divided by the number of stations)",
    ],
  ])("is said of %j", (input, zh, en) => {
    expect(describeMeasure(measure(input), { locale: "zh-CN" })).toBe(zh);
    expect(describeMeasure(measure(input), { locale: "en" })).toBe(en);
  });
});

describe("a number of a measure", () => {
  it.each([
    [stations, "3", "3个", "3 stations"],
    [stations, "1", "1个", "1 station"],
    [{ take: "count", of: "operators" }, "2", "2家", "2 operators"],
    [{ take: "sum", of: "activities", quantity: "hours" }, "1", "1小时", "1 hour"],
    [{ take: "mean", of: "activities", quantity: "hours" }, "7/3", "7/3小时", "7/3 hours"],
    [{ take: "sum", of: "activities", quantity: "participants" }, "1", "1人次", "1 attendance"],
    [{ take: "sum", of: "activities", quantity: "participants" }, "20", "20人次", "20 attendances"],
    [{ take: "sum", of: "persons", quantity: "full-time-equivalent" }, "1", "1名", "1 full-time equivalent"],
    [{ take: "sum", of: "persons", quantity: "full-time-equivalent" }, "2.5", "2.5名", "2.5 full-time equivalents"],
    [{ take: "mean", of: "persons", quantity: "monthly-pay" }, "5000", "5000元", "5,000 yuan"],
    [{ take: "mean", of: "persons", quantity: "yearly-pay" }, "1", "1元", "1 yuan"],
    [{ take: "sum", of: "divisions", figure: "households" }, "1", "1户", "1 household"],
    [{ take: "figure", key: "households" }, "12000", "12,000户", "12,000 households"],
    [population, "1", "1人", "1 person"],
    [{ take: "figure", key: "villages" }, "1", "1个", "1 village"],
    [{ take: "figure", key: "residential-communities" }, "1", "1个", "1 community"],
    [{ take: "figure", key: "reporting-delay" }, "1", "1日", "1 day"],
    [{ take: "figure", key: "land-area" }, "1", "1平方公里", "1 km²"],
    [{ take: "figure", key: "hardship-coefficient" }, "1.2", "1.2", "1.2"],
    [{ take: "vacancy", of: "persons", fewerThan: 1, unit: "day" }, "1", "1天", "1 day"],
    [{ take: "vacancy", of: "persons", fewerThan: 1, unit: "month" }, "3", "3个月", "3 months"],
    [{ take: "total", parts: [{ measure: stations }, { measure: stations }] }, "2", "2个", "2 stations"],
    [{ take: "total", parts: [{ measure: stations }, { measure: staff }] }, "2", "2", "2"],
    [{ take: "ratio", of: spent, by: staff }, "3", "3元/名", "3 yuan per person"],
    [{ take: "ratio", of: staff, by: stations }, "1", "1名/个", "1 person per station"],
    [{ take: "ratio", of: staff, by: { take: "count", of: "serving" } }, "3", "3", "3"],
    [{ take: "ratio", of: { take: "figure", key: "hardship-coefficient" }, by: staff }, "3", "3", "3"],
    [{ take: "ratio", of: spent, by: { take: "figure", key: "hardship-coefficient" } }, "3", "3元", "3 yuan"],
  ])("%j of %s has its unit", (input, number, zh, en) => {
    expect(sayNumberOf(measure(input), number, "plain")).toEqual({ zh, en });
  });

  const share = measure({ take: "share", of: "posts", where: { workload: ["full-time"] } });
  const ratio = measure({ take: "ratio", of: staff, by: stations });

  it("is a percentage of a share, and of a ratio whose bound is one", () => {
    expect(sayNumberOf(share, "0.6", "percent")).toEqual({ zh: "60%", en: "60%" });
    expect(sayNumberOf(share, "2/3", "percent")).toEqual({ zh: "约66.7%（2/3）", en: "about 66.7% (2/3)" });
    expect(unitOfMeasure(share)).toEqual({ zh: "", en: "", one: "" });
    expect(styleOf(share, [])).toBe("percent");
    expect(styleOf(ratio, [])).toBe("plain");
    expect(styleOf(ratio, [undefined, "0.5"])).toBe("plain");
    expect(styleOf(ratio, [undefined, "50%"])).toBe("percent");
    expect(styleOf(ratio, [{ stages: [{ by: "2025-12-31", is: "50%" }] }])).toBe("percent");
    expect(styleOf(ratio, [{ stages: [{ by: "2025-12-31", is: 1 }] }])).toBe("plain");
    expect(styleOf(ratio, [{ parts: [1, "50%"] }])).toBe("percent");
    expect(styleOf(ratio, [{ parts: [1, 2] }])).toBe("plain");
    expect(styleOf(measure(stations), ["50%"])).toBe("plain");
  });

  it("differs by percentage points, or by its unit", () => {
    expect(sayDifferenceOf(share, "0.1", "percent")).toEqual({ zh: "10个百分点", en: "10 percentage points" });
    expect(sayDifferenceOf(share, "1/3", "percent")).toEqual({
      zh: "约33.3个百分点（1/3）",
      en: "about 33.3 percentage points (1/3)",
    });
    expect(sayDifferenceOf(measure(stations), "2", "plain")).toEqual({ zh: "2个", en: "2 stations" });
  });
});

describe("a bound in words", () => {
  const town = { division: { kind: ["town" as const] } };
  it.each<readonly [Bound, string, string, string, string]>([
    [3, "3", "3", "3名", "3 persons"],
    [1, "1", "1", "1名", "1 person"],
    ["50%", "50%", "50%", "50%", "50%"],
    ["1/2", "1/2", "1/2", "1/2名", "1/2 persons"],
    [
      { is: 1, of: measure(stations) },
      "等于站点的数量",
      "as many as the number of stations",
      "等于站点的数量",
      "as many as the number of stations",
    ],
    [
      { is: "20%", of: measure(stations) },
      "站点的数量的20%",
      "20% of the number of stations",
      "站点的数量的20%",
      "20% of the number of stations",
    ],
    [
      { is: 2, of: measure(stations) },
      "按站点的数量，每个计2",
      "2 for each station, by the number of stations",
      "按站点的数量，每个计2名",
      "2 persons for each station, by the number of stations",
    ],
    [
      { is: 1, of: measure(population), forEvery: 5_000 },
      "按常住人口数，每5000人计1",
      "1 for every 5,000 persons, by resident population",
      "按常住人口数，每5000人计1名",
      "1 person for every 5,000 persons, by resident population",
    ],
    [
      { is: 1, of: measure(stations), beyond: 10, atLeast: 2, atMost: 8 },
      "按站点的数量超过10个的部分，每个计1，最少2，最多8",
      "1 for each station, by the number of stations beyond 10, 2 at the least, 8 at the most",
      "按站点的数量超过10个的部分，每个计1名，最少2名，最多8名",
      "1 person for each station, by the number of stations beyond 10, 2 persons at the least, 8 persons at the most",
    ],
    [
      { is: 1, of: measure(stations), atMost: 8 },
      "按站点的数量，每个计1，最多8",
      "1 for each station, by the number of stations, 8 at the most",
      "按站点的数量，每个计1名，最多8名",
      "1 person for each station, by the number of stations, 8 persons at the most",
    ],
    [
      { is: 2, of: measure({ take: "figure", key: "hardship-coefficient" }) },
      "按困难系数，每个单位计2",
      "2 for each unit of hardship coefficient",
      "按困难系数，每个单位计2名",
      "2 persons for each unit of hardship coefficient",
    ],
    [
      { is: 2, of: measure({ take: "figure", key: "hardship-coefficient" }), forEvery: 10 },
      "按困难系数，每10个单位计2",
      "2 for every 10 of hardship coefficient",
      "按困难系数，每10个单位计2名",
      "2 persons for every 10 of hardship coefficient",
    ],
    [
      { is: "60%", of: measure({ take: "total", parts: [{ measure: staff }, { measure: staff }] }) },
      "（人员的数量＋人员的数量）的60%",
      "60% of (the number of staff＋the number of staff)",
      "（人员的数量＋人员的数量）的60%",
      "60% of (the number of staff＋the number of staff)",
    ],
    [
      { parts: [2, { is: 1, of: measure(stations) }] },
      "2，另加等于站点的数量",
      "2, plus as many as the number of stations",
      "2名，另加等于站点的数量",
      "2 persons, plus as many as the number of stations",
    ],
    [
      {
        classes: [
          { title: { zh: "示范站", en: "model stations" }, when: town, is: 5 },
          { when: town, is: 4 },
        ],
        otherwise: 3,
      },
      "示范站5；镇区划4；其余3",
      "5 for model stations; 4 for town divisions; 3 for all others",
      "示范站5名；镇区划4名；其余3名",
      "5 persons for model stations; 4 persons for town divisions; 3 persons for all others",
    ],
    [
      { classes: [{ when: town, is: 4 }] },
      "镇区划4",
      "4 for town divisions",
      "镇区划4名",
      "4 persons for town divisions",
    ],
    [
      {
        stages: [
          { by: "2025-12-31", is: 1 },
          { by: "2026-06-30", is: { parts: [1, 1] } },
        ],
      },
      "2025年12月31日前1；2026年6月30日前1，另加1",
      "1 by 31 December 2025; 1, plus 1 by 30 June 2026",
      "2025年12月31日前1名；2026年6月30日前1名，另加1名",
      "1 person by 31 December 2025; 1 person, plus 1 person by 30 June 2026",
    ],
  ])("is said of %j", (bound, zh, en, ofStaffZh, ofStaffEn) => {
    expect(sayBound(bound)).toEqual({ zh, en });
    expect(sayBoundOf(measure(staff), bound)).toEqual({ zh: ofStaffZh, en: ofStaffEn });
  });

  it("of a share, or of no unit, is a bare number", () => {
    const share = measure({ take: "share", of: "posts", where: { workload: ["full-time"] } });
    expect(sayBoundOf(share, "0.6")).toEqual({ zh: "0.6", en: "0.6" });
    expect(sayBoundOf(measure(stations), "60%")).toEqual({ zh: "60%", en: "60%" });
  });

  it.each<readonly [Bound, string, string]>([
    ["20%", "0.2元", "0.2 yuan"],
    [200_000, "200,000元", "200,000 yuan"],
    [{ is: "100%", of: measure(wage) }, "等于年平均工资", "as much as average yearly wage"],
    [
      { is: "1.5", of: measure({ take: "total", parts: [{ measure: wage }, { measure: wage }] }) },
      "（年平均工资＋年平均工资）的1.5倍",
      "1.5 times (average yearly wage＋average yearly wage)",
    ],
    [
      { is: 100, of: measure({ take: "total", parts: [{ measure: wage }, { measure: staff }] }) },
      "按年平均工资＋人员的数量，每个单位计100元",
      "100 yuan for each unit of average yearly wage＋the number of staff",
    ],
  ])("in yuan is said of %j", (bound, zh, en) => {
    expect(sayMoneyBound(bound)).toEqual({ zh, en });
  });
});

describe("subjects in words", () => {
  it.each([
    [{}, "各对象", "every subject"],
    [{ station: { tier: ["township"] } }, "乡级站点", "township stations"],
    [
      { operator: { kind: ["enterprise"] }, contract: { withinYears: 1 } },
      "企业承接机构、期限不超过1年的合同",
      "enterprise operators and contracts that run for 1 year at most",
    ],
    [
      { division: { area: ["rural"] }, person: { staffKind: ["local"] } },
      "农村区划、本土社工人员",
      "rural divisions and local social worker staff",
    ],
  ] as const)("are said of %j", (subject, zh, en) => {
    expect(saySubject(subject as never)).toEqual({ zh, en });
  });
});
