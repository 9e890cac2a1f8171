import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "social-work-station-rules/explanation";
import { commonIndicators, measureIndicators, type IndicatorOptions } from "social-work-station-rules/indicators";
import { parseRegister, type Register } from "social-work-station-rules/model";
import { takeMeasure } from "social-work-station-rules/measure";
import { parseIndicators, safeParseIndicators } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { indicatorTableSchema, type IndicatorTable } from "social-work-station-rules/results";
import { writeSheets } from "social-work-station-rules/sheets";
import { indicatorFiles, registers } from "social-work-station-rules/testing";
import { faultsOfAnswer } from "../explanation/faults-of-sentences.js";
import { thrownFault } from "../thrown-fault.js";

const quarters = [
  { from: "2026-04-01", to: "2026-06-30" },
  { from: "2026-01-01", to: "2026-03-31" },
];

/** Two townships of a county: one with two social workers and a supervisor, one without a station. */
const county: Register = parseRegister({
  version: 1,
  recordedOn: "2026-06-30",
  tierSystems: [
    {
      id: "own",
      name: { zh: "体系", en: "system" },
      tiers: [{ id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] }],
    },
  ],
  divisions: [
    { id: "110101", name: "某县", level: "county", kind: "county" },
    {
      id: "110101001",
      name: "甲街道",
      level: "township",
      kind: "subdistrict",
      urbanRuralCode: "111",
      parent: "110101",
    },
    { id: "110101100", name: "乙镇", level: "township", kind: "town", urbanRuralCode: "220", parent: "110101" },
  ],
  stations: [{ id: "s-1", name: "甲站", division: "110101001", tier: "own:centre", from: "2020-01-01" }],
  personnel: [
    ["p-1", "social-worker", "2020-01-01", [{ level: "social-worker", issuedOn: "2019-01-01" }]],
    ["p-2", "social-worker", "2026-04-10", []],
    ["p-3", "supervisor", "2020-01-01", undefined],
  ].map(([id, role, from, certificates]) => ({
    id,
    ...(certificates === undefined ? {} : { certificates }),
    assignments: [{ station: "s-1", role, from }],
  })),
  activities: [
    ["2026-02-10", 4],
    ["2026-03-10", 6],
    ["2026-04-20", 3],
    ["2026-05-20", 5],
    ["2026-06-20", 2],
    ["2026-06-21", 2],
  ].map(([completedOn, personsServed], index) => ({
    id: `a-${index}`,
    station: "s-1",
    kind: "case-work",
    completedOn,
    personsServed,
  })),
  allocations: [{ id: "m-1", subject: { kind: "station", id: "s-1" }, amount: "200000", on: "2026-04-01" }],
  spending: [{ id: "m-2", subject: { kind: "station", id: "s-1" }, amount: "50000", on: "2026-05-01" }],
  figures: [
    { id: "f-1", subject: { kind: "division", id: "110101001" }, key: "reporting-delay", value: "3", on: "2026" },
    { id: "f-2", subject: { kind: "division", id: "110101100" }, key: "reporting-delay", value: "0", on: "2026" },
  ],
  completeness: ["divisions", "stations", "personnel", "activities", "allocations", "spending", "clients"].map(
    (collection) => ({ collection }),
  ),
});

function measure(by: IndicatorOptions["by"], id: string): IndicatorTable {
  return measureIndicators(prepareRegister(county), {
    asOf: "2026-06-30",
    by,
    periods: quarters,
    indicators: commonIndicators.filter((indicator) => indicator.id === `common/${id}`),
  });
}

const numbersOf = ({ rows }: IndicatorTable): readonly (readonly (string | null)[])[] =>
  rows.map(({ subject, least, most }) => [subject.id, least, most]);

describe("the common indicators", () => {
  it("divide the work of each quarter by who worked at its end", () => {
    // Four cases by two workers, beside two cases by one.
    expect(numbersOf(measure("station", "cases-per-worker"))).toEqual([
      ["s-1", "2", "2"],
      ["s-1", "2", "2"],
    ]);
    expect(numbersOf(measure("station", "served-per-worker"))).toEqual([
      ["s-1", "6", "6"],
      ["s-1", "10", "10"],
    ]);
    expect(numbersOf(measure("whole", "supervisors-per-worker"))).toEqual([
      ["CN", "0.5", "0.5"],
      ["CN", "1", "1"],
    ]);
    expect(numbersOf(measure("county", "certified-share"))).toEqual([
      ["110101", "0.5", "0.5"],
      ["110101", "1", "1"],
    ]);
  });

  it("cover classes of area, staff stations, spend money and report late", () => {
    const whole = (id: string): readonly (string | null)[] | undefined => numbersOf(measure("whole", id))[0]?.slice(1);
    expect(whole("coverage")).toEqual(["0.5", "0.5"]);
    expect(whole("coverage-urban")).toEqual(["1", "1"]);
    expect(whole("coverage-rural")).toEqual(["0", "0"]);
    expect(whole("stations-staffed")).toEqual(["1", "1"]);
    expect(whole("spending-rate")).toEqual(["0.25", "0.25"]);
    expect(whole("reporting-delay")).toEqual(["1.5", "1.5"]);
  });

  it("have no two of one id, and are what a file can contain", () => {
    const file = { version: 1, indicators: JSON.parse(JSON.stringify(commonIndicators)) as unknown };
    expect(parseIndicators(file).indicators).toEqual(commonIndicators);
  });
});

