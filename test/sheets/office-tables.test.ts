import { describe, expect, it } from "vitest";
import { beijingTierSystem } from "../../src/policy/catalogue/index.js";
import { type Sheet, type SheetCell, type SheetsReading, readSheets } from "../../src/sheets/index.js";

/** Tables as offices keep them, each with one of the things that offices do to tables (office trial, B and D). */

const divisions: Sheet = {
  name: "区划",
  rows: [
    ["区划代码", "区划名称", "层级", "乡级类型"],
    ["110199001", "海棠街道", "乡级", "街道"],
    ["110199002", "银杏街道", "乡级", "街道"],
    ["110199003", "丁香街道", "乡级", "街道"],
  ],
};

const stationRows: readonly (readonly SheetCell[])[] = [
  ["站点编号", "站点名称", "所在区划", "站点层级", "启用日期"],
  ["ZX-01", "海棠街道中心", "110199001", "街道(乡镇)社会工作服务中心", "2021-06-01"],
  ["ZX-02", "银杏街道中心", "110199002", "街道(乡镇)社会工作服务中心", "2021-06-15"],
];

const stations: Sheet = { name: "站点", rows: stationRows };

function read(...sheets: readonly Sheet[]): SheetsReading {
  return readSheets([divisions, ...sheets], { recordedOn: "2026-06-30", tierSystems: [beijingTierSystem] });
}

function faultsOf({ faults }: SheetsReading): readonly string[] {
  return faults.map(({ sheet, row, column, code, cost }) => [sheet, row, column, code, cost].join(" "));
}

/** A roster of the given heading and rows, with the stations. */
function roster(...rows: readonly (readonly SheetCell[])[]): SheetsReading {
  return read(stations, { name: "花名册", rows });
}

function log(...rows: readonly (readonly SheetCell[])[]): SheetsReading {
  return read(stations, { name: "活动台账", rows });
}

const person = (reading: SheetsReading, at = 0) => reading.register?.personnel[at];

describe("rows that hold no record", () => {
  const head = ["编号", "站点编号", "类别", "完成日期", "时长（小时）"];
  const record = ["HD-1", "ZX-01", "个案", "2026-03-01", 2];

  it("reads below a title above the headings, and lists it", () => {
    for (const between of [[], [[]]]) {
      const reading = log(["2026年上半年活动台账"], ...between, head, record);
      expect(faultsOf(reading)).toEqual([]);
      expect(reading.skipped).toEqual([{ sheet: "活动台账", row: 1, reason: "title", word: "" }]);
      expect(reading.register?.activities).toHaveLength(1);
    }
  });

  it.each([
    ["合计", "total"],
    ["小计", "total"],
    ["总  计", "total"],
    ["合计：", "total"],
    ["填表人：某某", "signature"],
    ["审核人", "signature"],
    ["备注：本表按季度填报", "remark"],
    ["示例：HD-000", "example"],
  ])("skips a row that begins with %s", (word, reason) => {
    const reading = log(head, record, [word, "", "", "", 320]);
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.skipped.map((row) => [row.row, row.reason])).toEqual([[3, reason]]);
    expect(reading.register?.activities).toHaveLength(1);
  });

  it("skips blank rows, keeps the numbers of the others, and headings that a page repeats", () => {
    const reading = log(head, [], record, ["", null, undefined], head, ["HD-2", "ZX-09", "个案", "2026-03-01", 2]);
    expect(faultsOf(reading)).toEqual(["活动台账 6 B reference-unknown row"]);
    expect(reading.skipped).toEqual([{ sheet: "活动台账", row: 5, reason: "headings-again", word: "" }]);
  });

  it("does not take the total of a column for a record of an unknown station", () => {
    const complete: Sheet = { name: "完整性声明", rows: [["登记内容"], ["活动"]] };
    const reading = read(stations, { name: "活动台账", rows: [head, record, ["合计", "", "", "", 320]] }, complete);
    expect(reading.register?.completeness).toEqual([{ collection: "activities" }]);
  });
});

