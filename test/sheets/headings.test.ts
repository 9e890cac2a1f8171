import { describe, expect, it } from "vitest";
import type { MergedCells, SheetCell } from "../../src/sheets/cell.js";
import { dataRows } from "../../src/sheets/data-rows.js";
import { findHeadings, headingForm, isNumbering, nearHeading } from "../../src/sheets/headings.js";
import { placeSheets } from "../../src/sheets/place-sheets.js";
import type { SheetTable } from "../../src/sheets/table.js";
import { sheetTables } from "../../src/sheets/tables/index.js";

/** Where the headings of a sheet are, which columns they name, and which rows below them hold records. */

const tableOf = (key: string): SheetTable => {
  const table = sheetTables.find((own) => own.key === key);
  if (table === undefined) throw new Error(key);
  return table;
};
const personnel = tableOf("personnel");
const funds = tableOf("fundingSources");
type Rows = readonly (readonly SheetCell[])[];
const find = (rows: Rows, table = personnel, merges?: readonly MergedCells[], fewest: 1 | 2 = 2) =>
  findHeadings({ name: "表", rows, merges }, table, fewest);
/** Each column as its field, with the number of its repetition where it is a further one. */
const columnsOf = (rows: Rows, table?: SheetTable, merges?: readonly MergedCells[]) =>
  find(rows, table, merges)?.placed.map(({ at, column, slot }) => [
    at,
    [column.list, column.key].filter((part) => part !== undefined).join("."),
    ...(slot === 0 ? [] : [slot]),
  ]);

describe("the row of headings", () => {
  it("is the one with the most columns, the upper of equal ones, and two together only where they have more", () => {
    const head = ["工号", "站点编号", "岗位"];
    expect(find([["名册"], head, ["w", "ZX-01", "社工"]])).toMatchObject({ row: 1, firstRow: 2, above: [0] });
    expect(find([[], [""], head])).toMatchObject({ row: 2, firstRow: 3, above: [] });
    expect(find([head, head])).toMatchObject({ row: 0, firstRow: 1 });
    expect(find([["工号", "岗位"], head])).toMatchObject({ row: 1, above: [0] });
    expect(
      find([
        ["工号", "证书", ""],
        ["", "级别", "取得时间"],
        ["w", "社会工作师", "2020"],
      ]),
    ).toMatchObject({
      row: 1,
      firstRow: 2,
    });
  });

  it("needs two columns, or one on a sheet of the table's name", () => {
    expect(find([["工号", "甲", "乙"]])).toBeUndefined();
    expect(find([["工号", "甲", "乙"]], personnel, undefined, 1)).toMatchObject({ row: 0 });
    expect(find([["甲", "乙"]], personnel, undefined, 1)).toBeUndefined();
    expect(find([], personnel, undefined, 1)).toBeUndefined();
  });

  it("is within the first thirty rows", () => {
    const title = (count: number): Rows => Array.from({ length: count }, () => ["名册"]);
    expect(find([...title(29), ["工号", "岗位"]])).toMatchObject({ row: 29 });
    expect(find([...title(30), ["工号", "岗位"]])).toBeUndefined();
  });
});

describe("a heading", () => {
  it.each(["工 号", "工号*", "工号：", "工号（必填）", "工号(选填)", "工号（可不填）", "ID", "员工编号"])(
    "%s is that of the id",
    (heading) => {
      expect(columnsOf([[heading, "岗位"]])?.[0]).toEqual([0, "id"]);
    },
  );

  it("has a form without marks", () => {
    expect(headingForm(" Name*（必填）：")).toBe("name");
    expect(headingForm("（选填）姓名(可不填)")).toBe("姓名");
  });

  it("is repeated, with or without its number", () => {
    expect(columnsOf([["工号", "职业水平证书", "职业水平证书"]])).toEqual([
      [0, "id"],
      [1, "certificates.level"],
      [2, "certificates.level", 1],
    ]);
    const numbered = ["职业水平证书2", "职业水平证书（三）", "第四职业水平证书", "职业水平证书"];
    expect(columnsOf([["工号", ...numbered]])?.slice(1)).toEqual([
      [1, "certificates.level", 1],
      [2, "certificates.level", 2],
      [3, "certificates.level", 3],
      [4, "certificates.level", 3],
    ]);
  });

  it("of a column of the record itself counts once", () => {
    expect(find([["工号", "岗位", "工号"]])?.unplaced).toEqual([{ at: 2, heading: "工号", reason: "twice" }]);
  });

  it("below a merged one is of its list", () => {
    const merged = { startRow: 0, endRow: 0, startCol: 1, endCol: 2 };
    const whole = { startRow: 0, endRow: 1, startCol: 0, endCol: 0 };
    const rows = [
      ["工号", "职业水平证书", ""],
      ["", "级别", "取得时间"],
      ["w", "社会工作师", "2020"],
    ];
    const expected = [
      [0, "id"],
      [1, "certificates.level"],
      [2, "certificates.issuedOn"],
    ];
    expect(columnsOf(rows, personnel, [whole, merged])).toEqual(expected);
    expect(columnsOf(rows)).toEqual(expected);
    expect(find(rows, personnel, [whole, merged])?.placed.map(({ heading }) => heading)).toEqual([
      "工号",
      "职业水平证书/级别",
      "职业水平证书/取得时间",
    ]);
    const second = [
      ["工号", "职业水平证书2", ""],
      ["", "级别", "取得时间"],
    ];
    expect(columnsOf(second)).toEqual([
      [0, "id"],
      [1, "certificates.level", 1],
      [2, "certificates.issuedOn", 1],
    ]);
  });
});

