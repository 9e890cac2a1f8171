import { describe, expect, it } from "vitest";
import { beijingTierSystem } from "../../src/policy/catalogue/index.js";
import { type Sheet, type SheetCell, type SheetsReading, readSheets } from "../../src/sheets/index.js";

/** Further things that offices do to tables: units outside of headings, totals within, rows that are prepared and not filled. */

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
    ["站点编号", "所在区划", "站点层级"],
    ["ZX-01", "110199001", "街道(乡镇)社会工作服务中心"],
  ],
};

function read(name: string, rows: readonly (readonly SheetCell[])[]): SheetsReading {
  return readSheets([divisions, stations, { name, rows }], {
    recordedOn: "2026-06-30",
    tierSystems: [beijingTierSystem],
  });
}

const placesOf = ({ faults }: SheetsReading): readonly string[] =>
  faults.map(({ row, column, code, cost }) => [row, column, code, cost].join(" "));

describe("a unit of money outside of the heading", () => {
  const funds = (...rows: readonly (readonly SheetCell[])[]): SheetsReading => read("资金", rows);
  const head = ["资金编号", "资金渠道", "金额"];
  const source = (amount: SheetCell): readonly SheetCell[] => ["ZJ-1", "财政预算经费", amount];
  const amounts = ({ register }: SheetsReading) => register?.fundingSources.map(({ amount }) => amount);

  it.each([
    [["", "", "单位：万元"]],
    [["2026年资金安排表（金额单位：万元）"]],
    [["单位:万元、人"]],
    [["", "（单位：万元）", ""]],
  ])("is that of the title row %j", (title) => {
    const reading = funds(title, head, source(30), ["ZJ-2", "福彩公益金", "5000元"]);
    expect(placesOf(reading)).toEqual([]);
    expect(amounts(reading)).toEqual(["300000", "5000"]);
    expect(reading.totals).toMatchObject([{ total: "305000.00" }]);
  });

  it.each([["（万元）"], ["万元"], ["单位：万元"]])("is that of a row of units below: %s", (unit) => {
    const reading = funds(head, ["", "", unit], source(30));
    expect(placesOf(reading)).toEqual([]);
    expect(amounts(reading)).toEqual(["300000"]);
    expect(reading.skipped).toEqual([{ sheet: "资金", row: 2, reason: "title", word: "" }]);
  });

  it("does not replace the unit of the heading itself", () => {
    expect(amounts(funds(["单位：万元"], ["资金编号", "资金渠道", "金额（元）"], source(30)))).toEqual(["30"]);
  });

  it.each(["填报单位：元", "填报单位：元氏县民政局", "单位：元氏县", "单位：人"])("is not named by %s", (title) => {
    expect(amounts(funds([title], head, source(30)))).toEqual(["30"]);
  });
});

describe("rows between the records", () => {
  const head = ["序号", "编号", "站点编号", "类别", "完成日期", "时长（小时）"];
  const record = [1, "HD-1", "ZX-01", "个案", "2026-03-01", 2];
  const log = (...rows: readonly (readonly SheetCell[])[]): SheetsReading => read("活动台账", [head, record, ...rows]);

  it.each<[string, readonly SheetCell[], string]>([
    ["a total of a street", ["", "海棠街道小计", "", "", "", 2], "小计"],
    ["a part of a total", ["", "其中：个案", "", "", "", 2], "其中"],
    ["a total that is numbered", [2, "合计", "", "", "", 2], "合计"],
    ["a total in the column of numbers", ["合计", "", "", "", "", 2], "合计"],
  ])("are skipped: %s", (_, row, word) => {
    const reading = log(row);
    expect(placesOf(reading)).toEqual([]);
    expect(reading.skipped).toEqual([{ sheet: "活动台账", row: 3, reason: "total", word }]);
  });

  it("are records where nothing is missing, whatever their id ends with", () => {
    const reading = log([2, "经费小计", "ZX-01", "个案", "2026-03-02", 2]);
    expect([placesOf(reading), reading.skipped, reading.register?.activities.length]).toEqual([[], [], 2]);
  });

  it("are blank where only their number is filled, or dashes", () => {
    const rows = Array.from({ length: 5000 }, (_, index): readonly SheetCell[] => [index + 2, "", "", "", "", null]);
    const reading = log(...rows, ["—", "—", "—", "—", "—", "—"], ["", "……"]);
    expect([placesOf(reading), reading.skipped]).toEqual([[], []]);
    expect(reading.sheets.at(-1)).toMatchObject({ rows: 1, taken: 1 });
  });

  it("are faults where a number and something else is filled", () => {
    expect(placesOf(log([2, "HD-2", "", "", "", ""]))).toContain("3 C cell-empty row");
  });

  it("are remarks on several lines", () => {
    const reading = log(["说明：1.本表每季度填报。"], ["2.时长按实际填写。"], ["（以下空白）"], ["3、其他事项另附。"]);
    expect(placesOf(reading)).toEqual([]);
    expect(reading.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [3, "remark"],
      [4, "remark"],
      [5, "remark"],
      [6, "remark"],
    ]);
  });
});

