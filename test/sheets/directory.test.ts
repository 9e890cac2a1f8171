import { describe, expect, it } from "vitest";
import { beijingTierSystem } from "../../src/policy/catalogue/index.js";
import { policyOf, source } from "../small-policy.js";
import { readSheets } from "../../src/sheets/index.js";
import { makeDirectory, makeItems } from "../../src/sheets/references.js";

/** What names in cells refer to, and which dates are doubtful. */

describe("a directory", () => {
  const directory = makeDirectory([beijingTierSystem]);
  directory.add("station", "ZX-01", "海棠街道中心");
  directory.add("station", "ZX-02", "银杏街道中心");
  directory.add("station", "ZX-03", "同名中心");
  directory.add("station", "ZX-04", "同名中心");
  directory.add("station", "ZX-03", "同名中心");
  directory.add("station", "ZX-05", "");
  directory.add("station", "ZX-01", "海棠街道中心");
  directory.add("division", "q1", "海棠街道");
  directory.add("operator", "JG-1", "某机构");
  directory.add("person", "w");

  it("finds records by id, by name, and divisions by their code", () => {
    expect(directory.resolve("station", "ZX-01")).toEqual({ id: "ZX-01" });
    expect(directory.resolve("station", "海棠街道中心")).toEqual({ id: "ZX-01" });
    expect(directory.resolve("station", " 海棠街道 中心")).toEqual({ id: "ZX-01" });
    expect(directory.resolve("division", "110101001")).toEqual({ id: "110101001" });
    expect(directory.resolve("station", "110101001")).toMatchObject({ code: "reference-unknown" });
    expect(directory.resolve("tier", "街道(乡镇)社会工作服务中心")).toEqual({ id: "beijing:township" });
  });

  it("finds a subject among stations, divisions, operators and persons, codes and the nation", () => {
    expect(directory.resolve("subject", "某机构")).toEqual({ id: "JG-1" });
    expect(directory.resolve("subject", "海棠街道")).toEqual({ id: "q1" });
    expect(directory.resolve("subject", "w")).toEqual({ id: "w" });
    expect(directory.resolve("subject", "CN")).toEqual({ id: "CN" });
    expect(directory.resolve("subject", "110101")).toEqual({ id: "110101" });
    expect(directory.resolve("station", "CN")).toMatchObject({ code: "reference-unknown" });
  });

  it("does not choose between two of one name", () => {
    expect(directory.resolve("station", "同名中心")).toEqual({
      code: "reference-ambiguous",
      values: { target: "station" },
      may: null,
    });
  });

  it("says which records an unknown name may mean", () => {
    expect(directory.resolve("station", "ZX-O1")).toMatchObject({ code: "reference-unknown", may: ["ZX-01"] });
    expect(directory.resolve("station", "ZX-O1")).toMatchObject({ values: { target: "station", near: "ZX-01" } });
    expect(directory.resolve("station", "银杏街道中芯")).toMatchObject({ may: ["ZX-02"] });
    expect(directory.resolve("station", "完全不同的名称")).toEqual({
      code: "reference-unknown",
      values: { target: "station" },
      may: [],
    });
  });

  it("proposes no id where an unknown name may mean two", () => {
    const two = makeDirectory([]);
    two.add("station", "社工站-01");
    two.add("station", "社工站-02");
    expect(two.resolve("station", "社工站-0O")).toEqual({
      code: "reference-unknown",
      values: { target: "station" },
      may: ["社工站-01", "社工站-02"],
    });
  });

  it("knows the kind of an id", () => {
    expect(["ZX-01", "JG-1", "q1", "w", "CN", "110101", "x"].map(directory.kindOf)).toEqual([
      "station",
      "operator",
      "division",
      "person",
      "division",
      "division",
      undefined,
    ]);
  });

  it("guesses for two hundred unknown names, after which any may be meant", () => {
    const large = makeDirectory([]);
    large.add("station", "ZX-0001");
    for (let count = 0; count < 200; count += 1)
      expect(large.resolve("station", `某${String(count)}`)).toMatchObject({ may: [] });
    expect(large.resolve("station", "ZX-0002")).toMatchObject({ may: null });
    expect(large.resolve("station", "某1")).toMatchObject({ may: [] });
  });
});