describe("headings", () => {
  it("finds columns in any order, by other names, with marks and units", () => {
    const reading = roster(
      ["文化程度", "备注", "持证情况", "工号*", "专兼职", "所在站点", "职务"],
      ["本科", "x", "中级社工师", "SG-1", "全职", "ZX-01", "社工"],
    );
    expect(faultsOf(reading)).toEqual([]);
    expect(person(reading)).toEqual({
      id: "SG-1",
      education: [{ level: "bachelor" }],
      certificates: [{ level: "social-worker" }],
      assignments: [{ station: "ZX-01", role: "social-worker", workload: "full-time" }],
    });
    expect(reading.unreadColumns).toEqual([{ sheet: "花名册", column: "B", heading: "备注", reason: "not-needed" }]);
  });

  it("reads two rows of merged headings", () => {
    const rows = [
      ["工号", "站点编号", "岗位", "职业水平证书", "", "学历", ""],
      ["", "", "", "级别", "取得时间", "层次", "毕业时间"],
      ["SG-1", "ZX-01", "社工", "社会工作师", "2020-03-02", "大专", "2012年6月"],
    ];
    const merges = [
      { startRow: 0, endRow: 1, startCol: 0, endCol: 0 },
      { startRow: 0, endRow: 1, startCol: 1, endCol: 1 },
      { startRow: 0, endRow: 1, startCol: 2, endCol: 2 },
      { startRow: 0, endRow: 0, startCol: 3, endCol: 4 },
      { startRow: 0, endRow: 0, startCol: 5, endCol: 6 },
    ];
    for (const sheet of [
      { name: "花名册", rows, merges },
      { name: "花名册", rows },
    ]) {
      const reading = read(stations, sheet);
      expect(faultsOf(reading)).toEqual([]);
      expect(person(reading)).toMatchObject({
        certificates: [{ level: "social-worker", issuedOn: "2020-03-02" }],
        education: [{ level: "junior-college", graduatedOn: "2012-06" }],
      });
    }
  });

  it("proposes a near match for a heading that nobody knows, and does not guess", () => {
    const reading = roster(["工号", "站点编号", "岗位", "发证日朝"], ["SG-1", "ZX-01", "社工", "2020-03-02"]);
    expect(reading.unreadColumns).toEqual([
      { sheet: "花名册", column: "D", heading: "发证日朝", reason: "unknown", near: "发证日期" },
    ]);
    expect(person(reading)?.certificates).toBeUndefined();
  });

  it("names a required column that is missing, with the heading that may be meant", () => {
    const reading = log(["编号", "站点编号", "活动类", "完成日期"], ["HD-1", "ZX-01", "个案", "2026-03-01"]);
    expect(reading.faults.map(({ code, row, values, cost }) => ({ code, row, values, cost }))).toEqual([
      { code: "column-missing", row: 1, values: { heading: "活动类别", near: "活动类" }, cost: "sheet" },
    ]);
  });

  it("reads the first of two columns with one heading, and lists the other", () => {
    const reading = log(
      ["编号", "站点编号", "类别", "完成日期", "完成日期"],
      ["HD-1", "ZX-01", "个案", "2026-03-01", "2026-03-02"],
    );
    expect(faultsOf(reading)).toEqual(["活动台账 1 E column-twice column"]);
    expect(reading.register?.activities[0]?.completedOn).toBe("2026-03-01");
  });

  it("finds a sheet by its headings where its name says nothing", () => {
    const reading = read({ name: "Sheet1", rows: stationRows });
    expect(reading.sheets.map(({ sheet, table }) => [sheet, table])).toEqual([
      ["区划", "divisions"],
      ["Sheet1", "stations"],
    ]);
  });

  it("lists a sheet that is no table", () => {
    const reading = read({
      name: "通讯录",
      rows: [
        ["科室", "房间"],
        ["办公室", "101"],
      ],
    });
    expect(reading.unreadSheets).toEqual([{ sheet: "通讯录", reason: "unknown" }]);
  });
});

describe("further columns", () => {
  it("reads form, field and number of persons of an activity, and the kind of an operator", () => {
    const activity = ["HD-1", "ZX-01", "个案", "2026-03-01", 12];
    const reading = read(
      stations,
      { name: "活动台账", rows: [["编号", "站点编号", "类别", "完成日期", "服务人次"], activity] },
      {
        name: "承接机构",
        rows: [
          ["机构编号", "承接站点", "合同起始日期", "机构成立日期"],
          ["JG-1", "无", "", "2012年"],
        ],
      },
    );
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.register?.activities[0]?.personsServed).toBe(12);
    expect(reading.register?.operators[0]).toMatchObject({ foundedOn: "2012", contracts: [] });
  });
});

