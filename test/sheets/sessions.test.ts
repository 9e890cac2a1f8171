import { describe, expect, it } from "vitest";
import { type SheetCell, readSheets } from "../../src/sheets/index.js";
import { TIERS } from "../../src/testing/registers.js";

type Rows = readonly (readonly SheetCell[])[];

const stations: Rows = [
  ["站点编号", "所在区划", "街道（乡镇）", "类型", "站点层级"],
  ["ZX-01", "110199001", "海棠街道", "街道", "街乡中心"],
  ["ZX-02", "110199002", "银杏街道", "街道", "街乡中心"],
];

const activities: Rows = [
  ["活动编号", "站点编号", "活动类别", "开始日期", "完成日期"],
  ["XZ-0001", "ZX-01", "小组", "2026-03-01", "2026-04-30"],
  ["XZ-0002", "ZX-01", "小组", "2026-03-01", ""],
  ["XZ-0003", "ZX-01", "小组", "2026-02-30", ""],
];

function read(sheets: Readonly<Record<string, Rows>>) {
  const named = Object.entries({ 站点: stations, ...sheets }).map(([name, rows]) => ({ name, rows }));
  return readSheets(named, { recordedOn: "2026-06-30", tierSystems: [TIERS] });
}

function placesOf({ faults }: ReturnType<typeof read>): readonly string[] {
  return faults.map(({ sheet, row, column, code, cost }) => `${sheet} ${row}${column ?? ""} ${code} ${cost}`);
}

describe("the sheet of sessions", () => {
  const head = ["活动编号", "场次日期", "参加人数", "场次时长（小时）"];

  it("adds each row to its activity, equal rows too; 无 is none so far", () => {
    const reading = read({
      活动: activities.slice(0, 3),
      活动场次: [head, ["XZ-0001", "2026-03-08", 12, 1.5], ["XZ-0002", "无"], ["XZ-0001", "2026-03-08", 12, 1.5]],
    });
    expect(reading.faults).toEqual([]);
    expect(reading.register?.activities.map(({ id, sessions }) => [id, sessions])).toEqual([
      ["XZ-0001", Array.from({ length: 2 }, () => ({ on: "2026-03-08", persons: 12, hours: "1.5" }))],
      ["XZ-0002", []],
    ]);
    expect(reading.sheets.find(({ table }) => table === "sessions")).toMatchObject({ rows: 3, taken: 3 });
  });

  it("takes the sessions of an activity as not recorded where one of them cannot be read", () => {
    const reading = read({
      活动: activities.slice(0, 3),
      活动场次: [
        head,
        ["XZ-0001", "2026-03-08", 12, 1],
        ["XZ-0001", "2026-13-08", 9, 1],
        ["XZ-0002", "2026-03-09", 5, 1],
      ],
    });
    expect(placesOf(reading)).toEqual(["活动场次 3B date-invalid list"]);
    expect(reading.register?.activities.map(({ sessions }) => sessions?.length)).toEqual([undefined, 1]);
  });

  it("leads a session outside the time of its activity back to its own cell", () => {
    const reading = read({ 活动: activities.slice(0, 2), 活动场次: [head, ["XZ-0001", "2026-05-08", 12, 1]] });
    expect(placesOf(reading)).toEqual(["活动场次 2B interval-reversed list"]);
  });

  it("takes the lists of those that a misspelt number may mean as not complete", () => {
    const reading = read({
      活动: activities.slice(0, 3),
      活动场次: [
        head,
        ["XZ-0001", "2026-03-08", 12, 1],
        ["XZ-0002", "2026-03-08", 12, 1],
        ["XZ-0004", "2026-03-08", 12, 1],
      ],
    });
    expect(placesOf(reading)).toEqual(["活动场次 4A reference-unknown list"]);
    expect(reading.register?.activities.map(({ sessions }) => sessions)).toEqual([undefined, undefined]);
  });

  it("lists the sessions of an activity that was left out", () => {
    const reading = read({ 活动: activities, 活动场次: [head, ["XZ-0003", "2026-03-08", 12, 1]] });
    expect(placesOf(reading)).toEqual(["活动 4D date-invalid row", "活动场次 2A reference-left-out row"]);
  });
});

describe("cells of the other tables", () => {
  it("have the stations of a supervisor with days a month, the month of birth alone, and rooms", () => {
    const reading = read({
      站点: [
        [...(stations[0] ?? []), "功能室", "是否悬挂标牌", "试点", "主管单位"],
        [...(stations[1] ?? []), "个案室、小组室", "是", "无", "民政局"],
        [...(stations[2] ?? []), "无", "", "", ""],
      ],
      人员: [
        ["工号", "出生年月", "站点编号", "岗位", "督导的站点"],
        ["SG-1", "1990-05-17", "ZX-01", "督导", "ZX-01（4天）、ZX-02（每月2天）"],
        ["SG-2", new Date(Date.UTC(1991, 4, 1)), "ZX-01", "督导", "ZX-09（4天）"],
      ],
    });
    expect(placesOf(reading)).toEqual(["人员 3E reference-unknown cell"]);
    expect(reading.register?.stations).toMatchObject([
      {
        premises: { facilities: ["case-room", "group-room"], signage: true },
        pilots: [],
        authorities: [{ body: "civil-affairs" }],
      },
      { premises: { facilities: [] } },
    ]);
    expect(reading.register?.personnel.map(({ birth }) => birth)).toEqual(["1990-05", "1991-05"]);
    expect(reading.register?.personnel[0]?.assignments?.[0]?.supervises).toEqual([
      { station: "ZX-01", daysPerMonth: "4" },
      { station: "ZX-02", daysPerMonth: "2" },
    ]);
  });

  it("have clients, money and evaluations, whose kind of subject follows from the id", () => {
    const reading = read({
      服务对象: [
        ["服务对象编号", "姓名", "服务对象类别", "建档站点", "是否建档", "建档日期"],
        ["DX-1", "王某", "老年人", "ZX-01", "是", "2026年3月"],
      ],
      资金拨付: [
        ["拨付编号", "拨付对象", "金额（万元）", "资金用途", "所属日期"],
        ["BF-1", "ZX-01", 10, "人员薪酬", "2026-03"],
        ["BF-2", "110199001", 2, "", ""],
      ],
      资金支出: [
        ["支出编号", "支出对象", "金额（元）", "所属日期"],
        ["ZC-1", "ZX-01", 30000, "2026-04"],
      ],
      评估记录: [
        ["评估编号", "评估对象", "评估日期", "得分", "满分", "等级"],
        ["PG-1", "ZX-01", "2026-05", 92.5, 100, "优秀"],
      ],
    });
    expect(placesOf(reading)).toEqual(["资金拨付 3E value-missing row"]);
    expect(reading.register).toMatchObject({
      clients: [{ id: "DX-1", groups: ["older-people"], station: "ZX-01", hasFile: true, fileOpenedOn: "2026-03" }],
      allocations: [{ subject: { kind: "station", id: "ZX-01" }, amount: "100000", purpose: "pay", on: "2026-03" }],
      spending: [{ amount: "30000" }],
      evaluations: [{ score: "92.5", fullMarks: "100", grade: "优秀" }],
    });
    expect(reading.unreadColumns.map(({ heading, reason }) => [heading, reason])).toEqual([["姓名", "personal"]]);
    expect(JSON.stringify(reading)).not.toContain("王某");
  });
});
