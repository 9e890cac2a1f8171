import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingTierSystem } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { fillReportForm, reportForms } from "social-work-station-rules/indicators";
import { takeMeasure } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import { parseReportForm, safeParseReportForm, type ReportForm } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { compileStatisticsForm } from "social-work-station-rules/reporting";
import { filledReportSchema, type FilledReport } from "social-work-station-rules/results";
import { writeSheets } from "social-work-station-rules/sheets";
import { registers, reportFormDefinitions } from "social-work-station-rules/testing";
import { faultsOfAnswer } from "../explanation/faults-of-sentences.js";
import { statisticsForm } from "../reporting/statistics-form.js";
import { thrownFault } from "../thrown-fault.js";

const formOf = (id: string): ReportForm => {
  const form = reportForms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`the library brings no form ${id}`);
  return form;
};

const worker = (id: string, station: string, pay: string, more: object = {}): object => ({
  id,
  certificates: [],
  assignments: [{ station, role: "social-worker", from: "2022-01-01" }],
  employments: [{ from: "2022-01-01", pay: { amount: pay, per: "month" }, hiredAsGraduate: false }],
  ...more,
});

/** A district of which everything is known: stations of each row of the printed form, a closed one, and workers. */
const district = parseRegister({
  version: 1,
  recordedOn: "2023-06-30",
  tierSystems: [beijingTierSystem],
  divisions: [
    { id: "110105", name: "某区", level: "county" },
    { id: "110105001", name: "甲街道", level: "township", kind: "subdistrict" },
    { id: "110105101", name: "乙镇", level: "township", kind: "town" },
    { id: "110105001001", name: "甲社区", level: "village", committee: "residential-community" },
    { id: "110105101201", name: "乙村", level: "village", committee: "village" },
  ],
  stations: [
    { id: "guidance", division: "110105", tier: "beijing:district", nationallyRegistered: false },
    { id: "street", division: "110105001", tier: "beijing:township", nationallyRegistered: true },
    { id: "town", division: "110105101", tier: "beijing:township", nationallyRegistered: false },
    { id: "community", division: "110105001001", tier: "beijing:community", nationallyRegistered: true },
    { id: "village", division: "110105101201", tier: "beijing:community", nationallyRegistered: false },
  ].map((station) => ({ ...station, from: "2021-01-01" })),
  personnel: [
    worker("p-1", "guidance", "9000"),
    worker("p-2", "street", "6000", { certificates: [{ level: "social-worker", issuedOn: "2020-01-01" }] }),
    worker("p-3", "street", "5000", {
      employments: [{ from: "2022-01-01", pay: { amount: "72000", per: "year" }, hiredAsGraduate: true }],
    }),
    worker("p-4", "town", "4000"),
    worker("p-5", "village", "3000"),
    {
      id: "p-6",
      certificates: [],
      assignments: [{ station: "street", role: "director", duty: "management", from: "2022-01-01" }],
    },
  ],
  activities: [
    ["case-work", "2023-02-10", 1],
    ["group-work", "2023-04-10", 8],
    ["case-work", "2023-05-10", 2],
  ].map(([kind, completedOn, personsServed], index) => ({
    id: `a-${index}`,
    station: "street",
    kind,
    completedOn,
    personsServed,
  })),
  spending: [{ id: "m-1", subject: { kind: "station", id: "street" }, amount: "5000.50", on: "2023-05-01" }],
  completeness: ["divisions", "stations", "personnel", "activities", "spending"].map((collection) => ({ collection })),
});
const prepared = prepareRegister(district);
const second = { from: "2023-04-01", to: "2023-06-30" };

const numbersOf = ({ tables }: FilledReport, id: string): readonly (readonly (string | null | undefined)[])[] =>
  (tables.find((table) => table.id === id)?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (cell === null ? undefined : cell.least === cell.most ? cell.least : null)),
  );

