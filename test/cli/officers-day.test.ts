import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { readWorkbook } from "../../src/cli/workbook.js";
import { type Ran, makeDesk } from "./command-line.js";
import { SLIPS, fillInPolicy, fillInTemplate } from "./officer-records.js";

/** The commands that README.zh-CN.md gives to who writes no program, without the program's name. */
const COMMANDS = [
  ...readFileSync(join(root, "README.zh-CN.md"), "utf8").matchAll(/^npx social-work-station-rules (.+)$/gm),
].map(([, words = ""]) => words.split(" "));

const desk = makeDesk();
afterAll(desk.clear);
const file = (name: string): string => join(desk.folder, name);

const fillIn = (slips: typeof SLIPS): Promise<void> => fillInTemplate(file("台账.xlsx"), slips);

describe("an officer's day by the commands of README.zh-CN.md", () => {
  const [template = [], check = [], assess = [], forPolicy = [], budget = [], scenario = []] = COMMANDS;
  let checked: Ran;

  beforeAll(async () => {
    expect(COMMANDS.map(([name]) => name)).toEqual(["template", "check", "assess", "template", "budget", "scenario"]);
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

  it("makes a budget from a policy that was filled in row by row", async () => {
    expect((await desk.run(...forPolicy)).code).toBe(0);
    await fillInPolicy(file("经费办法.xlsx"));
    const made = await desk.run(...budget);
    expect(made.error).toBe("");
    expect(made.out).toContain("40万元");
    const sheets = await readWorkbook(readFileSync(file("预算.xlsx")), "预算.xlsx");
    expect(sheets.flatMap(({ rows }) => rows.flat())).toEqual(expect.arrayContaining([40, 24, 16]));
    expect(readFileSync(file("预算.html"), "utf8")).toContain("40万元");
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
