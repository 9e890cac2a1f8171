import { describe, expect, it } from "vitest";
import { beijingPilot2021, beijingTierSystem } from "../../src/policy/catalogue/index.js";
import type { MergedCells } from "../../src/sheets/cell.js";
import { type Sheet, type SheetCell, readSheets } from "../../src/sheets/index.js";

/** What rows of the tables of a register become, what a faulty one costs, and what claims of completeness are worth then. */

const CENTRE = "街道(乡镇)社会工作服务中心";
type Rows = readonly (readonly SheetCell[])[];

const divisions: Rows = [
  ["区划代码", "区划名称", "层级", "乡级类型"],
  ["110199", "示例区", "县级", ""],
  ["110199001", "海棠街道", "乡级", "街道"],
  ["110199002", "银杏街道", "乡级", "街道"],
  ["110199003", "丁香街道", "乡级", "街道"],
];
const stations: Rows = [
  ["站点编号", "所在区划", "站点层级"],
  ["ZX-01", "110199001", CENTRE],
  ["ZX-02", "110199002", CENTRE],
];

function read(tables: Readonly<Record<string, Rows>>, options: object = {}) {
  const sheets = { 区划: divisions, 站点: stations, ...tables };
  return readSheets(
    Object.entries(sheets).map(([name, rows]): Sheet => ({ name, rows })),
    { recordedOn: "2026-06-30", tierSystems: [beijingTierSystem], ...options },
  );
}
const placesOf = ({ faults }: Pick<ReturnType<typeof read>, "faults">): readonly string[] =>
  faults.map(({ sheet, row, column, code, cost }) => [sheet ?? "-", row ?? "-", column ?? "-", code, cost].join(" "));

describe("the columns of a table", () => {
  it("that are required are each named where they are missing, with the heading that may be meant", () => {
    const reading = read({
      活动: [
        ["活动编号", "类别"],
        ["h", "个案"],
      ],
    });
    expect(placesOf(reading)).toEqual(["活动 1 - column-missing sheet"]);
    expect(reading.faults[0]?.values).toEqual({ heading: "站点编号" });
    expect(reading.sheets.map(({ table }) => table)).toEqual(["divisions", "stations"]);
    const near = read({
      活动: [
        ["活动编号", "活动类别", "站点编号名"],
        ["h", "个案", "ZX-01"],
      ],
    });
    expect(near.faults[0]?.values).toEqual({ heading: "站点编号", near: "站点编号名" });
    const personal = read({
      人员: [
        ["工号姓名", "站点编号", "岗位"],
        ["w", "ZX-01", "社工"],
      ],
    });
    expect(personal.faults[0]?.values).toEqual({ heading: "工号" });
    const both = read({ 资金: [["资金编号"], ["z"]] });
    expect(both.faults.map(({ values }) => values["heading"])).toEqual(["资金渠道", "金额（元）"]);
  });

  it("of the record itself are no columns of its lists", () => {
    const head = ["机构名称", "合同编号", "承接站点", "合同起始日期"];
    const reading = read({ 承接机构: [head, ["某机构", "c", "ZX-01", "2026-01-01"]] });
    expect(placesOf(reading)).toEqual(["承接机构 1 - column-missing sheet"]);
    expect(reading.faults[0]?.values).toMatchObject({ heading: "机构编号" });
  });

  it("of one heading are read once", () => {
    const reading = read({
      活动: [
        ["活动编号", "站点编号", "类别", "完成日期", "类别"],
        ["h", "ZX-01", "个案", "2026-03-01", "小组"],
      ],
    });
    expect(placesOf(reading)).toEqual(["活动 1 E column-twice column"]);
    expect(reading.faults[0]).toMatchObject({ heading: "类别", table: "activities" });
    expect(reading.register?.activities).toMatchObject([{ kind: "case-work" }]);
  });
});

