import { describe, expect, it } from "vitest";
import type { ProvisionKind } from "social-work-station-rules/policy";
import type { LocalText } from "social-work-station-rules/terms";
import { sayAnyValue, wordOf, wordOfAny } from "../../src/explanation/findings/parameter-words.js";
import { sayClass, sayVaried } from "../../src/explanation/words/varied.js";
import { same } from "../../src/explanation/words/text.js";

const named = (zh: string, en: string) => ({ zh, en });
const names: ReadonlyMap<string, LocalText> = new Map([["county", named("县级", "the county")]]);

describe("the value of a parameter in words", () => {
  it.each<[ProvisionKind, name: string, value: unknown, zh: string, en: string]>([
    ["coverage-target", "target", "0.8", "80%", "80%"],
    ["coverage-target", "target", { number: 1 }, "1个", "1 division"],
    ["coverage-target", "target", { number: 3 }, "3个", "3 divisions"],
    [
      "coverage-target",
      "base",
      ["subdistrict", "residential-community"],
      "街道、社区（居委会）",
      "subdistrict and residential community",
    ],
    ["coverage-target", "total", 1200, "1200个", "1,200 divisions"],
    ["coverage-target", "dueOn", "2025-12", "2025年12月", "December 2025"],
    [
      "coverage-target",
      "display",
      { decimals: 1, rounding: "half-up" },
      "保留1位小数，四舍五入",
      "1 decimal, rounded half up",
    ],
    [
      "coverage-target",
      "display",
      { decimals: 0, rounding: "down" },
      "保留0位小数，向下取整",
      "0 decimals, rounded down",
    ],
    ["share-quota", "share", "0.3", "30%", "30%"],
    ["share-quota", "comparison", "exactly", "恰好等于", "exactly"],
    ["share-quota", "simultaneity", "no-term", "未定时限", "no term is named"],
    ["activity-quota", "amount", "1200", "1200", "1,200"],
    ["activity-quota", "partYear", "full", "不折算，按全年要求", "the whole yearly amount"],
    ["activity-quota", "partYearRounding", "up", "向上取整", "up"],
    ["activity-quota", "countedOn", "start", "开始日期", "day of start"],
    ["activity-quota", "hoursBasis", "session", "按场次计", "once per session"],
    ["activity-quota", "yearBasis", "calendar-year", "自然年度", "calendar year"],
    ["recurring-duty", "every", "week", "每周", "every week"],
    ["recurring-duty", "times", 2, "2", "2"],
    ["recurring-duty", "countedFrom", "2025-01-01", "2025年1月1日", "1 January 2025"],
    ["staffing", "minimum", "2.5", "2.5", "2.5"],
    ["staffing", "staff", "local", "本土社工", "local social workers"],
    ["staffing", "workload", "part-time", "兼职", "part-time"],
    ["staffing", "place", "station", "各站自有", "at each station itself"],
    ["deadline", "dueTime", "end-of-day", "当日24时前", "by the end of the day"],
    [
      "required-roles",
      "roles",
      [
        { role: "director", least: 1, mayAlsoHold: [] },
        { role: "director", least: 1, most: 1, mayAlsoHold: ["supervisor"] },
        { role: "director", least: 1, most: 2, mayAlsoHold: [], staffKinds: ["local", "professional"] },
        { role: "director", least: 1, most: 1, mayAlsoHold: ["supervisor"], staffKinds: ["local"] },
      ],
      "主任（站长）至少1名、主任（站长）1名（可兼任督导）、主任（站长）1至2名（人员类别为本土社工、专业社工之一）、主任（站长）1名（可兼任督导；人员类别为本土社工之一）",
      "at least 1 × director, 1 × director (who may also be supervisor), 1 to 2 × director (of one of the kinds local social worker and professional social worker) and 1 × director (who may also be supervisor; of one of the kinds local social worker)",
    ],
    [
      "checklist",
      "items",
      [
        { text: named("值班", "Duty"), when: "always" },
        { text: named("公示", "Notice"), when: "always", evidence: ["photo", "document"] },
      ],
      "值班、公示（佐证：照片、书面材料）",
      "Duty and Notice (evidence: photograph and document)",
    ],
    ["funding-standard", "purpose", "pay", "人员薪酬", "pay"],
    ["funding-standard", "per", "month", "每月", "a month"],
    ["funding-standard", "times", "each-year", "每年拨付", "each year"],
    ["funding-standard", "meaning", "exactly", "确定的金额", "the amount itself"],
    [
      "funding-standard",
      "growth",
      { since: 2024, rate: 500, on: "base-year" },
      "自2024年起每年增加2024年金额的500",
      "500 of the amount of 2024 each year",
    ],
    [
      "pay-standard",
      "growth",
      { since: 2024, rate: 500, on: "year-before" },
      "自2024年起每年递增500",
      "500 more each year since 2024",
    ],
    [
      "cost-share",
      "parties",
      [
        { id: "county", name: named("县级", "the county") },
        { id: "city", name: named("市级", "the city") },
      ],
      "县级、市级",
      "the county and the city",
    ],
    [
      "cost-share",
      "ratios",
      [
        { party: "county", ratio: "6" },
        { party: "city", ratio: "4" },
      ],
      "县级 6、city 4",
      "the county 6 and city 4",
    ],
    [
      "cost-share",
      "classes",
      [{ title: named("山区", "hills"), when: {}, ratios: [{ party: "county", ratio: "6" }] }],
      "山区（县级 6）",
      "hills (the county 6)",
    ],
    ["cost-share", "purposes", ["pay", "operation"], "人员薪酬、运营经费", "pay and operation"],
    [
      "cost-share",
      "caps",
      [
        { party: "county", amount: "12000" },
        { party: "city", amount: 5 },
      ],
      "县级不超过12,000元、city不超过5元",
      "the county no more than 12,000 yuan and city no more than 5 yuan",
    ],
    [
      "factor-formula",
      "factors",
      [
        { id: "a", name: named("人口", "people") },
        { id: "b", name: named("任务", "work") },
      ],
      "人口、任务",
      "people and work",
    ],
    [
      "factor-formula",
      "weights",
      [
        { factor: "county", weight: "0.6" },
        { factor: "b", weight: "0.4" },
      ],
      "县级 0.6、b 0.4",
      "the county 0.6 and b 0.4",
    ],
    ["factor-formula", "total", "1200000", "1,200,000元", "1,200,000 yuan"],
    ["factor-formula", "purpose", "pay", "人员薪酬", "pay"],
    [
      "funding-sources",
      "sources",
      ["fiscal-special", "general-budget"],
      "财政专项预算、财政一般预算",
      "special fiscal budget and general budget",
    ],
    ["funding-sources", "earmarks", [], "无", "none"],
    [
      "funding-sources",
      "earmarks",
      [{ source: "fiscal-special", purposes: ["pay", "operation"] }],
      "财政专项预算只用于人员薪酬、运营经费",
      "special fiscal budget for pay and operation only",
    ],
    ["funding-sources", "mayNot", [], "无", "none"],
    [
      "funding-sources",
      "mayNot",
      [{ source: "fiscal-special", purposes: ["pay"] }],
      "财政专项预算不得用于人员薪酬",
      "special fiscal budget not for pay",
    ],
    ["funding-sources", "others", "allowed", "可以使用", "may pay"],
    ["funding-sources", "order", "as-listed", "按所列次序使用", "in the order listed"],
    ["evaluation-scheme", "grades", 4, "4", "4"],
    ["evaluation-scheme", "full", 1000, "1000", "1,000"],
    ["evaluation-scheme", "full", "1/3", "1/3", "1/3"],
    ["evaluation-scheme", "full", { numerator: 1, denominator: 3 }, "1/3", "1/3"],
    ["evaluation-scheme", "bounds", [90, 75], "90、75", "90 and 75"],
    ["evaluation-scheme", "weights", [{ subject: "county", weight: "0.6" }], "县级 0.6", "the county 0.6"],
    ["evaluation-scheme", "selfAssessment", true, "是", "yes"],
    ["evaluation-scheme", "selfAssessment", false, "否", "no"],
    ["evaluation", "selfAssessment", true, "是", "yes"],
    ["evaluation", "selfAssessment", false, "否", "no"],
    ["evaluation", "frequency", "yearly", "每年一次", "once a year"],
    ["evaluation", "assessor", "authority", "主管部门", "competent authority"],
    ["evaluation", "sample", "0.2", "20%", "20%"],
    [
      "evaluation",
      "scheme",
      {
        title: named("方案", "Scheme"),
        full: 100,
        grades: [
          { id: "a", name: named("优秀", "excellent"), from: 90 },
          { id: "b", name: named("合格", "fair"), below: 90 },
          { id: "c", name: named("不分", "other") },
        ],
      },
      "方案（满分100分，分为优秀90分以上、合格不满90分、不分）",
      "Scheme (full marks 100; grades excellent from 90, fair below 90 and other)",
    ],
    [
      "evaluation",
      "consequences",
      [
        { id: "c", name: named("整改", "mend"), grades: ["合格", "不合格"], within: 3 },
        { id: "d", name: named("退出", "leave"), grades: ["不合格"], inARow: 2 },
      ],
      "评为合格、不合格的，3个月内整改、连续2次评为不合格的，退出",
      "after 合格 and 不合格: mend, within 3 months and after 2 evaluations in a row with 不合格: leave",
    ],
    ["pathway-table", "table", { title: named("路径表", "pathways"), rows: [{}] }, "路径表（1行）", "pathways (1 row)"],
    [
      "requirement",
      "within",
      { from: "03-01", until: "11-30" },
      "每年3月1日至11月30日",
      "1 March to 30 November of each year",
    ],
    ["requirement", "within", {}, "每年1月1日至12月31日", "1 January to 31 December of each year"],
    ["qualification", "years", 3, "3", "3"],
    ["qualification", "years", "2.5", "2.5", "2.5"],
    ["qualification", "majors", ["社会工作", "社会学"], "社会工作、社会学", "社会工作 and 社会学"],
    ["qualification", "degree", "bachelor", "学士", "bachelor's degree"],
    ["qualification", "area", "rural", "农村", "rural"],
    ["qualification", "own", "other word", "“other word”", "“other word”"],
  ])("%s, %s: %j", (kind, name, value, zh, en) => {
    expect(wordOf(kind, name).say(value, names)).toEqual({ zh, en });
  });

  it("differs by class and by stage", () => {
    const classes = [
      { title: named("山区", "hills"), when: {}, is: "3" },
      { title: { zh: "平原" }, when: {}, is: "2" },
    ];
    expect(wordOf("staffing", "minimum").say({ classes, otherwise: "1" })).toEqual({
      zh: "山区3；平原2；其余1",
      en: "3 for hills; 2 for 平原; 1 for all others",
    });
    expect(wordOf("staffing", "minimum").say({ classes: classes.slice(0, 1) })).toEqual({
      zh: "山区3",
      en: "3 for hills",
    });
    const stages = [
      { by: "2025-12-31", is: { classes: classes.slice(0, 1) } },
      { by: "2027", is: "4" },
    ];
    expect(sayVaried({ stages }, (value) => same(String(value)))).toEqual({
      zh: "2025年12月31日前山区3；2027年前4",
      en: "3 for hills by 31 December 2025; 4 by 2027",
    });
    expect(sayClass({ title: { zh: "山区", en: undefined }, when: {}, is: 1 } as never)).toEqual({
      zh: "山区",
      en: "山区",
    });
  });
});