describe("the form of Beijing as data", () => {
  it("gives what compileStatisticsForm gives where everything is known", () => {
    const compiled = compileStatisticsForm(prepared, statisticsForm, { asOf: "2023-06-30" });
    const report = fillReportForm(prepared, formOf("beijing/stations"), { asOf: "2023-06-30" });
    const { built, professionals, certified, graduates, averagePay } = compiled;
    const rows = ["subdistrict", "township", "community"] as const;
    const stations = numbersOf(report, "stations");
    expect(stations.slice(0, 3).map(([count]) => count)).toEqual(rows.map((row) => String(built[row])));
    expect(stations.slice(0, 3).map(([, , count]) => count)).toEqual(rows.map((row) => String(professionals[row])));
    expect(stations[3]).toEqual(["4", String(compiled.nationallyRegistered.yes), String(compiled.professionalTotal)]);
    expect(numbersOf(report, "staff")).toEqual([
      [String(compiled.professionalTotal), String(certified.count), String(graduates.count)],
    ]);
    const pay = numbersOf(report, "pay").map(([amount]) => valueOf(amount ?? "NaN").toFixed(2));
    expect(pay).toEqual([averagePay.district.amount, averagePay.township.amount]);
  });

  it("leaves the number of professionals open where a duty is not recorded, and names the fact", () => {
    const unknown = parseRegister({
      ...(JSON.parse(JSON.stringify(district)) as object),
      personnel: [{ id: "p-1", assignments: [{ station: "street", role: "director", from: "2022-01-01" }] }],
    });
    const report = fillReportForm(prepareRegister(unknown), formOf("beijing/stations"), { asOf: "2023-06-30" });
    const [street] = report.tables[0]?.rows ?? [];
    expect(street?.cells[2]).toMatchObject({ least: "0", most: "1" });
    expect(street?.cells[2]?.missing.map(({ subject }) => subject.id)).toContain("p-1");
  });
});

describe("the example of a quarterly form", () => {
  const report = fillReportForm(prepared, formOf("example/township-quarter"), { asOf: "2023-06-30", period: second });

  it("counts the quarter next to the year to date, and adds up", () => {
    expect(report.status).toBe("example");
    expect(numbersOf(report, "services")).toEqual([
      ["1", "1", "0", "10", "11", "5000.5"],
      ["0", "0", "0", "0", "0", "0"],
      ["1", "1", "0", "10", "11", "5000.5"],
    ]);
    expect(numbersOf(report, "stations")).toEqual([
      ["2", "3", "2", "0.5"],
      ["2", "2", "2", "0"],
      ["4", "5", "4", "0.25"],
    ]);
    expect(numbersOf(report, "classes")).toEqual([
      ["1", "1", "1"],
      ["1", "1", "1"],
      ["2", "2", "1"],
    ]);
  });

  it("is read in both languages, and says that it is an example", () => {
    const zh = explain(report, { locale: "zh-CN", register: district });
    expect(zh.heading).toBe("乡镇（街道）社工站季度统计表（示例）（2023年第二季度，截至2023年6月30日）");
    const sentences = zh.reasons.map(({ text }) => text);
    expect(sentences).toContain("本表式为自拟的示例，不是任何机关印发的表式。");
    expect(sentences).toContain(
      "服务和资金，行政区划甲街道（110105001）：办结个案1个，小组活动1个，社区活动0个，服务人次10人次，服务人次（本年累计）11人次，支出资金5000.50元。",
    );
    const en = explain(report, { locale: "en", register: district });
    expect(en.reasons.map(({ text }) => text)).toContain(
      "By class of division, total: Divisions 2 divisions; Of these, with a station 2 divisions; Coverage 100.0%.",
    );
  });

  it("is written as sheets, one for each table", () => {
    const sheets = writeSheets(report, { register: district });
    expect(sheets.map(({ name }) => name)).toEqual(["站点和人员", "服务和资金", "按街道、乡镇分类"]);
    expect(sheets[0]?.columns.map(({ heading }) => heading)).toEqual([
      "项目",
      "社工站（个）",
      "驻站人员（人）",
      "其中社工（人）",
      "社工持证比例（%）",
      "尚缺",
    ]);
    expect(sheets[0]?.rows.map((row) => row.slice(0, 5))).toEqual([
      ["甲街道", 2, 3, 2, 50],
      ["乙镇", 2, 2, 2, 0],
      ["合计", 4, 5, 4, 25],
    ]);
  });
});