describe("the day of recording", () => {
  const on = (about: Rows | undefined, recordedOn?: string) => {
    const reading = read(about === undefined ? {} : { 基本情况: about }, { recordedOn });
    return [reading.register?.recordedOn ?? null, placesOf(reading)];
  };

  it("is what the sheet says, else the option", () => {
    expect(on([["登记日期"], ["2026-05-31"]])).toEqual(["2026-05-31", []]);
    expect(on([["登记日期"], ["2026-05-31"]], "2026-06-30")).toEqual(["2026-05-31", []]);
    expect(on([["登记日期"], [""]], "2026-06-30")).toEqual(["2026-06-30", []]);
    expect(on([["登记日期"]], "2026-06-30")).toEqual(["2026-06-30", []]);
    expect(on(undefined, "2026-06-30")).toEqual(["2026-06-30", []]);
    expect(on(undefined)).toEqual([null, []]);
  });

  it("is a day", () => {
    expect(on([["登记日期"], ["2026-05"]], "2026-06-30")).toEqual(["2026-06-30", ["基本情况 2 A date-invalid row"]]);
    expect(on([["登记日期"], ["某日"]])).toEqual([null, ["基本情况 2 A date-invalid row"]]);
    expect(on([["登记日期"], [""]])).toEqual([null, ["基本情况 2 A cell-empty row"]]);
    expect(on([["登记日期"], ["无"]], "2026-06-30")).toEqual(["2026-06-30", ["基本情况 2 A cell-empty row"]]);
    expect(on([["登记日期"]])).toEqual([null, ["基本情况 2 A cell-empty row"]]);
  });
});

describe("claims of completeness", () => {
  const claims = (...rows: Rows): Rows => [["登记内容", "区划范围"], ...rows];
  const log = (...rows: Rows): Rows => [["活动编号", "站点编号", "类别", "完成日期"], ...rows];
  const lost = (station: SheetCell, id = "h"): readonly SheetCell[] => [id, station, "个案", "2026-13-01"];
  const after = (tables: Readonly<Record<string, Rows>>) => {
    const { register, faults } = read(tables);
    const narrowed = faults.filter(({ code }) => code === "completeness-narrowed");
    return {
      claims: register?.completeness.map(({ collection, within }) => [collection, within]),
      narrowed: narrowed.map(({ sheet, row, values, cost }) => [sheet, row, values, cost]),
    };
  };
  const THREE = ["110199001", "110199002", "110199003"];

  it("stay where nothing was left out", () => {
    expect(after({ 完整性声明: claims(["活动", ""]), 活动: log(["h", "ZX-01", "个案", "2026-03-01"]) })).toEqual({
      claims: [["activities", undefined]],
      narrowed: [],
    });
  });

  it("leave out the division of a row that was left out, below the whole or a named area", () => {
    const rest = THREE.slice(1);
    const values = { collection: "活动", count: 1, claims: 1 };
    for (const within of ["", "110199", THREE.join("、")])
      expect(after({ 完整性声明: claims(["活动", within]), 活动: log(lost("ZX-01")) })).toEqual({
        claims: [["activities", rest]],
        narrowed: [["完整性声明", 2, values, "none"]],
      });
  });

  it("of an area without the row stay, and of that alone fall away", () => {
    expect(after({ 完整性声明: claims(["活动", "110199002"]), 活动: log(lost("ZX-01")) })).toEqual({
      claims: [["activities", ["110199002"]]],
      narrowed: [],
    });
    const alone = after({ 完整性声明: claims(["活动", "110199001"]), 活动: log(lost("ZX-01")) });
    expect(alone.claims).toEqual([]);
    expect(alone.narrowed).toHaveLength(1);
  });

  it("leave out a division below the one that it belongs to or that administers it", () => {
    const own: Rows = [
      ["区划代码", "区划名称", "层级", "乡级类型", "上级区划", "实际管理区划"],
      ["3701", "某市", "地级", "", "", ""],
      ["q", "开发区", "县级", "", "3701", ""],
      ["q1", "甲街道", "乡级", "街道", "q", ""],
      ["q2", "乙街道", "乡级", "街道", "q", ""],
      ["110199005", "丙街道", "乡级", "街道", "", "q"],
    ];
    const at: Rows = [
      ["站点编号", "所在区划", "站点层级"],
      ["ZX-01", "q1", CENTRE],
    ];
    const tables = { 区划: own, 站点: at, 完整性声明: claims(["活动", "q"]), 活动: log(lost("ZX-01")) };
    expect(after(tables).claims).toEqual([["activities", ["q2", "110199005"]]]);
  });

  it("of another collection stay", () => {
    expect(after({ 完整性声明: claims(["人员", ""]), 活动: log(lost("ZX-01")) }).claims).toEqual([
      ["personnel", undefined],
    ]);
  });

  it("are counted with the rows that were left out", () => {
    const { claims: left, narrowed } = after({
      完整性声明: claims(["活动", "110199001、110199003"], ["活动", "110199002"], ["人员", ""]),
      活动: log(lost("ZX-01", "a"), lost("ZX-02", "b"), lost("ZX-02", "c")),
    });
    expect(left).toEqual([
      ["activities", ["110199003"]],
      ["personnel", undefined],
    ]);
    expect(narrowed).toEqual([["完整性声明", 2, { collection: "活动", count: 3, claims: 2 }, "none"]]);
  });

  it("fall away while a row may belong anywhere", () => {
    expect(after({ 完整性声明: claims(["活动", ""]), 活动: log(["h", "", "个案", "2026-03-01"]) }).claims).toEqual([]);
    for (const rows of [log(lost("ZX-01"), lost("")), log(lost(""), lost("ZX-01"))])
      expect(after({ 完整性声明: claims(["活动", ""]), 活动: rows }).claims).toEqual([]);
  });

  it("stay where a row names a station unlike any of the register", () => {
    expect(
      after({ 完整性声明: claims(["活动", ""]), 活动: log(["h", "某某村委会", "个案", "2026-03-01"]) }).claims,
    ).toEqual([["activities", ["110199"]]]);
  });

  it("leave out the stations that a misspelt name may mean", () => {
    const { claims: left } = after({
      完整性声明: claims(["活动", ""]),
      活动: log(["h", "ZX-O1", "个案", "2026-03-01"]),
    });
    expect(left?.[0]?.[1]).not.toContain("110199001");
  });

  it("of stations and divisions are about the place of the row itself", () => {
    const spoilt: Rows = [...stations, ["ZX-03", "110199003", "某层级"]];
    expect(after({ 完整性声明: claims(["站点", ""]), 站点: spoilt }).claims).toEqual([["stations", THREE.slice(0, 2)]]);
    const nowhere: Rows = [...stations, ["ZX-03", "", CENTRE]];
    expect(after({ 完整性声明: claims(["站点", ""]), 站点: nowhere }).claims).toEqual([]);
    const division: Rows = [...divisions, ["110199004", "某街道", "某级", ""]];
    expect(after({ 完整性声明: claims(["行政区划", ""]), 区划: division }).claims).toEqual([["divisions", THREE]]);
  });

  it("of money are about the division or the station that it is for", () => {
    const head = ["拨付编号", "拨付对象", "金额", "资金渠道", "所属日期"];
    const paid = (to: string): readonly SheetCell[] => ["b", to, 5, "财政预算", "2026-03-01"];
    const row = (id: string): Rows => [head, paid("110199003"), paid(id)];
    const of = (rows: Rows) => after({ 完整性声明: claims(["资金拨付", ""]), 资金拨付: rows }).claims;
    expect(of(row("110199002"))).toEqual([["allocations", ["110199001", "110199003"]]]);
    expect(of(row("ZX-01"))).toEqual([["allocations", THREE.slice(1)]]);
  });
});

