import { describe, expect, it } from "vitest";
import type {
  FilledReport,
  FilledTable,
  IndicatorHead,
  IndicatorRow,
  IndicatorTable,
  MissingFact,
} from "social-work-station-rules/results";
import {
  sayChangeOf,
  sayIndicator,
  sayIndicatorLimits,
  sayNamedPeriod,
} from "../../src/explanation/words/indicator.js";
import { on, said } from "./said.js";

const head = (fields: Partial<IndicatorHead> = {}): IndicatorHead => ({
  id: "cases",
  title: { zh: "个案数", en: "Cases" },
  unit: { zh: "个", en: "cases" },
  format: "number",
  decimals: 0,
  ...fields,
});

const share = head({ id: "share", title: { zh: "持证率", en: "Share" }, format: "percent", decimals: 1 });
const bare = head({ unit: { zh: "—", en: "—" } });
const quarter = (from: string, to: string) => ({ period: { from, to } }) as IndicatorTable["periods"][number];
const facts = (...names: readonly string[]): readonly MissingFact[] =>
  names.map((fact) => ({ subject: { kind: "person", id: "b" }, fact }) as MissingFact);

describe("a number of an indicator in words", () => {
  it.each([
    ["12000", head(), "12,000个", "12,000 cases"],
    ["1234", head(), "1234个", "1,234 cases"],
    ["2/3", head({ decimals: 2 }), "0.67个", "0.67 cases"],
    ["1/8", share, "12.5%", "12.5%"],
    ["5", bare, "5", "5"],
  ])("%s with its unit", (value, of, zh, en) => {
    expect(sayIndicator(value, of)).toEqual({ zh, en });
  });

  it.each([
    [null, null, "无法计算", "no number"],
    ["1", null, "至少1个", "at least 1 cases"],
    [null, "3", "0个至3个", "0 cases to 3 cases"],
    ["2", "2", "2个", "2 cases"],
    ["2", "3", "2个至3个", "2 cases to 3 cases"],
  ])("between %s and %s", (least, most, zh, en) => {
    expect(sayIndicatorLimits({ least, most }, head())).toEqual({ zh, en });
  });

  it.each([
    ["6", "10", head(), "比上期减少4个", "4 cases less than in the last one"],
    ["10", "6", head(), "比上期增加4个", "4 cases more than in the last one"],
    ["6", "6", head(), "与上期持平", "the same as in the last one"],
    ["0.501", "0.5", head(), "与上期基本持平", "nearly the same as in the last one"],
    ["0.25", "0.5", share, "比上期减少25.0个百分点", "25.0 points less than in the last one"],
    ["0.5", "0.25", share, "比上期增加25.0个百分点", "25.0 points more than in the last one"],
  ])("%s after %s", (now, before, of, zh, en) => {
    expect(sayChangeOf(now, before, of, { zh: "上期", en: "the last one" })).toEqual({ zh, en });
  });
});

describe("a period by its name", () => {
  it.each([
    ["2025-01-01", "2025-03-31", "2025年第一季度", "Q1 2025"],
    ["2025-04-01", "2025-06-30", "2025年第二季度", "Q2 2025"],
    ["2025-07-01", "2025-09-30", "2025年第三季度", "Q3 2025"],
    ["2025-10-01", "2025-12-31", "2025年第四季度", "Q4 2025"],
    ["2025-01-01", "2025-06-30", "2025年上半年", "first half of 2025"],
    ["2025-07-01", "2025-12-31", "2025年下半年", "second half of 2025"],
    ["2024-02-01", "2024-02-29", "2024年2月", "2024-02"],
    ["2025-12-01", "2025-12-31", "2025年12月", "2025-12"],
    ["2025-01-01", "2025-12-31", "2025年度", "the year 2025"],
    ["2025-02-01", "2025-04-30", "2025年2月1日至2025年4月30日", "1 February 2025 to 30 April 2025"],
    ["2025-04-01", "2025-09-30", "2025年4月1日至2025年9月30日", "1 April 2025 to 30 September 2025"],
    ["2025-01-02", "2025-02-01", "2025年1月2日至2025年2月1日", "2 January 2025 to 1 February 2025"],
    ["2025-01-01", "2025-02-28", "2025年1月1日至2025年2月28日", "1 January 2025 to 28 February 2025"],
    ["2025-01-01", "2025-01-01", "2025年1月1日", "1 January 2025"],
  ])("%s to %s", (from, to, zh, en) => {
    expect(sayNamedPeriod({ from, to } as never)).toEqual({ zh, en });
  });
});

