import { describe, expect, it } from "vitest";
import { type Register, parseRegister } from "../../src/model/index.js";
import { readSheets, writeSheets } from "../../src/sheets/index.js";

/** How the records of a register are laid out in rows and columns, cell by cell. */

const tier = (id: string, zh: string): object => ({ id: `s:${id}`, name: { zh }, levels: ["township"] });
const tierSystem = { id: "s", name: { zh: "体系" }, tiers: [tier("a", "中心"), tier("b", "分站"), tier("c", "分站")] };
const base = {
  version: 1,
  recordedOn: "2026-06-30",
  tierSystems: [tierSystem],
  terms: { fundingSourceKinds: [{ key: "own:grant", name: { zh: "专项资助" } }] },
  divisions: [{ id: "110101001", name: "甲街道", level: "township", kind: "subdistrict" }],
  stations: [
    { id: "ZX-01", division: "110101001", tier: "s:a" },
    { id: "ZX-02", division: "110101001", tier: "s:b" },
  ],
};
const registerOf = (fields: object): Register => parseRegister({ ...base, ...fields } as never);

/** The sheet of a name: its headings, and its rows as records by heading, empty cells left out. */
function sheet(fields: object, name: string) {
  const register = registerOf(fields);
  const found = writeSheets(register).find((own) => own.name === name);
  const headings = found?.columns.map(({ heading }) => heading) ?? [];
  return {
    headings,
    kinds: found?.columns.map(({ kind }) => kind),
    rows: found?.rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at]] as const))),
    full: found?.rows.map((row) =>
      Object.fromEntries(headings.flatMap((heading, at) => (row[at] === null ? [] : [[heading, row[at]] as const]))),
    ),
    /** What the sheets are read back as. */
    read: readSheets(
      writeSheets(register).map((own) => ({
        name: own.name,
        rows: [own.columns.map(({ heading }) => heading), ...own.rows],
      })),
      { tierSystems: register.tierSystems, terms: register.terms },
    ).register,
    register,
  };
}
const people = (...personnel: readonly object[]) => sheet({ personnel }, "人员");

describe("the columns of a table", () => {
  it("are those that records must have, and those that any record has", () => {
    const { headings, full } = sheet({}, "站点");
    expect(headings).toEqual(["站点编号", "所在区划", "站点层级"]);
    expect(full).toEqual([
      { 站点编号: "ZX-01", 所在区划: "110101001", 站点层级: "中心" },
      { 站点编号: "ZX-02", 所在区划: "110101001", 站点层级: "s:b" },
    ]);
    const named = sheet({ stations: [base.stations[0], { ...base.stations[1], name: "乙站" }] }, "站点");
    expect(named.headings).toEqual(["站点编号", "站点名称", "所在区划", "站点层级"]);
    expect(named.rows?.map((row) => row["站点名称"])).toEqual([null, "乙站"]);
  });

  it("are numbers for amounts and decimals, else texts", () => {
    const { headings, kinds } = sheet(
      { fundingSources: [{ id: "z", kind: "general-budget", amount: "1", recipients: ["ZX-01"] }] },
      "资金",
    );
    expect(headings.map((heading, at) => `${heading}: ${String(kinds?.[at])}`)).toEqual([
      "资金编号: text",
      "资金渠道: text",
      "金额（元）: number",
      "限定对象: text",
    ]);
    const log = sheet(
      { activities: [{ id: "h", station: "ZX-01", kind: "case-work", completedOn: "2026-03-01", hours: "2" }] },
      "活动",
    );
    expect(log.kinds?.[log.headings.indexOf("时长（小时）")]).toBe("number");
  });

  it("of a table without records are not written", () => {
    expect(writeSheets(registerOf({})).map(({ name }) => name)).toEqual(["基本情况", "区划", "站点"]);
    expect(writeSheets(registerOf({ stations: [], divisions: [] })).map(({ name }) => name)).toEqual(["基本情况"]);
  });
});