describe("records in several rows", () => {
  const head = ["工号", "站点编号", "岗位", "职业水平证书", "发证日期"];
  const people = (...rows: Rows) => read({ 人员: [head, ...rows] });

  it("have their own fields from the first row that says them, and differ nowhere", () => {
    const rows: Rows = [
      ["工号", "出生年月", "站点编号", "岗位"],
      ["w", "1990-05", "ZX-01", "社工"],
      ["w", "", "ZX-02", "社工"],
      ["v", "", "ZX-01", "社工"],
      ["v", "1991-05", "ZX-02", "社工"],
    ];
    const reading = read({ 人员: rows });
    expect(placesOf(reading)).toEqual([]);
    expect(reading.register?.personnel.map(({ id, birth, assignments }) => [id, birth, assignments?.length])).toEqual([
      ["w", "1990-05", 2],
      ["v", "1991-05", 2],
    ]);
    const differ = read({ 人员: [...rows, ["w", "1990-06", "ZX-01", "社工"]] });
    expect(placesOf(differ)).toEqual(["人员 6 B values-differ record"]);
    expect(differ.faults[0]?.values).toEqual({ row: 2 });
    expect(differ.register?.personnel.map(({ id }) => id)).toEqual(["v"]);
  });

  it("lose the record with an unreadable post, and the list with an unreadable certificate", () => {
    const post = people(["w", "ZX-01", "社工", "", ""], ["w", "ZX-02", "某岗", "", ""]);
    expect(placesOf(post)).toEqual(["人员 3 C term-unknown record"]);
    expect(post.register?.personnel).toEqual([]);
    const single = people(["w", "ZX-01", "某岗", "", ""]);
    expect(placesOf(single)).toEqual(["人员 2 C term-unknown row"]);
    const certificate = people(["w", "ZX-01", "社工", "某证书", ""]);
    expect(placesOf(certificate)).toEqual(["人员 2 D term-unknown list"]);
    expect(certificate.register?.personnel[0]).not.toHaveProperty("certificates");
    const date = people(["w", "ZX-01", "社工", "社会工作师", "某日"]);
    expect(placesOf(date)).toEqual(["人员 2 E date-invalid cell"]);
    expect(date.register?.personnel[0]?.certificates).toEqual([{ level: "social-worker" }]);
  });

  it("need the first cell of an entry whose other cells are filled", () => {
    expect(placesOf(people(["w", "ZX-01", "社工", "", "2020"]))).toEqual(["人员 2 D cell-empty list"]);
    const without = read({
      人员: [
        ["工号", "站点编号", "岗位", "发证日期"],
        ["w", "ZX-01", "社工", "2020"],
      ],
    });
    expect(placesOf(without)).toEqual(["人员 2 D field-needs-another list"]);
    expect(without.faults[0]?.values).toEqual({ heading: "职业水平证书" });
  });

  it("have no entries where 无 stands alone in the first cell", () => {
    expect(people(["w", "ZX-01", "社工", "无", ""]).register?.personnel[0]?.certificates).toEqual([]);
    expect(placesOf(people(["w", "ZX-01", "社工", "无", "2020"]))).toEqual(["人员 2 D cell-empty list"]);
    expect(people(["w", "ZX-01", "社工", "", ""]).register?.personnel[0]).not.toHaveProperty("certificates");
    const added = people(["w", "ZX-01", "社工", "社会工作师", ""], ["w", "ZX-02", "社工", "无", ""]);
    expect(added.register?.personnel[0]?.certificates).toEqual([{ level: "social-worker" }]);
  });

  it("need their number", () => {
    expect(placesOf(people(["", "ZX-01", "社工", "", ""]))).toEqual(["人员 2 A cell-empty row"]);
  });

  it("have equal entries of different rows once, of one row as often as they are there", () => {
    const rows = people(["w", "ZX-01", "社工", "社会工作师", ""], ["w", "ZX-02", "社工", "社会工作师", ""]);
    expect(rows.register?.personnel[0]?.certificates).toEqual([{ level: "social-worker" }]);
    const twice = read({
      人员: [
        ["工号", "站点编号", "岗位", "职业水平证书", "职业水平证书"],
        ["w", "ZX-01", "社工", "社会工作师", "社会工作师"],
      ],
    });
    expect(twice.register?.personnel[0]?.certificates).toHaveLength(2);
  });
});