describe("indicators in words", () => {
  const row = (fields: Partial<IndicatorRow>): IndicatorRow => ({
    indicator: "cases",
    subject: { kind: "station", id: "a" },
    period: 0,
    least: "3",
    most: "3",
    missing: [],
    exact: true,
    ...fields,
  });
  const table = (fields: Partial<IndicatorTable>): IndicatorTable => ({
    kind: "indicator-table",
    version: 1,
    asOf: on("2025-12-31"),
    recordedOn: on("2025-12-31"),
    registerAge: 0,
    by: "station",
    periods: [quarter("2025-10-01", "2025-12-31"), quarter("2025-07-01", "2025-09-30")],
    indicators: [head(), share],
    rows: [],
    ...fields,
  });

  it.each([
    ["station", "按站点", "by station"],
    ["township", "按街道（乡镇）", "by subdistrict and township"],
    ["county", "按区县", "by county"],
    ["whole", "总体", "in all"],
  ] as const)("without a row says so, and by what they are (%s)", (by, zh, en) => {
    expect(said(table({ by, registerAge: 2, recordedOn: on("2025-12-29") }))).toEqual([
      [
        "heading",
        `社工站指标（${zh}，2025年第四季度、2025年第三季度，截至2025年12月31日）`,
        `Indicators ${en}, Q4 2025 and Q3 2025, as of 31 December 2025`,
      ],
      ["result", "台账中没有可以列出的对象。", "The register has nothing to list."],
      [
        "result",
        "数据登记于2025年12月29日，比2025年12月31日早2日；此后的变化未计入，结论以登记时的情况为准。",
        "The register was recorded on 29 December 2025, 2 days before 31 December 2025; later changes are not in it.",
      ],
    ]);
  });

  it("have a line for each subject and indicator, with the change where both numbers are known", () => {
    expect(
      said(
        table({
          rows: [
            row({ missing: facts("education", "education") }),
            row({
              indicator: "share",
              least: "0.5",
              most: "0.5",
              missing: facts("education", "certificates", "degrees"),
            }),
            row({ period: 1, least: "1", most: "1", missing: facts("degrees") }),
            row({ indicator: "share", period: 1, least: "0.5", most: null }),
            row({ subject: { kind: "division", id: "a" }, missing: facts("education") }),
            row({ subject: { kind: "division", id: "a" }, period: 1, least: null, most: null }),
            row({ subject: { kind: "jurisdiction", id: "CN" }, least: "2", most: "3" }),
            row({ subject: { kind: "jurisdiction", id: "CN" }, period: 1 }),
            row({ indicator: "other" }),
          ],
        }),
        { names: { a: "甲" } },
      ).slice(1),
    ).toEqual([
      [
        "found",
        "社工站甲（a）：个案数——2025年第四季度3个（比2025年第三季度增加2个），2025年第三季度1个。",
        "Station 甲 (a): Cases — Q4 2025: 3 cases (2 cases more than in Q3 2025); Q3 2025: 1 cases.",
      ],
      ["missing 1", "尚缺学历（2项），数值可能改变。", "Missing: education (2 facts); the number may change."],
      [
        "found",
        "社工站甲（a）：持证率——2025年第四季度50.0%，2025年第三季度至少50.0%。",
        "Station 甲 (a): Share — Q4 2025: 50.0%; Q3 2025: at least 50.0%.",
      ],
      [
        "missing 1",
        "尚缺学历、职业水平证书、学位（3项），数值可能改变。",
        "Missing: education, certificates and degrees (3 facts); the number may change.",
      ],
      [
        "found",
        "行政区划甲（a）：个案数——2025年第四季度3个，2025年第三季度无法计算。",
        "Division 甲 (a): Cases — Q4 2025: 3 cases; Q3 2025: no number.",
      ],
      ["missing 1", "尚缺学历（1项），数值可能改变。", "Missing: education (1 fact); the number may change."],
      [
        "found",
        "总体：个案数——2025年第四季度2个至3个，2025年第三季度3个。",
        "In all: Cases — Q4 2025: 2 cases to 3 cases; Q3 2025: 3 cases.",
      ],
    ]);
  });
});

