import { afterEach, describe, expect, it, vi } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { allocateSources } from "social-work-station-rules/funding";
import { texts as coverageTexts } from "../../examples/01-beijing-coverage/texts.js";
import { answer } from "../../examples/02-roster-and-quotas/answer.js";
import { readCsv, type CsvTable } from "../../examples/02-roster-and-quotas/read-csv.js";
import {
  readRegister,
  type RegisterReading,
  type TableName,
} from "../../examples/02-roster-and-quotas/read-register.js";
import { tellerOf } from "../../examples/02-roster-and-quotas/teller.js";
import { computeFunding } from "../../examples/03-annual-funding/compute.js";
import { purposeTable, sourceTable } from "../../examples/03-annual-funding/tables.js";

const RECORDED_ON = "2021-10-15";

const HEADERS: Readonly<Record<TableName, string>> = {
  stations:
    "站点编号,站点名称,区划代码,街道（乡镇）,类型,城乡分类代码,启用日期,运营方式,管理制度,年度经费（万元）,资金来源,花名册是否齐全,台账是否齐全",
  roster: "工号,人员类别,站点编号,岗位,岗位职责,专/兼职,到岗时间,离岗时间,学历,所学专业,毕业时间,职业水平证书,发证日期",
  activities: "编号,站点编号,类别,案例编号,开始日期,完成日期,时长（小时）",
  reviews: "记录编号,站点编号或工号,核查事项,核查结论,核查日期,核查人职务,佐证材料,佐证形式",
};

const STATION = "ZX-01,,110199001,甲街道,街道,,2021-06-01,,,,,,";
const PERSON = "SG-001,,ZX-01,社工,,,2021-06-01,,,,,,";

function table(name: TableName, text: string): CsvTable {
  return readCsv(`${name}.csv`, Buffer.from(text));
}

/** Reads the office's tables: one station unless given, and the rows given of the others. */
function read(rows: Partial<Record<TableName, readonly string[]>>): RegisterReading {
  const csv = (name: TableName): CsvTable => table(name, [HEADERS[name], ...(rows[name] ?? [])].join("\n"));
  return readRegister(
    {
      stations: table("stations", [HEADERS.stations, ...(rows.stations ?? [STATION])].join("\n")),
      roster: csv("roster"),
      activities: csv("activities"),
      reviews: csv("reviews"),
    },
    RECORDED_ON,
  );
}

