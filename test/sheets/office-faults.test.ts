import { describe, expect, it } from "vitest";
import { beijingTierSystem } from "../../src/policy/catalogue/index.js";
import { type Sheet, type SheetCell, type SheetsReading, readSheets } from "../../src/sheets/index.js";

/** What remained of the roster and the log of an office, one thing each, that the other tests of tables do not have. */

const divisions: Sheet = {
  name: "区划",
  rows: [
    ["区划代码", "区划名称", "层级", "乡级类型"],
    ["110199001", "海棠街道", "乡级", "街道"],
  ],
};
const stations: Sheet = {
  name: "站点",
  rows: [
    ["站点编号", "站点名称", "所在区划", "站点层级"],
    ["ZX-01", "海棠街道", "110199001", "街道(乡镇)社会工作服务中心"],
  ],
};

function read(name: string, ...rows: readonly (readonly SheetCell[])[]): SheetsReading {
  return readSheets([divisions, stations, { name, rows }], {
    recordedOn: "2026-06-30",
    tierSystems: [beijingTierSystem],
  });
}

const placesOf = ({ faults }: SheetsReading): readonly string[] =>
  faults.map(({ row, column, code, cost }) => [row, column ?? "", code, cost].join(" "));

describe("a roster", () => {
  const one = (heading: string, cell: SheetCell): SheetsReading =>
    read("花名册", ["工号", "站点编号", "岗位", heading], ["SG-1", "ZX-01", "社工", cell]);

  it.each([
    ["全职", "full-time"],
    ["专职", "full-time"],
    ["兼职", "part-time"],
  ])("reads 专/兼职 %s", (cell, workload) => {
    const reading = one("专/兼职", cell);
    expect(placesOf(reading)).toEqual([]);
    expect(reading.register?.personnel[0]?.assignments).toMatchObject([{ workload }]);
  });

  it("names the station by its name", () => {
    const reading = read("花名册", ["工号", "站点编号", "岗位"], ["SG-1", "海棠街道", "社工"]);
    expect(placesOf(reading)).toEqual([]);
    expect(reading.register?.personnel[0]?.assignments).toMatchObject([{ station: "ZX-01" }]);
  });

  it("says how a day is written that is none, or that may be either of two", () => {
    for (const cell of ["2016-11-31", "11/3/2016", "16/11/3"]) {
      const reading = one("到岗时间", cell);
      expect(placesOf(reading)).toEqual(["2 D date-invalid cell"]);
      expect(reading.faults[0]?.message.zh).toContain("请写作2026-06-30");
    }
  });

  it("does not take an identity number for the number of a person", () => {
    const reading = read("花名册", ["工号", "站点编号", "岗位"], ["110101199003074514", "ZX-01", "社工"]);
    expect(placesOf(reading)).toEqual(["2 A id-like-identity-number row"]);
  });

  it("lists what is beyond the headings", () => {
    const reading = read("花名册", ["工号", "站点编号", "岗位"], ["SG-1", "ZX-01", "社工", "附言"]);
    expect(placesOf(reading)).toEqual(["2  text-beyond-headings none"]);
  });

  it("has several degrees of one person, and several columns of remarks that nobody needs", () => {
    const head = ["工号", "站点编号", "岗位", "学历", "毕业时间", "学历2", "毕业时间2", "备注", "备注"];
    const reading = read("花名册", head, ["SG-1", "ZX-01", "社工", "大专", "2010-07", "本科", "2014-07", "一", "二"]);
    expect(placesOf(reading)).toEqual([]);
    expect(reading.unreadColumns.map(({ column, reason }) => [column, reason])).toEqual([
      ["H", "not-needed"],
      ["I", "not-needed"],
    ]);
    expect(reading.register?.personnel[0]?.education).toEqual([
      { level: "junior-college", graduatedOn: "2010-07" },
      { level: "bachelor", graduatedOn: "2014-07" },
    ]);
  });
});

describe("a log", () => {
  const one = (kind: string, hours: SheetCell): SheetsReading =>
    read(
      "活动台账",
      ["编号", "站点编号", "类别", "完成日期", "时长（小时）"],
      ["HD-1", "ZX-01", kind, "2026-03-01", hours],
    );

  it.each([
    ["个案工作", "case-work"],
    ["小组活动", "group-work"],
    ["走访", "visit"],
    ["督导", "supervision"],
  ])("reads the kind %s", (word, kind) => {
    const reading = one(word, 2);
    expect(placesOf(reading)).toEqual([]);
    expect(reading.register?.activities).toMatchObject([{ kind }]);
  });

  it("does not guess another kind, and lists those that there are", () => {
    const reading = one("茶话会", 2);
    expect(placesOf(reading)).toEqual(["2 C term-unknown row"]);
    expect(reading.faults[0]?.message.zh).toContain("可填：个案服务、小组服务");
  });

  it.each([
    ["4.5h", "4.5"],
    ["3.5小时", "3.5"],
  ])("reads the hours %s", (cell, hours) => {
    expect(one("个案", cell).register?.activities).toMatchObject([{ hours }]);
  });
});

describe("a table of stations", () => {
  it("has its money in the unit of its heading", () => {
    const reading = read(
      "站点",
      ["站点编号", "所在区划", "站点层级", "年度经费（元）", "资金来源"],
      ["ZX-02", "110199001", "街道(乡镇)社会工作服务中心", "125000", "福彩公益金"],
    );
    expect(placesOf(reading)).toEqual([]);
    expect(reading.register?.fundingSources).toMatchObject([{ amount: "125000" }]);
  });
});