describe("a table of indicators", () => {
  it("says for each number what takeMeasure says", () => {
    fc.assert(
      fc.property(
        registers({ townships: 3, villages: 3, stations: 4, personnel: 4, activities: 6 }),
        indicatorFiles(),
        fc.constantFrom("station" as const, "township" as const, "county" as const, "whole" as const),
        (register, file, by) => {
          const prepared = prepareRegister(register);
          const { indicators } = parseIndicators(JSON.parse(JSON.stringify(file)));
          const table = measureIndicators(prepared, { asOf: "2022-06-30", by, indicators });
          expect(indicatorTableSchema.safeParse(JSON.parse(JSON.stringify(table))).error?.issues ?? []).toEqual([]);
          for (const { indicator, subject, least, most, missing } of table.rows) {
            const own = indicators.find(({ id }) => id === indicator);
            if (own === undefined) throw new Error("a row of an indicator that was not given");
            const period = { from: "2022-01-01", to: "2022-12-31" };
            const answer = takeMeasure(prepared, own.measure, { subject, asOf: "2022-06-30", period });
            expect({ least, most, missing }).toEqual({
              least: answer.least,
              most: answer.most,
              missing: answer.missing,
            });
          }
          expect(faultsOfAnswer(table, { register })).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("bounds a number by what is not recorded, and names it", () => {
    const register = parseRegister({ ...(JSON.parse(JSON.stringify(county)) as Register), completeness: [] });
    const [row] = measureIndicators(prepareRegister(register), {
      asOf: "2026-06-30",
      by: "station",
      indicators: commonIndicators.slice(0, 1),
    }).rows;
    expect([row?.most, row?.missing.map(({ fact }) => fact)]).toEqual([null, ["activities", "personnel"]]);
  });

  it("lists places that exist on the day of the period only", () => {
    const register = parseRegister({
      ...(JSON.parse(JSON.stringify(county)) as Register),
      stations: [{ id: "s-1", division: "110101001", tier: "own:centre", from: "2026-04-02" }],
    });
    const table = measureIndicators(prepareRegister(register), {
      asOf: "2026-06-30",
      by: "station",
      periods: quarters,
      indicators: commonIndicators.slice(0, 1),
    });
    expect(table.rows.map(({ period }) => period)).toEqual([0]);
  });

  it("is written side by side, and as one number a row", () => {
    const [beside, long] = writeSheets(measure("station", "served-per-worker"), { register: county });
    expect(beside?.rows).toEqual([["社工人均服务人次", "甲街道", "甲站", "人次", 6, 10, -4, ""]]);
    expect(long?.rows[0]).toEqual([
      "110101001",
      "甲街道",
      "s-1",
      "2026-04-01",
      "2026-06-30",
      "2026-06-30",
      "common/served-per-worker",
      "社工人均服务人次",
      6,
      6,
      6,
      0,
    ]);
  });

  it("is read aloud with the change from the period behind it", () => {
    const { reasons } = explainIn("zh-CN");
    expect(reasons[0]?.text).toBe(
      "社工站甲站（s-1）：社工人均服务人次——2026年第二季度6.0人次（比2026年第一季度减少4.0人次），2026年第一季度10.0人次。",
    );
    expect(explainIn("en").reasons[0]?.text).toBe(
      "Station 甲站 (s-1): Participants per social worker — Q2 2026: 6.0 participants (4.0 participants less than in Q1 2026); Q1 2026: 10.0 participants.",
    );
  });

  it("throws for periods that begin later, for the same id twice, and for what was not parsed", () => {
    const ask = (options: object): string =>
      thrownFault(() => measureIndicators(prepareRegister(county), { asOf: "2026-06-30", by: "whole", ...options }));
    expect(ask({ periods: [{ from: "2026-07-01", to: "2026-09-30" }] })).toBe(
      "out-of-range at $.options.periods[0].from",
    );
    expect(ask({ periods: [] })).toBe("list-empty at $.options.periods");
    const [first] = commonIndicators;
    expect(ask({ indicators: [first, first] })).toBe("id-duplicate at $.options.indicators[1].id");
    expect(ask({ indicators: [{ ...first, measure: { take: "count", of: "stations" } }] })).toBe(
      "not-parsed at $.options.indicators[0].measure",
    );
  });
});

describe("a file of indicators", () => {
  it("reports two of one id, and an unknown field at its place", () => {
    const measureOf = { take: "count", of: "stations" };
    const one = { id: "own/stations", title: { zh: "站点数", en: "Stations" }, unit: { zh: "个", en: "stations" } };
    const faults = (indicators: readonly object[]): readonly string[] => {
      const result = safeParseIndicators({ version: 1, indicators });
      return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
    };
    expect(faults([{ ...one, measure: measureOf }])).toEqual([]);
    expect(
      faults([
        { ...one, measure: measureOf },
        { ...one, measure: measureOf },
      ]),
    ).toEqual(["id-duplicate indicators.1.id"]);
    expect(faults([{ ...one, measure: { ...measureOf, wher: {} } }])).toEqual([
      "key-unknown indicators.0.measure.wher",
    ]);
  });
});

function explainIn(locale: "zh-CN" | "en"): ReturnType<typeof explain> {
  return explain(measure("station", "served-per-worker"), { locale, register: county });
}