describe("the tables of example 02", () => {
  // A mark of no width is no other number: nobody sees it, and the roster would count one person twice.
  it("hold one person once where the number is repeated with a zero-width space", () => {
    const { register } = read({ roster: [PERSON, PERSON.replace("SG-001", "SG-001\u200b")] });
    expect(register.personnel).toHaveLength(1);
  });

  // As above, and the second row is reported as any repeated number is.
  it("report a number that is repeated with a zero-width space", () => {
    const { bad } = read({ roster: [PERSON, PERSON.replace("SG-001", "SG-001\u200b")] });
    expect(bad.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual(["3 工号 id-duplicate"]);
  });

  // The cell is not empty: what Excel made of it is no code, and that is what is to be said.
  it.each(["1.10199E+08", "110199001.0", "'110199001"])("call the code %s no code, not an empty cell", (code) => {
    const { bad } = read({ stations: [STATION.replace("110199001", code)] });
    expect(bad.map(({ column, code: why }) => `${column} ${why}`)).toEqual(["区划代码 division-code-invalid"]);
  });

  // Headers are compared as terms are, without marks of no width.
  it("have the column 工号 where its header holds a zero-width space", () => {
    const roster = table("roster", `${HEADERS.roster.replace("工号", "工号\u200b")}\n${PERSON}`);
    const others = {
      stations: table("stations", `${HEADERS.stations}\n${STATION}`),
      activities: table("activities", HEADERS.activities),
      reviews: table("reviews", HEADERS.reviews),
    };
    expect(() => readRegister({ ...others, roster }, RECORDED_ON)).not.toThrow();
  });

  // A file that two programs wrote has two kinds of line ends; a row ends at either.
  it("have a row for each line where the header ends in CRLF and the rows in LF", () => {
    expect(table("roster", `${HEADERS.roster}\r\n${PERSON}\n${PERSON}\n`).rows).toHaveLength(2);
  });
});

describe("a stray quotation mark in a cell of example 02", () => {
  const text = `${HEADERS.roster}\n${PERSON}\n某某"SG-003,,ZX-01,社工,,,2021-06-01,,,,,,\n`;

  // Every bad cell is reported with its place, and the rest is read.
  it("does not end the run", () => {
    expect(() => table("roster", text)).not.toThrow();
  });

  // The text of a bad cell is never repeated: it may be about a person.
  it("is not reported with the text of the cell", () => {
    let message = "";
    try {
      table("roster", text);
    } catch (error) {
      message = String(error);
    }
    expect(message).not.toContain("某某");
  });
});

describe("a name that every object has", () => {
  // What the tables of names do not hold is said by its id; the names of Object.prototype are in none of them.
  it("is said as it stands where it is the id of a station in example 02", () => {
    const { register } = read({ stations: [STATION.replace("ZX-01", "constructor")] });
    const teller = tellerOf(answer(register, parsePlainDate(RECORDED_ON)), "zh-CN");
    expect(teller.station("constructor")).toBe("constructor 甲街道");
  });

  // As above.
  it("is said as it stands where it is the label of a row in example 01", () => {
    expect(coverageTexts.en.name("constructor")).toBe("constructor");
  });

  const allocation = allocateSources({
    sources: [{ id: "constructor", amount: "100" }],
    needs: [{ recipient: "甲站", purpose: "constructor", amount: "100" }],
  });

  // As above.
  it("is said as it stands where it is the id of a source in example 03", () => {
    expect(sourceTable({ ...computeFunding(), allocation }, "zh-CN")[0]?.cells[0]).toBe("constructor");
  });

  // As above.
  it("is said as it stands where it is a purpose in example 03", () => {
    expect(purposeTable({ ...computeFunding(), allocation }, "zh-CN")[0]?.cells[0]).toBe("constructor");
  });
});

describe("lines of example 02 that hold no record", () => {
  const LOG = ["HD-1,ZX-01,个案,,,2021-09-01,", "HD-2,ZX-01,个案,,,2021-09-02,"];

  it.each(["合计,,,,,,320", "小 计,,,,,,5", "填表人：,,,,,,", ",,备注：另附说明,,,,"])("skip %s", (line) => {
    const log = table("activities", [HEADERS.activities, ...LOG, line].join("\n"));
    expect(log.rows).toHaveLength(2);
    expect(log.skipped.map(({ row }) => row)).toEqual([4]);
  });

  it("leave the log of a station as complete as it was declared", () => {
    const station = STATION.replace(/,,$/, ",是,是");
    const claims = (rows: readonly string[]): unknown =>
      read({ stations: [station], activities: rows }).register.completeness;
    expect(claims([...LOG, "合计,,,,,,320"])).toEqual(claims(LOG));
  });

  it("do not include a record whose number begins like one of the words", () => {
    expect(table("activities", [HEADERS.activities, "备注册-1,ZX-01,个案,,,2021-09-01,"].join("\n")).rows).toHaveLength(
      1,
    );
  });
});

describe("amounts of example 02", () => {
  const amountOf = (amount: string, source = "财政预算经费"): RegisterReading => {
    const cells = STATION.split(",");
    return read({ stations: [cells.with(9, `"${amount}"`).with(10, source).join(",")] });
  };

  it.each([
    ["¥125,000", "125000.00"],
    ["￥125,000.00", "125000.00"],
    ["¥12.5万", "125000.00"],
    ["12.5", "125000.00"],
  ])("read %s in a column of 万元 as %s yuan", (cell, yuan) => {
    expect(amountOf(cell).register.fundingSources.map(({ amount }) => amount)).toEqual([yuan]);
  });

  it.each(["125000", "200,000"])("ask back where %s 万元 would be a thousand million for one station", (cell) => {
    const { register, bad } = amountOf(cell);
    expect(register.fundingSources).toEqual([]);
    expect(bad.map(({ column, code }) => `${column} ${code}`)).toEqual(["年度经费（万元） out-of-range"]);
  });

  it("report an amount that has no source", () => {
    const { bad } = amountOf("12.5", "");
    expect(bad.map(({ column, code }) => `${column} ${code}`)).toEqual(["资金来源 value-missing"]);
  });
});

describe("a long table of example 02", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** How many entries the lists have together that reading so many activities puts into a map. */
  function entriesPutFor(activities: number): number {
    const rows = Array.from({ length: activities }, (_, index) => `HD-${index},ZX-01,个案,,,2021-09-01,`);
    const puts = vi.spyOn(Map.prototype, "set");
    read({ activities: rows });
    const entries = puts.mock.calls.reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 0), 0);
    puts.mockRestore();
    return entries;
  }

  // Twice the rows are twice the work: no row copies the list of those before it.
  it("copies about twice as many entries when it is twice as long", () => {
    expect(entriesPutFor(400)).toBeLessThanOrEqual(2.5 * entriesPutFor(200));
  });
});