describe("a report form", () => {
  it("has in each cell of a place what takeMeasure says, and as a sum what its rows add up to", () => {
    fc.assert(
      fc.property(
        registers({ townships: 3, villages: 3, stations: 4, personnel: 4, activities: 6 }),
        reportFormDefinitions(),
        (register, drawn) => {
          const form = parseReportForm(JSON.parse(JSON.stringify(drawn)));
          const own = prepareRegister(register);
          const period = { from: "2022-04-01", to: "2022-06-30" };
          const report = fillReportForm(own, form, { asOf: "2022-06-30", period });
          expect(filledReportSchema.safeParse(JSON.parse(JSON.stringify(report))).error?.issues ?? []).toEqual([]);
          expect(faultsOfAnswer(report, { register })).toEqual([]);
          report.tables.forEach(({ rows }, index) => {
            const table = form.tables[index];
            for (const { kind, subject, cells } of rows)
              cells.forEach((cell, at) => {
                const column = table?.columns[at];
                if (column === undefined) throw new Error("a cell without a column");
                if (kind === "place" && subject !== undefined) {
                  const from = column.over === "year-to-date" ? "2022-01-01" : period.from;
                  const options = { subject, asOf: "2022-06-30", period: { ...period, from } };
                  const { least, most, missing, exact } = takeMeasure(own, column.measure, options);
                  expect(cell).toEqual({ least, most, missing, exact });
                }
                if (kind === "total" && column.total === "sum" && cell?.most != null) {
                  const parts = rows.filter((row) => row.kind !== "total").map((row) => row.cells[at]?.most ?? "NaN");
                  expect(valueOf(cell.most)).toBeCloseTo(
                    parts.reduce((sum, part) => sum + valueOf(part), 0),
                    6,
                  );
                }
              });
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts in a class of one station at least what it counts of the station", () => {
    const things = ["stations", "persons", "posts", "activities"] as const;
    const columns = things.map((of) => ({
      id: of,
      title: { zh: of, en: of },
      unit: { zh: "个", en: "things" },
      measure: {
        take: "count",
        of,
        ...(of === "persons" ? { where: { not: { post: { duty: ["management"] } } } } : {}),
      },
    }));
    const head = { version: 1, id: "own", title: { zh: "表", en: "Form" }, status: "example" };
    fc.assert(
      fc.property(registers({ townships: 3, stations: 4, personnel: 5, activities: 6 }), (register) => {
        const own = prepareRegister(register);
        const asOf = "2022-06-30";
        const byStation = parseReportForm({ ...head, tables: [{ id: "t", by: "station", columns }] });
        for (const { subject, cells } of fillReportForm(own, byStation, { asOf }).tables[0]?.rows ?? []) {
          const classes = [{ id: "c", title: { zh: "站", en: "station" }, stations: { id: [subject?.id ?? ""] } }];
          const byClass = parseReportForm({ ...head, tables: [{ id: "t", classes, columns }] });
          const [row] = fillReportForm(own, byClass, { asOf }).tables[0]?.rows ?? [];
          expect(row?.cells.map((cell) => cell?.least)).toEqual(cells.map((cell) => cell?.least));
        }
      }),
      { numRuns: 60 },
    );
  });
});

const valueOf = (number: string): number => {
  const [numerator = "", denominator = "1"] = number.split("/");
  return Number(numerator) / Number(denominator);
};

describe("what a report form cannot be", () => {
  const column = {
    id: "c",
    title: { zh: "列", en: "Column" },
    unit: { zh: "个", en: "things" },
    measure: { take: "count", of: "stations" },
  };
  const form = (table: object): object => ({
    version: 1,
    id: "own",
    title: { zh: "表", en: "Form" },
    status: "example",
    tables: [{ id: "t", columns: [column], ...table }],
  });
  const share = { take: "share", of: "stations", where: { nationallyRegistered: true } };
  const classes = [{ id: "r", title: { zh: "行", en: "Row" }, stations: { nationallyRegistered: true } }];
  it.each<readonly [string, object, string]>([
    ["rows of neither kind", {}, "value-missing tables.0.by"],
    ["rows of both kinds", { by: "whole", classes }, "key-unknown tables.0.classes"],
    [
      "a sum of shares",
      { by: "station", columns: [{ ...column, measure: share, total: "sum" }] },
      "value-invalid tables.0.columns.0.total",
    ],
    [
      "contracts by class of station",
      { classes, columns: [{ ...column, measure: { take: "count", of: "contracts" } }] },
      "value-invalid tables.0.columns.0.measure.of",
    ],
    [
      "contracts of all townships at once",
      { by: "township", columns: [{ ...column, measure: { take: "count", of: "contracts" }, total: "whole" }] },
      "value-invalid tables.0.columns.0.total",
    ],
    ["two columns of one id", { by: "whole", columns: [column, column] }, "id-duplicate tables.0.columns.1.id"],
    [
      "a class of stations and of divisions",
      { classes: [{ ...classes[0], divisions: { level: ["county"] } }] },
      "key-unknown tables.0.classes.0.divisions",
    ],
  ])("%s", (_, table, expected) => {
    const result = safeParseReportForm(form(table));
    expect(result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([expected]);
  });

  it("is filled in only after parsing, for a period that has begun", () => {
    const own = formOf("beijing/stations");
    const copy = JSON.parse(JSON.stringify(own)) as ReportForm;
    expect(parseReportForm(copy)).toEqual(own);
    expect(thrownFault(() => fillReportForm(prepared, { ...copy }, { asOf: "2023-06-30" }))).toContain("not-parsed");
    const late = { asOf: "2023-03-31", period: second };
    expect(thrownFault(() => fillReportForm(prepared, own, late))).toContain("out-of-range");
  });
});
