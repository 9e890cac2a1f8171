import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Register } from "social-work-station-rules/model";
import { readTables } from "../../examples/02-roster-and-quotas/read-tables.js";

const reading = readTables(new URL("../../examples/02-roster-and-quotas/data/", import.meta.url), "2021-10-15");
const register = reading.register as Register;

describe("the tables of the example", () => {
  it("report every bad cell with sheet, row, heading, code and what it costs, and no other", () => {
    const cells = reading.faults.map(({ sheet, row, heading, code, cost }) =>
      [sheet, row, heading, code, cost].join(" "),
    );
    expect(cells).toEqual([
      "stations 5  completeness-narrowed none",
      "stations 6 管理制度 term-unknown list",
      "stations 6 年度经费（万元） decimal-invalid cell",
      "stations 6  completeness-narrowed none",
      "stations 7 启用日期 date-invalid cell",
      "stations 7 资金来源 term-unknown cell",
      "roster 12 学历 term-unknown list",
      "roster 15 发证日期 date-invalid cell",
      "roster 17 毕业时间 date-doubtful none",
      "roster 18  assignments-overlap record",
      "roster 22 岗位 term-unknown row",
      "roster 26 工号 id-like-identity-number row",
      "roster 27 站点编号 reference-unknown row",
      "activities 41 完成日期 date-invalid row",
      "activities 57 时长（小时） decimal-invalid cell",
      "activities 65 类别 term-unknown row",
      "activities 89 站点编号 reference-unknown row",
      "activities 111 编号 id-duplicate row",
      "activities 113 完成日期 date-invalid row",
      "activities 117 时长（小时） decimal-invalid cell",
      "reviews 29 核查结论 term-unknown row",
      "reviews 31 核查日期 date-invalid row",
      "reviews 33 核查日期 date-doubtful none",
    ]);
  });

  it("let every other row through", () => {
    expect(reading.sheets).toEqual([
      { sheet: "stations", table: "stations", rows: 6, taken: 6 },
      { sheet: "roster", table: "personnel", rows: 27, taken: 22 },
      { sheet: "activities", table: "activities", rows: 146, taken: 141 },
      { sheet: "reviews", table: "judgements", rows: 32, taken: 30 },
    ]);
    const { stations, personnel, activities, judgements } = register;
    expect([stations.length, personnel.length, activities.length, judgements.length]).toEqual([6, 22, 141, 30]);
  });

  it("repeat nothing of a person but the staff number", () => {
    const said = JSON.stringify(reading.faults, (key, value: unknown) => (key === "accepted" ? undefined : value));
    for (const cell of ["110199190001011234", "信息员", "2021年2月30日"]) expect(said).not.toContain(cell);
  });

  it("are read in the words of the library", () => {
    const { stations, personnel, activities, fundingSources } = register;
    expect(stations[1]).toMatchObject({ from: "2021-06-15", operatingModel: "government-purchase" });
    expect(fundingSources.map(({ amount }) => amount)).toEqual(["125000", "108000", "96000", "112000"]);
    expect(personnel.find(({ id }) => id === "SG-010")).toMatchObject({
      certificates: [{ level: "assistant-social-worker", issuedOn: "2018-10" }],
      education: [{ level: "junior-college", major: "社区管理", graduatedOn: "2013-07" }],
    });
    expect(activities.filter(({ hours }) => hours === "2.5").length).toBeGreaterThan(0);
  });

  it("take an unreadable cell as not recorded, never as none", () => {
    const { stations, personnel, activities } = register;
    expect(stations[4]).not.toHaveProperty("systems");
    expect(stations[5]).not.toHaveProperty("from");
    expect(personnel.find(({ id }) => id === "SG-011")).not.toHaveProperty("education");
    expect(activities.find(({ id }) => id === "HD-905")).not.toHaveProperty("hours");
  });

  it("are not complete for a station of which a row was left out", () => {
    const complete = (collection: string): unknown =>
      register.completeness.filter((claim) => claim.collection === collection).map(({ within }) => within?.[0]);
    expect(complete("personnel")).toEqual(["110199001", "110199002", "110199003"]);
    expect(complete("activities")).toEqual(["110199001", "110199002", "110199003", "110199100"]);
  });

  it("are kept in GB18030 and in UTF-8", () => {
    const bytes = readFileSync(new URL("../../examples/02-roster-and-quotas/data/roster.csv", import.meta.url));
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow();
    expect(reading.sheets.map(({ rows }) => rows)).toEqual([6, 27, 146, 32]);
  });
});