describe("personal data", () => {
  const NAMES = ["张三丰", "李四光"] as const;
  const NUMBER = "110101199003074514";
  const PHONE = "13800138000";

  it("recognises names, identity and telephone numbers, and repeats none of them", () => {
    const reading = roster(
      ["序号", "姓名", "身份证号", "联系电话", "工号", "站点编号", "岗位", "学历"],
      [1, NAMES[0], NUMBER, PHONE, "SG-1", "ZX-01", "社工", "不知道什么"],
      [2, NAMES[1], NUMBER, PHONE, NUMBER, NAMES[0], NAMES[1], PHONE],
      [3, "", "", "", "SG-3", NAMES[0], "社工", NUMBER],
    );
    expect(reading.unreadColumns.map(({ heading, reason }) => [heading, reason])).toEqual([
      ["序号", "not-needed"],
      ["姓名", "personal"],
      ["身份证号", "personal"],
      ["联系电话", "personal"],
    ]);
    const text = JSON.stringify(reading);
    for (const secret of [...NAMES, NUMBER, PHONE]) expect(text).not.toContain(secret);
    expect(reading.faults.length).toBeGreaterThan(3);
  });

  it("notices two names under one id without repeating them", () => {
    const reading = roster(
      ["工号", "姓名", "站点编号", "岗位"],
      ["SG-1", NAMES[0], "ZX-01", "社工"],
      ["SG-1", NAMES[1], "ZX-02", "社工"],
    );
    expect(faultsOf(reading)).toEqual(["花名册 3 A names-differ record"]);
    expect(reading.register?.personnel).toEqual([]);
    expect(JSON.stringify(reading)).not.toContain(NAMES[1]);
  });
});

describe("several records of one person", () => {
  const head = ["工号", "站点编号", "岗位", "职业水平证书", "发证日期", "职业水平证书2", "发证日期2"];
  const two = {
    certificates: [
      { level: "assistant-social-worker", issuedOn: "2015" },
      { level: "social-worker", issuedOn: "2020-03-02" },
    ],
  };

  it("reads certificates in repeated columns", () => {
    const reading = roster(head, ["SG-1", "ZX-01", "社工", "助理社会工作师", "2015", "社会工作师", "2020-03-02"]);
    expect(faultsOf(reading)).toEqual([]);
    expect(person(reading)).toMatchObject(two);
  });

  it("reads certificates in rows, with the person's cells merged", () => {
    const sheet: Sheet = {
      name: "花名册",
      rows: [
        head.slice(0, 5),
        ["SG-1", "ZX-01", "社工", "助理社会工作师", "2015"],
        ["", "", "", "社会工作师", "2020-03-02"],
      ],
      merges: [0, 1, 2].map((column) => ({ startRow: 1, endRow: 2, startCol: column, endCol: column })),
    };
    const reading = read(stations, sheet);
    expect(faultsOf(reading)).toEqual([]);
    expect(person(reading)).toMatchObject({ ...two, assignments: [{ station: "ZX-01", role: "social-worker" }] });
  });

  it("reads one person at two stations, with the certificate in both rows, once", () => {
    const reading = roster(
      ["工号", "站点编号", "岗位", "专/兼职", "职业水平证书"],
      ["SG-1", "ZX-01", "社工", "兼职", "社会工作师"],
      ["SG-1", "ZX-02", "督导", "兼职", "社会工作师"],
    );
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.sheets.find(({ sheet }) => sheet === "花名册")).toMatchObject({ rows: 2, taken: 2 });
    expect(person(reading)).toMatchObject({
      certificates: [{ level: "social-worker" }],
      assignments: [{ station: "ZX-01" }, { station: "ZX-02" }],
    });
  });
});