describe("a list of a record", () => {
  it("has an entry a row, with the id of the record in each, and its own fields in the first", () => {
    const { full } = people({
      id: "w",
      birth: "1990-05",
      assignments: [
        { station: "ZX-01", role: "social-worker", from: "2021-06" },
        { station: "ZX-02", role: "director" },
      ],
    });
    expect(full).toEqual([
      { 工号: "w", 出生年月: "1990-05", 站点编号: "ZX-01", 岗位: "驻站社工", 到岗日期: "2021-06" },
      { 工号: "w", 站点编号: "ZX-02", 岗位: "主任(站长)" },
    ]);
  });

  it("that is recorded as empty says 无 in its first column, once, and one that is not recorded says nothing", () => {
    const { headings, full, read, register } = people(
      {
        id: "w",
        certificates: [],
        assignments: [
          { station: "ZX-01", role: "director" },
          { station: "ZX-02", role: "director" },
        ],
      },
      { id: "v", assignments: [], certificates: [{ level: "social-worker" }] },
      { id: "u" },
    );
    expect(headings).toEqual(["工号", "站点编号", "岗位", "职业水平证书"]);
    expect(full).toEqual([
      { 工号: "w", 站点编号: "ZX-01", 岗位: "主任(站长)", 职业水平证书: "无" },
      { 工号: "w", 站点编号: "ZX-02", 岗位: "主任(站长)" },
      { 工号: "v", 站点编号: "无", 职业水平证书: "社会工作师" },
      { 工号: "u" },
    ]);
    expect(read?.personnel).toEqual(register.personnel);
  });

  it("has equal entries side by side in one row, in numbered columns", () => {
    const entry = { station: "ZX-01", role: "director" };
    const { headings, full, read, register } = people(
      { id: "w", assignments: [entry, entry] },
      { id: "v", assignments: [] },
    );
    expect(headings).toEqual(["工号", "站点编号", "岗位", "站点编号2", "岗位2"]);
    expect(full).toEqual([
      { 工号: "w", 站点编号: "ZX-01", 岗位: "主任(站长)", 站点编号2: "ZX-01", 岗位2: "主任(站长)" },
      { 工号: "v", 站点编号: "无" },
    ]);
    expect(read?.personnel).toEqual(register.personnel);
  });

  it("has an entry of which nothing is known as 不详, and one of which something is known without it", () => {
    const { full, read, register } = people(
      { id: "w", employments: [{}] },
      { id: "v", employments: [{ from: "2020" }] },
    );
    expect(full?.map(({ 聘用方式 = null, 工号 = null }) => [工号, 聘用方式])).toEqual([
      ["w", "不详"],
      ["v", null],
    ]);
    expect(read?.personnel).toEqual(register.personnel);
  });

  it("of words has several in one cell where nothing else differs", () => {
    const systems = (words: readonly object[]) =>
      sheet({ stations: [{ ...base.stations[0], systems: words }] }, "站点").full?.map((row) => [
        row["站点编号"],
        row["管理制度"],
      ]);
    expect(systems([{ system: "project" }, { system: "personnel" }])).toEqual([
      ["ZX-01", "项目管理制度、人员管理制度"],
    ]);
    expect(systems([{ system: "project", adoptedOn: "2020" }, { system: "personnel" }])).toEqual([
      ["ZX-01", "项目管理制度"],
      ["ZX-01", "人员管理制度"],
    ]);
  });

  it("has the supervised stations with their days where these are agreed", () => {
    const supervises = [{ station: "ZX-01", daysPerMonth: 4 }, { station: "ZX-02" }];
    const post = { station: "ZX-01", role: "supervisor" };
    const { full, read } = people(
      { id: "w", assignments: [{ ...post, supervises }] },
      { id: "v", assignments: [{ ...post, supervises: [] }] },
    );
    expect(full?.map((row) => row["督导的站点"])).toEqual(["ZX-01（4天）、ZX-02", "无"]);
    expect(read?.personnel[0]?.assignments?.[0]?.supervises).toEqual([
      { station: "ZX-01", daysPerMonth: "4" },
      { station: "ZX-02" },
    ]);
  });
});

describe("a value", () => {
  const amounts = (...values: readonly string[]) =>
    sheet(
      {
        fundingSources: values.map((amount, at) => ({
          id: `z${String(at)}`,
          kind: at === 0 ? "own:grant" : "welfare-lottery",
          amount,
          recipients: ["ZX-01"],
        })),
      },
      "资金",
    );

  it("of money is a number where nothing is lost, and names its unit where it is beyond reason", () => {
    const { rows, read, register } = amounts("200000", "1.50", "100000000", "100000000.01", "0.1");
    expect(rows?.map((row) => row["金额（元）"])).toEqual([200_000, "1.50", 100_000_000, "100000000.01元", 0.1]);
    expect(rows?.map((row) => row["资金渠道"]).slice(0, 2)).toEqual(["专项资助", "福利彩票公益金"]);
    expect(read?.fundingSources).toEqual(register.fundingSources);
  });

  it("of yes and no is 是 or 否", () => {
    const { rows } = sheet(
      {
        stations: [
          { ...base.stations[0], nationallyRegistered: true },
          { ...base.stations[1], nationallyRegistered: false },
        ],
      },
      "站点",
    );
    expect(rows?.map((row) => row["是否录入全国系统"])).toEqual(["是", "否"]);
  });

  it("in a group of fields has a column of its own", () => {
    const { full } = sheet(
      {
        fundingSources: [
          {
            id: "z",
            kind: "general-budget",
            amount: "1",
            recipients: ["ZX-01"],
            period: { from: "2026-01-01", to: "2026-12-31" },
          },
        ],
      },
      "资金",
    );
    expect(full?.[0]).toMatchObject({ 可用期间起: "2026-01-01", 可用期间止: "2026-12-31" });
  });
});
