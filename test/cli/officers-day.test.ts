import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { readWorkbook, writeWorkbook } from "../../src/cli/workbook.js";
import type { SheetCell } from "../../src/sheets/index.js";
import { type Ran, makeDesk } from "./command-line.js";

/** The commands that README.zh-CN.md gives to who writes no program, without the program's name. */
const COMMANDS = [
  ...readFileSync(join(root, "README.zh-CN.md"), "utf8").matchAll(/^npx social-work-station-rules (.+)$/gm),
].map(([, words = ""]) => words.split(" "));

/** What an officer fills in, by the headings of the template. */
const FILLED: Readonly<Record<string, readonly Readonly<Record<string, SheetCell>>[]>> = {
  基本情况: [{ "登记日期*": new Date(Date.UTC(2021, 11, 31)) }],
  区划: [
    { "区划代码*": "110199001", "区划名称*": "海棠街道", 层级: "乡级", 乡级类型: "街道", 城乡分类代码: "111" },
    { "区划代码*": "110199002", "区划名称*": "银杏街道", 层级: "乡级", 乡级类型: "街道", 城乡分类代码: "112" },
    { "区划代码*": "110199100", "区划名称*": "石榴镇", 层级: "乡级", 乡级类型: "镇", 城乡分类代码: "210" },
  ],
  站点: [
    {
      "站点编号*": "ZX-01",
      站点名称: "海棠中心",
      "所在区划*": "海棠街道",
      站点层级: "街道(乡镇)社会工作服务中心",
      启用日期: "2021年1月",
      管理制度: "项目、人员、财务、服务档案",
    },
    {
      "站点编号*": "ZX-02",
      站点名称: "银杏中心",
      "所在区划*": "110199002",
      站点层级: "街道(乡镇)社会工作服务中心",
      启用日期: "2021-01-01",
      管理制度: "项目、人员",
    },
  ],
  人员: [
    {
      "工号*": "SG-1",
      站点编号: "ZX-01",
      岗位: "驻站社工",
      岗位职责: "专业社会工作服务",
      专职或兼职: "专职",
      到岗日期: "2021-01",
      职业水平证书: "社会工作师",
      发证日期: "2019-03-02",
    },
    {
      "工号*": "SG-2",
      站点编号: "银杏中心",
      岗位: "驻站社工",
      岗位职责: "专业社会工作服务",
      专职或兼职: "专职",
      到岗日期: "2021-01",
      职业水平证书: "无",
      学历: "大学本科",
      所学专业: "法学",
      毕业日期: "2015年7月",
      学位: "学士",
    },
  ],
  活动: Array.from({ length: 12 }, (_, index) => ({
    "活动编号*": `HD-${index + 1}`,
    "站点编号*": index < 11 ? "ZX-01" : "ZX-02",
    "活动类别*": "个案服务",
    开始日期: "2021-03-01",
    完成日期: new Date(Date.UTC(2021, 5, index + 1)),
    "时长（小时）": 2,
  })),
  资金: [{ "资金编号*": "ZJ-1", "资金渠道*": "财政预算经费", "金额（元）*": 200000 }],
  完整性声明: ["行政区划", "站点", "人员", "活动"].map((text) => ({ "登记内容*": text })),
};

/** A dozen slips: sheet, row of the record, heading, what was written. */
const SLIPS: readonly (readonly [sheet: string, record: number, heading: string, cell: SheetCell, code: string])[] = [
  ["区划", 2, "城乡分类代码", "乡里", "term-unknown"],
  ["站点", 0, "启用日期", "2021.13", "date-invalid"],
  ["站点", 1, "所在区划*", "110199003", "reference-unknown"],
  ["站点", 1, "管理制度", "项目、值班", "term-unknown"],
  ["人员", 0, "发证日期", "1919-03-02", "date-doubtful"],
  ["人员", 1, "学历", "研究生", "term-unknown"],
  ["人员", 1, "专职或兼职", "全日", "term-unknown"],
  ["活动", 0, "完成日期", "2021-06-31", "date-invalid"],
  ["活动", 2, "活动编号*", "HD-2", "id-duplicate"],
  ["活动", 4, "活动类别*", "茶话会", "term-unknown"],
  ["活动", 5, "时长（小时）", "两个钟头", "decimal-invalid"],
  ["资金", 0, "金额（元）*", 200000000, "amount-doubtful"],
];

const desk = makeDesk();
afterAll(desk.clear);
const file = (name: string): string => join(desk.folder, name);

