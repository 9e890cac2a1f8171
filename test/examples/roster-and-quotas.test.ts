import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../examples/02-roster-and-quotas/decode-text.js";
import { readCsv, type CsvTable } from "../../examples/02-roster-and-quotas/read-csv.js";
import {
  eachTable,
  readRegister,
  tableNames,
  type RegisterReading,
  type TableName,
} from "../../examples/02-roster-and-quotas/read-register.js";
import { encodeGb18030 } from "./encode-gb18030.js";

const bytesOf = (name: TableName): Uint8Array =>
  readFileSync(new URL(`../../examples/02-roster-and-quotas/data/${name}.csv`, import.meta.url));
const asKept = eachTable((name) => readCsv(`${name}.csv`, bytesOf(name)));
const RECORDED_ON = "2021-10-15";

const asCells = ({ bad }: RegisterReading): string[] =>
  bad.map(({ file, row, column, code, cost }) => `${file} ${row} ${column} ${code} ${cost}`);

/** The tables with one of them replaced by a text. */
function withTable(name: TableName, text: string): Record<TableName, CsvTable> {
  return { ...asKept, [name]: readCsv(`${name}.csv`, Buffer.from(text)) };
}

const textOf = (name: TableName): string => decodeText(bytesOf(name)).text;

describe("the tables of the example", () => {
  const reading = readRegister(asKept, RECORDED_ON);

  it("are kept in three encodings, each recognised", () => {
    expect(eachTable((name) => asKept[name].encoding)).toEqual({
      stations: "UTF-8 BOM",
      roster: "GB18030",
      activities: "UTF-8",
      reviews: "UTF-8 BOM",
    });
  });

  it("report every bad cell with file, row, column, code and what it costs, and no other", () => {
    expect(asCells(reading)).toEqual([
      "stations.csv 6 管理制度 term-unknown cell",
      "stations.csv 6 年度经费（万元） decimal-invalid cell",
      "stations.csv 7 启用日期 date-invalid cell",
      "stations.csv 7 资金来源 term-unknown cell",
      "roster.csv 12 学历 term-unknown cell",
      "roster.csv 15 发证日期 date-invalid cell",
      "roster.csv 18 工号 id-duplicate row",
      "roster.csv 22 岗位 term-unknown row",
      "roster.csv 26 工号 id-like-identity-number row",
      "roster.csv 27 站点编号 reference-dangling row",
      "activities.csv 41 完成日期 date-invalid row",
      "activities.csv 57 时长（小时） decimal-invalid cell",
      "activities.csv 65 类别 term-unknown row",
      "activities.csv 89 站点编号 reference-dangling row",
      "activities.csv 111 编号 id-duplicate row",
      "activities.csv 113 完成日期 date-invalid row",
      "activities.csv 117 时长（小时） decimal-invalid cell",
      "reviews.csv 29 核查结论 term-unknown row",
      "reviews.csv 31 核查日期 date-invalid row",
    ]);
  });

  it("let every other row through", () => {
    const { stations, personnel, activities, judgements } = reading.register;
    expect(reading.rows).toEqual({
      stations: { all: 6, taken: 6 },
      roster: { all: 27, taken: 23 },
      activities: { all: 146, taken: 141 },
      reviews: { all: 32, taken: 30 },
    });
    expect([stations.length, personnel.length, activities.length, judgements.length]).toEqual([6, 23, 141, 30]);
  });

  it("repeat nothing of a person but the staff number", () => {
    const said = JSON.stringify(reading.bad, (key, value: unknown) => (key === "accepted" ? undefined : value));
    for (const cell of ["110199190001011234", "研究生", "信息员", "2021年2月30日"]) expect(said).not.toContain(cell);
  });

  it("are read in the words of the library", () => {
    const { stations, personnel, activities, fundingSources } = reading.register;
    expect(stations[1]).toMatchObject({ from: "2021-06-15", operatingModel: "government-purchase" });
    expect(fundingSources.map(({ amount }) => amount)).toEqual(["125000.00", "108000.00", "96000.00", "112000.00"]);
    expect(personnel[9]).toMatchObject({
      certificates: [{ level: "assistant-social-worker", issuedOn: "2018-10" }],
      education: [{ level: "junior-college", major: "社区管理", graduatedOn: "2013-07" }],
    });
    expect(activities.filter(({ hours }) => hours === "2.5").length).toBeGreaterThan(0);
  });

  it("take an unreadable cell as not recorded, never as none", () => {
    const { stations, personnel, activities } = reading.register;
    expect(stations[4]).not.toHaveProperty("systems");
    expect(stations[5]).not.toHaveProperty("from");
    expect(personnel.find(({ id }) => id === "SG-011")).not.toHaveProperty("education");
    expect(activities.find(({ id }) => id === "HD-905")).not.toHaveProperty("hours");
  });

  it("are not complete for a station of which a row was left out", () => {
    const complete = (collection: string): unknown =>
      reading.register.completeness.filter((claim) => claim.collection === collection).map(({ within }) => within?.[0]);
    expect(complete("personnel")).toEqual(["110199001", "110199002", "110199003"]);
    expect(complete("activities")).toEqual(["110199001", "110199002", "110199003", "110199100"]);
  });
});