describe("a column that is not read", () => {
  const reasonOf = (heading: string) => find([["工号", "岗位", heading]])?.unplaced[0];

  it.each(["姓名", "联系电话", "身份证号", "性别", "出生地", "政治面貌", "家庭住址", "本人照片"])(
    "%s is about a person",
    (heading) => {
      expect(reasonOf(heading)).toMatchObject({ heading, reason: "personal" });
    },
  );

  it.each(["序号", "备注", "说明", "附注", "No.", "№", "行号"])("%s is not needed", (heading) => {
    expect(reasonOf(heading)).toMatchObject({ heading, reason: "not-needed" });
  });

  it("is unknown, with the heading that may be meant", () => {
    expect(reasonOf("星座")).toEqual({ at: 2, heading: "星座", reason: "unknown" });
    expect(reasonOf("备注栏目")).toMatchObject({ reason: "unknown" });
    expect(nearHeading("折算全时人員数", personnel)).toBe("折算全时人数");
    expect(nearHeading("专职或兼职情况一栏", personnel)).toBe("专职或兼职");
    expect(nearHeading("星座", personnel)).toBeUndefined();
  });

  it("numbers the rows, or does not", () => {
    const numbering = (heading: string) => isNumbering({ at: 0, heading, reason: "not-needed" });
    expect(["序号", "编码序号", "行号", "序", "No", "no.", "№"].filter(numbering)).toHaveLength(7);
    expect(["序号栏", "大序号", "备注", "nos"].filter(numbering)).toEqual([]);
  });
});

describe("the unit of money", () => {
  const head = ["资金编号", "资金渠道", "金额"];
  const unitOf = (rows: Rows) => find(rows, funds)?.placed.find(({ column }) => column.key === "amount")?.unit;

  it.each(["金额（万元）", "金额(万元)", "金额/万元", "金额，万元", "金额（单位：万元）", "金额万元"])(
    "is in the heading %s",
    (heading) => {
      expect(unitOf([["资金编号", "资金渠道", heading]])).toBe("万元");
    },
  );

  it.each<[string, string | undefined]>([
    ["单位：万元", "万元"],
    ["（单位：万元）", "万元"],
    ["金额单位:万元、人", "万元"],
    ["单位：万元；时间：年", "万元"],
    ["填报单位：万元", undefined],
    ["编制单位：元", undefined],
    ["单位：万元县", undefined],
    ["单位：个", undefined],
  ])("is that of a title %s: %s", (title, unit) => {
    expect(unitOf([[title], head])).toBe(unit);
  });

  it("is none where titles name two", () => {
    expect(unitOf([["单位：万元", "单位：元"], head])).toBeUndefined();
    expect(unitOf([["单位：万元"], ["单位：万元"], head])).toBe("万元");
  });

  it("is in a row of units below, which holds no record", () => {
    const rows = [head, ["", "", "（万元）"], ["z", "财政预算", 5]];
    expect(unitOf(rows)).toBe("万元");
    expect(find(rows, funds)).toMatchObject({ row: 0, firstRow: 2, above: [1] });
    expect(find([head, ["", "人", "单位：万元"]], funds)).toMatchObject({ firstRow: 2 });
    expect(find([head, ["", "", ""], ["z", "财政预算", 5]], funds)).toMatchObject({ firstRow: 1, above: [] });
    expect(find([head, ["z", "", "万元"]], funds)).toMatchObject({ firstRow: 1 });
    expect(find([head, ["", "", "5万元"]], funds)).toMatchObject({ firstRow: 1 });
  });

  it("may be in the merged heading above", () => {
    expect(
      unitOf([
        ["资金编号", "资金渠道", "资金（万元）"],
        ["", "", "金额"],
      ]),
    ).toBe("万元");
  });

  it("of the heading goes before that of the row below, and that before the title's", () => {
    expect(unitOf([["单位：元"], ["资金编号", "资金渠道", "金额（万元）"], ["", "", "元"]])).toBe("万元");
    expect(unitOf([["单位：元"], head, ["", "", "万元"]])).toBe("万元");
  });

  it("is of no other column", () => {
    const placed = find([["单位：万元"], head], funds)?.placed ?? [];
    expect(placed.filter(({ unit }) => unit !== undefined).map(({ column }) => column.key)).toEqual(["amount"]);
  });
});

