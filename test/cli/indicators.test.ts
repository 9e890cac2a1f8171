import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { readWorkbook } from "../../src/cli/workbook.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const register = join(root, "examples/05-scenarios/register.json");
const ask = ["indicators", register, "--as-of", "2021-12-31"];

describe("the command indicators", () => {
  it("puts a quarter next to the last, on the screen and in a workbook with a table for pivots", async () => {
    const periods = ["--period", "2021-Q4", "--period", "2021Q3", "--by", "township"];
    const { code, out } = await desk.run(...ask, ...periods, "--xlsx", "指标.xlsx");
    expect(code).toBe(0);
    expect(out).toContain("社工站指标（按街道（乡镇），2021年第四季度、2021年第三季度，截至2021年12月31日）");
    const sheets = await readWorkbook(readFileSync(join(desk.folder, "指标.xlsx")), "指标.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["指标", "指标数据表", "运算记录"]);
    expect(sheets[1]?.rows[0]?.slice(0, 4)).toEqual(["区划代码", "区划", "站点编号", "期初"]);
  });

  it("writes a page: a sheet for each county, with the change between the periods and the bounds", async () => {
    const periods = ["--period", "2021-Q4", "--period", "2021-Q3"];
    const { out } = await desk.run(...ask, ...periods, "--by", "county", "--html", "指标.html");
    expect(out).toContain("已写入：指标.html");
    const page = readFileSync(join(desk.folder, "指标.html"), "utf8");
    const headings = [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    expect(page).toContain('<th scope="col" class="number">增减</th>');
    expect(page).toContain("2021年10月1日至2021年12月31日");
    expect(page).toContain("不明");
    expect(page).not.toContain("至少0.0");
    expect(page).toContain("社工人均办结个案");
    const { out: english } = await desk.run(...ask, "--by", "township", "--html", "en.html", "--lang", "en");
    expect(english).toContain("Written: en.html");
    expect(readFileSync(join(desk.folder, "en.html"), "utf8")).toContain("Indicators of social work stations");
  });

  it("adds the indicators of a file, and lists its mistakes by line", async () => {
    const own = {
      id: "own/stations",
      title: { zh: "站点数", en: "Stations" },
      unit: { zh: "个", en: "stations" },
      decimals: 0,
      measure: { take: "count", of: "stations" },
    };
    const file = join(desk.folder, "own.json");
    writeFileSync(file, JSON.stringify({ version: 1, indicators: [own] }));
    const { out } = await desk.run(...ask, "--indicators", file, "--json");
    const table = JSON.parse(out) as {
      readonly rows: readonly { readonly indicator: string; readonly least: string }[];
    };
    expect(table.rows.find(({ indicator }) => indicator === "own/stations")?.least).toBe("97");
    writeFileSync(file, JSON.stringify({ version: 1, indicators: [{ ...own, unitt: 1 }] }, null, 2));
    const wrong = await desk.run(...ask, "--indicators", file);
    expect(wrong.code).toBe(1);
    expect(wrong.error).toContain("unitt");
  });

  it("says which places and periods there are", async () => {
    expect((await desk.run(...ask, "--by", "village")).error).toContain("township");
    expect((await desk.run(...ask, "--period", "2021-Q5")).error).toContain("2026-Q2");
    expect((await desk.run(...ask, "--period", "2022")).error).toContain("2022-01-01");
  });
});