describe("the items of policies", () => {
  const text = (zh: string) => ({ zh, en: zh });
  const items = [
    { id: "a", text: text("场地适宜"), when: "always" },
    { id: "b", text: text("标识 醒目"), when: "always" },
  ];
  const stated = (value: unknown) => ({ status: "stated", value, source });
  const checklist = { kind: "checklist", appliesTo: { subject: "station" }, parameters: { items: stated(items) } };
  const find = makeItems([policyOf([checklist, checklist])]);

  it("are found by id or text, in one provision or in all", () => {
    expect(find("a", undefined)).toEqual([
      { provision: "p/1", item: "a" },
      { provision: "p/2", item: "a" },
    ]);
    expect(find("场地适宜", "p/2")).toEqual([{ provision: "p/2", item: "a" }]);
    expect(find("标识醒目", "p/1")).toEqual([{ provision: "p/1", item: "b" }]);
    expect(find("c", undefined)).toEqual([]);
  });
});

describe("a date that is more likely a slip", () => {
  const sheets = (head: readonly string[], row: readonly string[]) =>
    readSheets(
      [
        {
          name: "区划",
          rows: [
            ["区划代码", "区划名称", "层级", "乡级类型"],
            ["110199001", "海棠街道", "乡级", "街道"],
          ],
        },
        {
          name: "站点",
          rows: [
            ["站点编号", "所在区划"],
            ["ZX-01", "110199001"],
          ],
        },
        { name: head.includes("工号") ? "人员" : "活动", rows: [head, row] },
      ],
      { recordedOn: "2026-06-30", tierSystems: [beijingTierSystem] },
    );
  const faults = (head: readonly string[], row: readonly string[]) =>
    sheets(head, row).faults.map(({ column, code, cost, values }) => [column, code, cost, values]);
  const person = (heading: string, cell: string) =>
    faults(
      ["工号", "站点编号", "岗位", "职业水平证书", "学历", heading],
      ["w", "ZX-01", "社工", "社会工作师", "本科", cell],
    );
  const late = ["F", "date-doubtful", "none", { most: "2026-06-30" }];
  const early = ["F", "date-doubtful", "none", { least: "2008" }];

  it.each<[string, string, readonly unknown[]]>([
    ["发证日期", "2026-07-01", [late]],
    ["发证日期", "2026-06-30", []],
    ["发证日期", "2026-07", [late]],
    ["发证日期", "2026", []],
    ["发证日期", "2007", [early]],
    ["发证日期", "2007-12-31", [early]],
    ["发证日期", "2008", []],
    ["证书批准日期", "2007", [early]],
    ["成绩公布日期", "2026-07", [late]],
    ["毕业时间", "2026-07-01", [late]],
    ["毕业时间", "1990", []],
  ])("of a person is asked back: %s %s", (heading, cell, expected) => {
    expect(person(heading, cell)).toEqual(expected);
  });

  it("is asked back at its own repetition of the columns", () => {
    const head = ["工号", "站点编号", "岗位", "职业水平证书", "发证日期", "职业水平证书", "发证日期"];
    const row = ["w", "ZX-01", "社工", "助理社会工作师", "2010", "社会工作师", "2026-07"];
    expect(faults(head, row)).toEqual([["G", "date-doubtful", "none", { most: "2026-06-30" }]]);
  });

  it("of an activity is asked back, and stays", () => {
    const head = ["活动编号", "站点编号", "类别", "开始日期", "完成日期"];
    expect(faults(head, ["h", "ZX-01", "个案", "2026-01-01", "2026-07-01"])).toEqual([
      ["E", "date-doubtful", "none", { most: "2026-06-30" }],
    ]);
    expect(sheets(head, ["h", "ZX-01", "个案", "2026-01-01", "2026-07-01"]).register?.activities).toMatchObject([
      { completedOn: "2026-07-01" },
    ]);
    expect(faults(head, ["h", "ZX-01", "个案", "2005-01-01", "2005-02-01"])).toEqual([]);
    expect(faults(head, ["h", "ZX-01", "个案", "2026-07-01", ""])).toEqual([
      ["D", "date-doubtful", "none", { most: "2026-06-30" }],
    ]);
  });
});