/** Fills the template in as an officer would, below the example rows. */
async function fillIn(slips: typeof SLIPS): Promise<void> {
  const sheets = await readWorkbook(readFileSync(file("台账.xlsx")), "台账.xlsx");
  const filled = sheets.map((sheet) => {
    const [head = [], example = []] = sheet.rows;
    const records = FILLED[sheet.name] ?? [];
    const rows = records.map((record, index) => {
      const own = slips.filter(([name, at]) => name === sheet.name && at === index);
      const written = { ...record, ...Object.fromEntries(own.map(([, , heading, cell]) => [heading, cell])) };
      return head.map((heading) => (typeof heading === "string" ? written[heading] : null) ?? null);
    });
    return {
      name: sheet.name,
      rows: FILLED[sheet.name] === undefined ? sheet.rows : [head, example, ...rows],
      widths: [],
    };
  });
  writeFileSync(file("台账.xlsx"), await writeWorkbook(filled));
}

describe("an officer's day by the commands of README.zh-CN.md", () => {
  const [template = [], check = [], assess = [], scenario = []] = COMMANDS;
  let checked: Ran;

  beforeAll(async () => {
    expect(COMMANDS.map(([name]) => name)).toEqual(["template", "check", "assess", "scenario"]);
    expect((await desk.run(...template)).code).toBe(0);
    await fillIn(SLIPS);
    checked = await desk.run(...check);
  });

  it("finds each of a dozen slips at its cell, and says in Chinese what to do", async () => {
    expect(checked.code).toBe(1);
    const { out } = await desk.run("check", "台账.xlsx", "--json");
    const { faults } = JSON.parse(out) as {
      readonly faults: readonly {
        readonly sheet: string;
        readonly row: number;
        readonly heading: string;
        readonly code: string;
      }[];
    };
    const places = faults.map(({ sheet, row, heading, code }) => [sheet, row, heading, code].join(" "));
    expect(places).toEqual(
      expect.arrayContaining(
        SLIPS.map(([sheet, record, heading, , code]) => [sheet, record + 3, heading, code].join(" ")),
      ),
    );
    // What follows from the slips: rows of the station that was left out, and the claims of completeness.
    const others = faults.filter(
      ({ sheet, row, heading, code }) =>
        !SLIPS.some(
          (slip) => [slip[0], slip[1] + 3, slip[2], slip[4]].join(" ") === [sheet, row, heading, code].join(" "),
        ),
    );
    expect(new Set(others.map(({ code }) => code))).toEqual(new Set(["reference-left-out", "completeness-narrowed"]));
    expect(checked.out).toContain("站点!E3（启用日期）：日期无效");
  });

  it("gives the workbook back with a note at each fault, and a list", async () => {
    const sheets = await readWorkbook(readFileSync(file("台账（已核对）.xlsx")), "台账（已核对）.xlsx");
    const list = sheets.find(({ name }) => name === "问题清单");
    expect(list?.rows.map(([sheet, row]) => [sheet, row])).toEqual(
      expect.arrayContaining(SLIPS.map(([sheet, record]) => [sheet, record + 3])),
    );
    expect(sheets.find(({ name }) => name === "站点")?.rows[2]?.[0]).toBe("ZX-01");
  });

  it("assesses what was corrected, to a workbook and a page", async () => {
    await fillIn([]);
    const again = await desk.run(...check);
    expect(again.out).toContain("没有发现问题");
    expect(again.code).toBe(0);
    const assessed = await desk.run(...assess);
    expect(assessed.error).toBe("");
    expect(assessed.out).toContain("每年至少完成10个服务案例");
    const sheets = await readWorkbook(readFileSync(file("结果.xlsx")), "结果.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual([
      "总览",
      "条款汇总",
      "待办事项",
      "缺失材料",
      "全部结论",
      "指标长表",
      "运算记录",
    ]);
    const cases = sheets
      .find(({ name }) => name === "全部结论")
      ?.rows.filter((row) => row[4] === "每年至少完成10个服务案例");
    expect(cases?.map((row) => [row[1], row[5]])).toEqual([
      ["海棠中心", "符合"],
      ["银杏中心", "尚未达到"],
    ]);
    expect(readFileSync(file("结果.html"), "utf8")).toContain("社工站核查报告");
  });

  it("says who is touched if ten cases become twelve", async () => {
    const tried = await desk.run(...scenario);
    expect(tried.code).toBe(0);
    const sheets = await readWorkbook(readFileSync(file("测算.xlsx")), "测算.xlsx");
    expect(sheets[1]?.rows.slice(1).map((row) => [row[1], row[5], row[6]])).toEqual([["海棠中心", "符合", "尚未达到"]]);
  });

  it("repeats an answer and says that it is the same", async () => {
    const { out } = await desk.run(
      "assess",
      "台账.xlsx",
      "--policy",
      "beijing-pilot-2021",
      "--as-of",
      "2021-12-31",
      "--json",
    );
    writeFileSync(file("结果.json"), out);
    expect((await desk.run("verify", "结果.json", "台账.xlsx")).code).toBe(0);
    await fillIn([["活动", 3, "时长（小时）", 9, ""]]);
    const changed = await desk.run("verify", "结果.json", "台账.xlsx");
    expect(changed.code).toBe(1);
    expect(changed.out).toContain("台账  不同");
  });
});