describe("the row of a station", () => {
  const one = (headings: readonly string[], cells: readonly SheetCell[], of: Readonly<Record<string, Rows>> = {}) =>
    read({
      站点: [
        ["站点编号", "所在区划", ...headings],
        ["ZX-01", "110199001", ...cells],
      ],
      ...of,
    });

  it("has its tier where only one is possible", () => {
    const reading = one([], []);
    expect(placesOf(reading)).toEqual([]);
    expect(reading.register?.stations[0]?.tier).toBe("beijing:township");
    expect(
      placesOf(
        readSheets(
          [
            {
              name: "站点",
              rows: [
                ["站点编号", "所在区划"],
                ["ZX-01", "110199001"],
              ],
            },
          ],
          { recordedOn: "2026-06-30" },
        ),
      ),
    ).toEqual(["站点 2 A field-needs-another row"]);
    expect(
      placesOf(
        read(
          {
            站点: [
              ["站点编号", "所在区划", "站点层级"],
              ["ZX-01", "110199001", ""],
            ],
          },
          { tierSystems: [] },
        ),
      ),
    ).toEqual(["站点 2 C cell-empty row"]);
  });

  it("may name its division, have money, and say that its lists are complete", () => {
    const reading = one(
      ["街道（乡镇）名称", "街道（乡镇）类型", "年度经费（万元）", "资金来源", "花名册是否齐全", "台账是否齐全"],
      ["海棠街道", "街道", 5, "财政预算", "是", "否"],
      { 区划: [] },
    );
    expect(placesOf(reading)).toEqual([]);
    expect(reading.register?.divisions).toMatchObject([{ id: "110199001", name: "海棠街道", level: "township" }]);
    expect(reading.register?.fundingSources).toEqual([
      { id: "funding/ZX-01", kind: "general-budget", amount: "50000", recipients: ["ZX-01"] },
    ]);
    expect(reading.register?.completeness).toEqual([{ collection: "personnel", within: ["110199001"] }]);
    expect(reading.totals).toMatchObject([{ sheet: "站点", count: 1, total: "50000.00" }]);
  });

  it("has money with its source, or none", () => {
    const money = (amount: SheetCell, kind: SheetCell) => one(["年度经费", "资金来源"], [amount, kind]);
    expect(placesOf(money(5, ""))).toEqual(["站点 2 D cell-empty cell"]);
    expect(placesOf(money(5, "某渠道"))).toEqual(["站点 2 D term-unknown cell"]);
    expect(placesOf(money("", "财政预算"))).toEqual([]);
    expect(money("", "财政预算").register?.fundingSources).toEqual([]);
    expect(placesOf(money("若干", "财政预算"))).toEqual(["站点 2 C decimal-invalid cell"]);
  });
});