describe("encodings", () => {
  it.each(tableNames)("read %s alike from UTF-8 with and without a byte order mark and from GB18030", (name) => {
    const text = textOf(name);
    const expected = readRegister(asKept, RECORDED_ON);
    const encoded = {
      "UTF-8 BOM": Buffer.from(`\uFEFF${text}`),
      "UTF-8": Buffer.from(text),
      GB18030: encodeGb18030(text),
    };
    for (const [encoding, bytes] of Object.entries(encoded)) {
      const table = readCsv(`${name}.csv`, bytes);
      expect(table.encoding).toBe(encoding);
      expect(readRegister({ ...asKept, [name]: table }, RECORDED_ON)).toEqual(expected);
    }
  });

  it("refuse bytes that are text in none of them", () => {
    expect(() => decodeText(Uint8Array.of(0xff, 0xff, 0x80))).toThrow("neither UTF-8 nor GB18030");
  });
});

describe("rows", () => {
  it("that name no station leave no station's log complete", () => {
    const reading = readRegister(
      withTable("activities", `${textOf("activities")}HD-999,,个案,AL-999,,2021-10-11,\n`),
      RECORDED_ON,
    );
    expect(asCells(reading)).toContain("activities.csv 148 站点编号 value-missing row");
    expect(reading.register.completeness.filter(({ collection }) => collection === "activities")).toEqual([]);
  });

  it("with an unreadable end are left out, since that is not “no end”", () => {
    const text = textOf("roster").replace("2021-09-30", "九月底");
    expect(asCells(readRegister(withTable("roster", text), RECORDED_ON))).toContain(
      "roster.csv 13 离岗时间 date-invalid row",
    );
  });

  it("whose station is left out are reported as well", () => {
    const text = textOf("stations").replace(",110199001,", ",1101-99001,");
    const reading = readRegister(withTable("stations", text), RECORDED_ON);
    expect(asCells(reading)).toContain("stations.csv 2 区划代码 division-code-invalid row");
    expect(asCells(reading)).toContain("roster.csv 2 站点编号 reference-dangling row");
  });

  it("with text beyond the last header are left out; blank rows keep the numbers of those below", () => {
    const lines = textOf("roster").split(/\r?\n/);
    const text = [lines[0], ",,,", `${lines[1] ?? ""},外`, ...lines.slice(2)].join("\r\n");
    const cells = asCells(readRegister(withTable("roster", text), RECORDED_ON));
    expect(cells).toContain("roster.csv 3 — list-too-long row");
    expect(cells).toContain("roster.csv 13 学历 term-unknown cell");
  });

  it("need every header", () => {
    expect(() => readRegister(withTable("roster", textOf("roster").replace("学历", "文化程度")), RECORDED_ON)).toThrow(
      "学历",
    );
    expect(() => readCsv("roster.csv", Buffer.from("工号,工号\n"))).toThrow("工号");
  });
});