describe("the rows below the headings", () => {
  const rowsOf = (...rows: Rows) => {
    const sheet = { name: "表", rows: [["序号", "工号", "站点编号", "岗位"], ...rows] };
    const headings = findHeadings(sheet, personnel, 2);
    if (headings === undefined) throw new Error("no headings");
    const { rows: found, skipped } = dataRows({ sheet, headings });
    return { rows: found.map(({ row }) => row), skipped: skipped.map(({ row, reason, word }) => [row, reason, word]) };
  };
  const record = [1, "w", "ZX-01", "社工"];

  it.each([
    ["合计", "total", "合计"],
    ["合 计", "total", "合计"],
    ["本页小计：3", "total", "本页小计"],
    ["全县总计（人）", "total", "全县总计"],
    ["累计5", "total", "累计"],
    ["填表人：某某", "signature", "填表人"],
    ["单位（盖章）", "signature", "单位（盖章）"],
    ["审核", "signature", "审核"],
    ["备 注：无", "remark", "备注"],
    ["注1", "remark", "注"],
    ["（以下空白）", "remark", "以下空白"],
    ["以下无正文", "remark", "以下无正文"],
    ["示例—", "example", "示例"],
    ["例：", "example", "例"],
    ["其中：男", "total", "其中"],
    ["海棠街道小计", "total", "小计"],
  ])("are skipped where they begin with %s", (text, reason, word) => {
    expect(rowsOf(record, [text])).toEqual({ rows: [1], skipped: [[3, reason, word]] });
  });

  it.each(["合计站", "审核员张", "例子", "注册社工", "小计站", "其中一人"])(
    "are records where they begin with %s",
    (text) => {
      expect(rowsOf([1, text, "ZX-01", "社工"]).rows).toEqual([1]);
    },
  );

  it("are records where nothing that is required is missing, else totals", () => {
    expect(rowsOf([1, "街道小计", "ZX-01", "社工"])).toEqual({ rows: [1], skipped: [] });
    expect(rowsOf([1, "街道小计", "", ""])).toEqual({ rows: [], skipped: [[2, "total", "小计"]] });
    expect(rowsOf([1, "合计", "", ""])).toEqual({ rows: [], skipped: [[2, "total", "合计"]] });
  });

  it("are blank where they are numbered or struck through alone", () => {
    expect(rowsOf([7], ["—", "/", "…", "-"], [], [null, ""], record)).toEqual({ rows: [5], skipped: [] });
    expect(rowsOf(["7甲"], ["", 7]).rows).toEqual([1, 2]);
  });

  it("may repeat the headings", () => {
    expect(rowsOf(record, ["", "工号", "站点编号", "岗位"])).toEqual({
      rows: [1],
      skipped: [[3, "headings-again", ""]],
    });
  });

  it("continue a remark where they are numbered and follow one", () => {
    const remarks = rowsOf(record, ["说明：1.甲"], ["2.乙"], ["（3）丙"], ["4、丁"]);
    expect(remarks.skipped.map(([row, reason]) => [row, reason])).toEqual([3, 4, 5, 6].map((row) => [row, "remark"]));
    expect(rowsOf(record, ["2.乙"]).rows).toEqual([1, 2]);
    expect(rowsOf(["说明：1.甲"], record, ["2.乙"]).rows).toEqual([2, 3]);
    expect(rowsOf(["说明：1.甲"], ["2.乙", "w"]).rows).toEqual([2]);
  });
});

describe("the table of a sheet", () => {
  const place = (name: string, rows: Rows) => {
    const { placed, unread } = placeSheets([{ name, rows }]);
    return placed[0]?.headings.table.key ?? unread[0]?.reason;
  };
  const stations = ["站点编号", "站点名称", "所在区划", "站点层级"];

  it("is found by name, else by headings", () => {
    expect(place("站点", [stations])).toBe("stations");
    expect(place("Stations", [stations])).toBe("stations");
    expect(place("2026年社工站台账", [stations])).toBe("stations");
    expect(place("Sheet1", [stations])).toBe("stations");
    expect(place("Sheet1", [["工号", "站点编号", "岗位"]])).toBe("personnel");
    expect(place("资金", [["工号", "岗位"]])).toBe("personnel");
  });

  it("is none for a sheet that is empty or like no table", () => {
    expect(place("站点", [])).toBe("empty");
    expect(place("站点", [[null, " "]])).toBe("empty");
    expect(place("Sheet1", [["甲", "乙"]])).toBe("unknown");
    expect(place("Sheet1", [["编号"]])).toBe("unknown");
  });

  it.each(["说明", "填表说明", "填报说明", "选项", "问题清单", "readme", "notes", "OPTIONS", "Faults"])(
    "is not asked of the sheet %s",
    (name) => {
      expect(placeSheets([{ name, rows: [stations] }])).toEqual({ placed: [], unread: [] });
    },
  );
});