describe("vertically merged cells", () => {
  it("belong to all their rows", () => {
    const sheet: Sheet = {
      name: "花名册",
      rows: [
        ["站点编号", "工号", "岗位"],
        ["ZX-01", "SG-1", "社工"],
        ["", "SG-2", "督导"],
        [null, "SG-3", "站长"],
      ],
      merges: [{ startRow: 1, endRow: 3, startCol: 0, endCol: 0 }],
    };
    const reading = read(stations, sheet);
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.register?.personnel.map(({ assignments }) => assignments?.[0]?.station)).toEqual([
      "ZX-01",
      "ZX-01",
      "ZX-01",
    ]);
  });

  it("count an amount once, and ask for the others", () => {
    const sheet: Sheet = {
      name: "资金",
      rows: [
        ["资金编号", "资金渠道", "金额（元）"],
        ["ZJ-1", "财政预算经费", 300000],
        ["ZJ-2", "福彩公益金", ""],
      ],
      merges: [{ startRow: 1, endRow: 2, startCol: 2, endCol: 2 }],
    };
    const reading = read(sheet);
    expect(faultsOf(reading)).toEqual(["资金 3 C amount-merged cell", "资金 3 C cell-empty row"]);
    expect(reading.totals).toEqual([
      { sheet: "资金", column: "C", heading: "金额（元）", count: 1, total: "300000.00" },
    ]);
  });
});

describe("dates", () => {
  const dated = (cell: SheetCell) =>
    roster(["工号", "站点编号", "岗位", "到岗时间", "离岗时间"], ["SG-1", "ZX-01", "社工", cell, ""]);
  const from = (cell: SheetCell) => person(dated(cell))?.assignments?.[0]?.from;

  it.each<[SheetCell, string]>([
    [new Date(Date.UTC(2016, 10, 3)), "2016-11-03"],
    [new Date(Date.UTC(2016, 10, 3, 8, 30)), "2016-11-03"],
    [42677, "2016-11-03"],
    ["42677", "2016-11-03"],
    [42677.5, "2016-11-03"],
    ["2016-11-03 00:00:00", "2016-11-03"],
    ["2016/11/3 8:30", "2016-11-03"],
    ["2016年11月", "2016-11"],
    [2016, "2016"],
    [201611, "2016-11"],
    [20161103, "2016-11-03"],
    ["２０１６．１１．３", "2016-11-03"],
    ["2016\u200b-11-03\u202c", "2016-11-03"],
  ])("reads %j as %s", (cell, date) => {
    expect(faultsOf(dated(cell))).toEqual([]);
    expect(from(cell)).toBe(date);
  });

  it.each<SheetCell>(["2016-11-31", "11/3/2016", "Nov-16", "2016.1", "去年", new Date(NaN)])("refuses %j", (cell) => {
    expect(faultsOf(dated(cell))).toEqual(["花名册 2 D date-invalid cell"]);
    expect(from(cell)).toBeUndefined();
  });

  it.each(["至今", "—", "在岗", "/", "", "无", "不详"])("takes %j as no end", (cell) => {
    const reading = roster(
      ["工号", "站点编号", "岗位", "到岗时间", "离岗时间"],
      ["SG-1", "ZX-01", "社工", "2021-06", cell],
    );
    expect(faultsOf(reading)).toEqual([]);
    expect(person(reading)?.assignments).toEqual([{ station: "ZX-01", role: "social-worker", from: "2021-06" }]);
  });

  it("leaves out the row whose end cannot be read: it is not “no end”", () => {
    const reading = roster(["工号", "站点编号", "岗位", "离岗时间"], ["SG-1", "ZX-01", "社工", "上个月"]);
    expect(faultsOf(reading)).toEqual(["花名册 2 D date-invalid row"]);
    expect(reading.register?.personnel).toEqual([]);
  });

  it("asks about a certificate of before the first examination, and about a date to come", () => {
    const reading = roster(
      ["工号", "站点编号", "岗位", "职业水平证书", "发证日期"],
      ["SG-1", "ZX-01", "社工", "社会工作师", "1916-03-02"],
      ["SG-2", "ZX-01", "社工", "社会工作师", "2031-03-02"],
    );
    expect(faultsOf(reading)).toEqual(["花名册 2 E date-doubtful none", "花名册 3 E date-doubtful none"]);
  });
});