describe("the name of a parameter", () => {
  it.each<[ProvisionKind, string, string, string]>([
    ["staffing", "minimum", "最低人数", "minimum"],
    ["staffing", "odd", "参数odd", "parameter odd"],
    ["staffing", "toString", "参数toString", "parameter toString"],
    ["qualification", "odd", "参数odd", "parameter odd"],
  ])("%s, %s", (kind, name, zh, en) => {
    expect(wordOf(kind, name).name).toEqual({ zh, en });
  });

  it("of an unknown kind is that of the first likely kind, else of any", () => {
    expect(wordOfAny("amount", ["activity-quota"]).name).toEqual(wordOf("activity-quota", "amount").name);
    expect(wordOfAny("amount", ["funding-standard"]).name).toEqual({ zh: "金额", en: "amount" });
    expect(wordOfAny("minimum").name).toEqual({ zh: "最低人数", en: "minimum" });
    expect(wordOfAny("odd").name).toEqual({ zh: "参数odd", en: "parameter odd" });
  });
});

describe("a value of an unknown parameter in words", () => {
  it.each<[unknown, zh: string, en: string]>([
    [null, "无", "none"],
    [1200, "1200", "1,200"],
    ["-1200.5", "-1200.5", "-1,200.5"],
    ["2025-12-31", "2025年12月31日", "31 December 2025"],
    ["down", "向下取整", "down"],
    ["case-work", "个案服务", "casework"],
    ["unknown", "“unknown”", "“unknown”"],
    [[], "空", "nothing"],
    [["down", "up"], "向下取整、向上取整", "down and up"],
    [{ a: 1 }, '“{"a":1}”', '“{"a":1}”'],
    [true, "“true”", "“true”"],
    [
      { classes: [{ title: named("山区", "hills"), when: {}, is: 1 }], otherwise: null },
      "山区1；其余无",
      "1 for hills; none for all others",
    ],
    [{ stages: [{ by: "2025", is: "up" }] }, "2025年前向上取整", "up by 2025"],
  ])("%j", (value, zh, en) => {
    expect(sayAnyValue(value)).toEqual({ zh, en });
  });
});