describe("what stays a fault, and is not guessed", () => {
  const head = ["编号", "站点编号", "类别", "完成日期", "时长（小时）"];
  const one = (changes: Readonly<Record<number, SheetCell>>): SheetsReading =>
    read("活动台账", [head, ["HD-1", "ZX-01", "个案", "2026-03-01", 2].map((cell, at) => changes[at] ?? cell)]);

  it.each(["26-03-01", "二〇二六年三月一日", "2026-3", "3月1日", "2026/03/01 至 2026/03/05", "1/3/2026"])(
    "a day %s",
    (day) => {
      expect(placesOf(one({ 3: day }))).toEqual(["2 D date-invalid row"]);
    },
  );

  it.each(["3小时30分", "约3", "3-4", "三", "½", "90分钟", "半天", "3:30"])("hours %s", (hours) => {
    const reading = one({ 4: hours });
    expect(placesOf(reading)).toEqual(["2 E decimal-invalid cell"]);
    expect(reading.register?.activities[0]).not.toHaveProperty("hours");
  });

  it.each(["1.10199E+08", "1.10199E+11", "110-199-001", "110199"])("a division %s", (code) => {
    const rows = [
      ["站点编号", "所在区划", "站点层级"],
      ["ZX-02", code, "街道(乡镇)社会工作服务中心"],
    ];
    const reading = readSheets([divisions, { name: "站点", rows }], {
      recordedOn: "2026-06-30",
      tierSystems: [beijingTierSystem],
    });
    expect([reading.faults.length, reading.register?.stations]).toEqual([1, []]);
  });

  it("a column in another unit, of which the known one is proposed", () => {
    const reading = read("活动台账", [
      ["编号", "站点编号", "类别", "完成日期", "时长（分钟）"],
      ["HD-1", "ZX-01", "个案", "2026-03-01", 90],
    ]);
    expect(reading.unreadColumns).toMatchObject([{ column: "E", reason: "unknown", near: "时长（小时）" }]);
    expect(reading.register?.activities[0]).not.toHaveProperty("hours");
  });

  it("a second table on the same rows", () => {
    const reading = read("活动台账", [
      [...head, "", ...head],
      ["HD-1", "ZX-01", "个案", "2026-03-01", 2, "", "HD-2", "ZX-01", "个案", "2026-03-02", 3],
    ]);
    expect(placesOf(reading)).toEqual(["G", "H", "I", "J", "K"].map((column) => `1 ${column} column-twice column`));
    expect(reading.register?.activities.length).toBe(1);
  });
});

it("says which sheets are empty", () => {
  const empty: readonly Sheet[] = [
    { name: "站点", rows: [] },
    { name: "花名册", rows: [[]] },
    { name: "资金", rows: [[null, ""]] },
  ];
  const { unreadSheets, faults } = readSheets([divisions, ...empty], { recordedOn: "2026-06-30" });
  expect(unreadSheets.map(({ sheet, reason }) => [sheet, reason])).toEqual(
    ["站点", "花名册", "资金"].map((name) => [name, "empty"]),
  );
  expect(faults).toEqual([]);
});

it("reads past 100,000 blank rows", () => {
  const head = ["编号", "站点编号", "类别", "完成日期"];
  const blank = Array.from({ length: 100_000 }, () => ["", "", null, undefined]);
  const reading = read("活动台账", [
    head,
    ["HD-1", "ZX-01", "个案", "2026-03-01"],
    ...blank,
    ["HD-2", "ZX-01", "个案", ""],
  ]);
  expect(placesOf(reading)).toEqual(["100003 D value-missing row"]);
  expect(reading.register?.activities.length).toBe(1);
});