describe("words", () => {
  const certificate = (cell: string) =>
    roster(["工号", "站点编号", "岗位", "职业水平证书"], ["SG-1", "ZX-01", "社工", cell]);

  it.each(["—", "/", "", "不清楚"])("takes a certificate %j as not recorded", (cell) => {
    expect(person(certificate(cell))?.certificates).toBeUndefined();
  });

  it.each(["无", "没有", "未取得"])("takes a certificate %j as none", (cell) => {
    const reading = certificate(cell);
    expect(faultsOf(reading)).toEqual([]);
    expect(person(reading)?.certificates).toEqual([]);
  });

  it.each(["社工证", "有"])("asks about a certificate %j, and takes none for recorded", (cell) => {
    const reading = certificate(cell);
    expect(faultsOf(reading)).toEqual(["花名册 2 D term-unknown list"]);
    expect(person(reading)?.certificates).toBeUndefined();
    expect(reading.faults[0]?.message.zh).toContain("社会工作师");
  });

  it("reads full-width digits, brackets and characters that nobody sees", () => {
    const reading = roster(
      ["工号", "站点编号", "岗位", "学历"],
      ["ＳＧ－００１", "ZX\u200b-01", "社\u00ad工", "高中（中专）"],
    );
    expect(faultsOf(reading)).toEqual([]);
    expect(person(reading)).toMatchObject({ id: "SG-001", education: [{ level: "senior-secondary" }] });
  });

  it("lists formulas that failed", () => {
    const reading = roster(["工号", "站点编号", "岗位", "学历"], ["SG-1", "ZX-01", "社工", "#REF!"]);
    expect(faultsOf(reading)).toEqual(["花名册 2 D cell-error list"]);
  });
});

describe("money", () => {
  const money = (heading: string, cell: SheetCell) =>
    read({
      name: "资金",
      rows: [
        ["资金编号", "资金渠道", heading],
        ["ZJ-1", "财政预算经费", cell],
      ],
    });

  it.each<[string, SheetCell, string]>([
    ["金额（元）", 125000, "125000"],
    ["金额（万元）", "12.5", "125000"],
    ["金额（万元）", "¥125,000", "125000"],
    ["金额（万元）", "￥125,000.00", "125000"],
    ["金额（万元）", "125000元", "125000"],
    ["金额", "12.5万元", "125000"],
    ["金额（万元）", "１２．５", "125000"],
    ["金额（万元）", "1.2亿", "120000000"],
    ["金额（元）", 33333.333333333336, "refused"],
    ["金额（元）", 0.1 + 0.2, "0.30"],
  ])("reads under %s the cell %j as %s", (heading, cell, yuan) => {
    const reading = money(heading, cell);
    const [source] = reading.register?.fundingSources ?? [];
    if (yuan === "refused") expect(faultsOf(reading)).toEqual(["资金 2 C decimal-invalid row"]);
    else expect(Number(source?.amount)).toBe(Number(yuan));
  });

  it.each<SheetCell>([125000, "200,000"])("asks back %j under 万元", (cell) => {
    const reading = money("金额（万元）", cell);
    expect(faultsOf(reading)).toEqual(["资金 2 C amount-doubtful row"]);
    expect(reading.faults[0]?.message.zh).toContain("疑为单位有误");
  });

  it.each(["约12万", "十二万五千元", "12,5"])("refuses %s", (cell) => {
    expect(faultsOf(money("金额（万元）", cell))).toEqual(["资金 2 C decimal-invalid row"]);
  });

  it("shows the total of the column", () => {
    expect(money("金额（万元）", "12.5").totals).toEqual([
      { sheet: "资金", column: "C", heading: "金额（万元）", count: 1, total: "125000.00" },
    ]);
  });

  it("asks for the source of an amount in the row of a station", () => {
    const [head = [], first = []] = stationRows;
    const reading = read({
      name: "站点",
      rows: [
        [...head, "年度经费（万元）", "资金来源"],
        [...first, 12.5, ""],
      ],
    });
    expect(faultsOf(reading)).toEqual(["站点 2 G cell-empty cell"]);
  });
});