describe("a filled form in words", () => {
  const column = { ...head(), over: "period" } as const;
  const rate = { ...share, over: "period" } as const;
  const cell = (least: string | null, missing: readonly MissingFact[] = []) => ({
    least,
    most: least,
    missing,
    exact: true,
  });
  const table: FilledTable = {
    id: "t",
    title: { zh: "服务情况", en: "Services" },
    columns: [column, rate],
    rows: [
      { kind: "place", subject: { kind: "station", id: "a" }, cells: [cell("3"), cell("0.5", facts("education"))] },
      { kind: "place", subject: { kind: "jurisdiction", id: "CN" }, cells: [cell("4"), null] },
      { kind: "place", cells: [cell("4"), null] },
      {
        kind: "class",
        id: "c",
        title: { zh: "老年人", en: "The old" },
        cells: [cell("5", facts("education", "degrees")), cell("1", facts("education"))],
      },
      { kind: "total", title: { zh: "共", en: "all" }, cells: [cell(null), cell("1")] },
    ],
  };
  const report = (fields: Partial<FilledReport>): FilledReport => ({
    kind: "filled-report",
    version: 1,
    form: "f",
    title: { zh: "统计表", en: "Form" },
    status: "published",
    asOf: on("2025-12-31"),
    period: { from: on("2025-10-01"), to: on("2025-12-31") },
    recordedOn: on("2025-12-31"),
    registerAge: 0,
    tables: [],
    ...fields,
  });

  it("without a row says so, with its status and its note", () => {
    expect(said(report({}))).toEqual([
      ["heading", "统计表（2025年第四季度，截至2025年12月31日）", "Form (Q4 2025, as of 31 December 2025)"],
      ["result", "台账中没有可以列出的对象。", "The register has nothing to list."],
    ]);
    const note = { zh: "按季填报。", en: "Every quarter." };
    expect(
      said(report({ status: "example", note, registerAge: 1, recordedOn: on("2025-12-30") })).slice(1, -1),
    ).toEqual([
      [
        "detail",
        "本表式为自拟的示例，不是任何机关印发的表式。",
        "This form is a made-up example, published by no authority.",
      ],
      ["detail", "填报说明：按季填报。", "How it is filled in: Every quarter."],
      [
        "result",
        "数据登记于2025年12月30日，比2025年12月31日早1日；此后的变化未计入，结论以登记时的情况为准。",
        "The register was recorded on 30 December 2025, 1 day before 31 December 2025; later changes are not in it.",
      ],
    ]);
    expect(said(report({ note: { zh: "按季填报", en: "Every quarter" } }))[1]).toEqual([
      "detail",
      "填报说明：按季填报。",
      "How it is filled in: Every quarter.",
    ]);
  });

  it("has each row of each table, and which facts are missing", () => {
    expect(said(report({ tables: [table] })).slice(1)).toEqual([
      ["found", "服务情况，社工站a：个案数3个，持证率50.0%。", "Services, station a: Cases 3 cases; Share 50.0%."],
      ["missing 1", "尚缺学历（1项），数值可能改变。", "Missing: education (1 fact); numbers may change."],
      ["found", "服务情况，总体：个案数4个。", "Services, in all: Cases 4 cases."],
      ["found", "服务情况，总体：个案数4个。", "Services, in all: Cases 4 cases."],
      ["found", "服务情况，老年人：个案数5个，持证率100.0%。", "Services, The old: Cases 5 cases; Share 100.0%."],
      [
        "missing 1",
        "尚缺学历、学位（2项），数值可能改变。",
        "Missing: education and degrees (2 facts); numbers may change.",
      ],
      ["found", "服务情况，合计：个案数无法计算，持证率100.0%。", "Services, total: Cases no number; Share 100.0%."],
    ]);
  });
});
