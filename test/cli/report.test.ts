import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { readWorkbook } from "../../src/cli/workbook.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const register = join(root, "examples/05-scenarios/register.json");
const ask = ["report", register, "--as-of", "2021-12-31"];

describe("the command report", () => {
  it("fills in the form of Beijing, on the screen, in a workbook and as a page", async () => {
    const { code, out } = await desk.run(...ask, "--xlsx", "统计表.xlsx", "--html", "统计表.html");
    expect(code).toBe(0);
    expect(out).toContain("社工站统计录入表（2021年度，截至2021年12月31日）");
    expect(out).toContain("1.已建成中心、站数量（个）");
    const sheets = await readWorkbook(readFileSync(join(desk.folder, "统计表.xlsx")), "统计表.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual([
      "一、体系建设情况",
      "二、专业人才情况",
      "三、薪资情况",
      "运算记录",
    ]);
    const page = readFileSync(join(desk.folder, "统计表.html"), "utf8");
    expect(page).toContain("<h2>一、体系建设情况</h2>");
    expect(page).not.toContain("自拟的示例，不是");
  });

  it("marks the example as one, and prints it in English", async () => {
    const named = ["--form", "example/township-quarter", "--period", "2021-Q4"];
    const { out } = await desk.run(...ask, ...named, "--html", "en.html", "--lang", "en");
    expect(out).toContain("Quarterly form of township stations (example) (Q4 2021, as of 31 December 2021)");
    expect(readFileSync(join(desk.folder, "en.html"), "utf8")).toContain("made-up example, published by no authority");
  });

  it("has a column of what is lacking on the page only in tables where something is", async () => {
    await desk.run(...ask, "--form", "example/township-quarter", "--period", "2021-Q4", "--html", "季度.html");
    const page = readFileSync(join(desk.folder, "季度.html"), "utf8");
    const headings = (title: string): string =>
      new RegExp(`<h2>${title}</h2>\\s*<div[^>]*><table><thead>(.*?)</thead>`, "s").exec(page)?.[1] ?? "";
    expect(headings("站点和人员")).toMatch(/社工持证比例（%）<\/th><\/tr>$/);
    expect(headings("服务和资金")).toMatch(/<th scope="col" class="long">尚缺<\/th><\/tr>$/);
  });

  it("fills in a form of the user's, and lists its mistakes by line", async () => {
    const own = {
      version: 1,
      id: "own/form",
      title: { zh: "本区统计表", en: "Our form" },
      status: "published",
      tables: [
        {
          id: "t",
          by: "whole",
          columns: [
            {
              id: "stations",
              title: { zh: "站点数", en: "Stations" },
              unit: { zh: "个", en: "stations" },
              measure: { take: "count", of: "stations" },
            },
          ],
        },
      ],
    };
    const file = join(desk.folder, "own.json");
    writeFileSync(file, JSON.stringify(own));
    const { out } = await desk.run(...ask, "--form", file, "--json");
    const report = JSON.parse(out) as { readonly tables: readonly { readonly rows: readonly object[] }[] };
    expect(report.tables[0]?.rows[0]).toMatchObject({ cells: [{ least: "97" }] });
    writeFileSync(file, JSON.stringify({ ...own, statuss: "example" }, null, 2));
    const wrong = await desk.run(...ask, "--form", file);
    expect(wrong.code).toBe(1);
    expect(wrong.error).toContain("statuss");
    expect((await desk.run(...ask, "--period", "2022")).error).toContain("2022-01-01");
  });

  it.each([
    ["report", "--form", "example/township-quarter"],
    ["indicators", "--by", "whole"],
  ])("reads the tiers of a register from the policy that has them: %s", async (name, ...options) => {
    const county = join(root, "examples/03-annual-funding");
    const question = [name, join(county, "register"), "--as-of", "2025-06-30", ...options];
    const alone = await desk.run(...question);
    const informed = await desk.run(...question, "--policy", join(county, "policy"));
    expect([alone.code, informed.code]).toEqual([0, 0]);
    expect(alone.error).toContain("有6处填报问题");
    expect(informed.error).toBe("");
  });
});