describe("merged cells", () => {
  const rows: Rows = [
    ["工号", "站点编号", "岗位"],
    ["a", "ZX-01", "社工"],
    ["b", "", "社工"],
    ["c", "", "社工"],
    ["d", "ZX-02", "社工"],
    ["e", "", "社工"],
  ];
  const merge = (startRow: number, endRow: number, column = 1): MergedCells => ({
    startRow,
    endRow,
    startCol: column,
    endCol: column,
  });
  const stationsOf = (...merges: readonly MergedCells[]) =>
    readSheets(
      [
        { name: "区划", rows: divisions },
        { name: "站点", rows: stations },
        { name: "人员", rows, merges },
      ],
      { recordedOn: "2026-06-30", tierSystems: [beijingTierSystem] },
    ).register?.personnel.map(({ id, assignments }) => `${id} ${assignments?.[0]?.station ?? "-"}`);

  it("fill the rows of their block, in whatever order blocks are listed", () => {
    const all = ["a ZX-01", "b ZX-01", "c ZX-01", "d ZX-02", "e ZX-02"];
    expect(stationsOf(merge(1, 3), merge(4, 5))).toEqual(all);
    expect(stationsOf(merge(4, 5), merge(1, 3))).toEqual(all);
  });

  it("fill no row beyond, and no block of one row or of another column fills any", () => {
    expect(stationsOf(merge(1, 2), merge(4, 5))).toEqual(["a ZX-01", "b ZX-01", "d ZX-02", "e ZX-02"]);
    expect(stationsOf(merge(2, 2), merge(1, 3, 5))).toEqual(["a ZX-01", "d ZX-02"]);
  });
});

describe("the tiers of policies", () => {
  it("are those of the register where stations are on them", () => {
    const options = { tierSystems: [], policies: [beijingPilot2021] };
    expect(read({}, options).register?.tierSystems.map(({ id }) => id)).toEqual(["beijing"]);
    expect(read({ 站点: [] }, options).register?.tierSystems).toEqual([]);
    expect(read({ 站点: [] }).register?.tierSystems.map(({ id }) => id)).toEqual(["beijing"]);
  });
});

describe("no sheets", () => {
  it("are a fault of the whole workbook", () => {
    const reading = readSheets([{ name: "甲", rows: [["乙"]] }], { recordedOn: "2026-06-30" });
    expect(reading.faults).toMatchObject([
      {
        kind: "sheet-fault",
        code: "sheets-empty",
        sheet: null,
        table: null,
        row: null,
        column: null,
        heading: null,
        cost: "sheet",
        values: {},
      },
    ]);
    expect(reading.kind).toBe("sheets-reading");
    expect(reading.unreadSheets).toEqual([{ sheet: "甲", reason: "unknown" }]);
  });
});