describe("codes and references", () => {
  it.each<SheetCell>([110199001, "110199001.0", "'110199001", "１１０１９９００１"])("reads the code %j", (cell) => {
    const reading = read({
      name: "站点",
      rows: [
        ["站点编号", "所在区划"],
        ["ZX-01", cell],
      ],
    });
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.register?.stations[0]?.division).toBe("110199001");
  });

  it.each<SheetCell>(["1.10199E+08", "1.10199e11", 110199001003000000])("asks again for the spoilt code %j", (cell) => {
    const reading = read({
      name: "站点",
      rows: [
        ["站点编号", "所在区划"],
        ["ZX-01", cell],
      ],
    });
    expect(faultsOf(reading)).toEqual(["站点 2 B code-spoilt row"]);
  });

  it("finds a station by its name where that is unique", () => {
    const reading = roster(["工号", "站点名称", "岗位"], ["SG-1", "银杏街道中心", "社工"]);
    expect(faultsOf(reading)).toEqual([]);
    expect(person(reading)?.assignments?.[0]?.station).toBe("ZX-02");
  });

  it("asks for the id where two stations have the name", () => {
    const rows = stationRows.map((row, at) =>
      at === 0 ? row : row.map((cell, column) => (column === 1 ? "中心" : cell)),
    );
    const reading = read(
      { name: "站点", rows },
      {
        name: "花名册",
        rows: [
          ["工号", "站点", "岗位"],
          ["SG-1", "中心", "社工"],
        ],
      },
    );
    expect(faultsOf(reading)).toEqual(["花名册 2 B reference-ambiguous row"]);
  });

  it("proposes the id that may be meant", () => {
    const reading = roster(["工号", "站点编号", "岗位"], ["SG-1", "ZX-O1", "社工"]);
    expect(reading.faults.map(({ code, values }) => [code, values["near"]])).toEqual([["reference-unknown", "ZX-01"]]);
  });

  it("says that a row depends on another one that was left out", () => {
    const [head = [], first = []] = stationRows;
    const broken = first.map((cell, column) => (column === 3 ? "什么站" : cell));
    const reading = read(
      { name: "站点", rows: [head, broken] },
      {
        name: "花名册",
        rows: [
          ["工号", "站点", "岗位"],
          ["SG-1", "ZX-01", "社工"],
        ],
      },
    );
    expect(faultsOf(reading)).toEqual(["站点 2 D reference-unknown row", "花名册 2 B reference-left-out row"]);
    expect(reading.faults[1]?.values).toEqual({ target: "station", sheet: "站点", row: 2 });
  });

  it("lists a second record of one id", () => {
    const reading = log(
      ["编号", "站点编号", "类别", "完成日期"],
      ["HD-1", "ZX-01", "个案", "2026-03-01"],
      ["HD-1", "ZX-02", "个案", "2026-03-02"],
    );
    expect(faultsOf(reading)).toEqual(["活动台账 3 A id-duplicate row"]);
  });
});

describe("completeness", () => {
  const head = ["编号", "站点编号", "类别", "完成日期"];
  const claim: Sheet = {
    name: "完整性声明",
    rows: [
      ["登记内容", "区划范围"],
      ["活动", "110199"],
    ],
  };

  it("does not count for the division of a row that was left out", () => {
    const rows = [head, ["HD-1", "ZX-01", "个案", "2026-02-30"], ["HD-2", "ZX-02", "个案", "2026-03-01"]];
    const county: Sheet = { ...divisions, rows: [...divisions.rows, ["110199", "示例区", "县级", ""]] };
    const reading = readSheets([county, stations, { name: "活动台账", rows }, claim], {
      recordedOn: "2026-06-30",
      tierSystems: [beijingTierSystem],
    });
    expect(reading.register?.completeness).toEqual([{ collection: "activities", within: ["110199002", "110199003"] }]);
    expect(faultsOf(reading)).toEqual(["活动台账 2 D date-invalid row", "完整性声明 2  completeness-narrowed none"]);
  });

  it("does not count anywhere while it is not known where the row belongs", () => {
    const reading = read(stations, { name: "活动台账", rows: [head, ["HD-1", "", "个案", "2026-02-01"]] }, claim);
    expect(reading.register?.completeness).toEqual([]);
  });
});
