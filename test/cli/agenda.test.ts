import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { readWorkbook } from "../../src/cli/workbook.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const register = join(root, "examples/05-scenarios/register.json");
const ask = ["agenda", register, "--policy", "beijing-pilot-2021", "--as-of", "2021-11-30"];

describe("the command agenda", () => {
  it("prints what is most urgent, and writes the same into a workbook and a page", async () => {
    const { code, out } = await desk.run(...ask, "--within", "31", "--xlsx", "清单.xlsx", "--html", "清单.html");
    expect(code).toBe(0);
    expect(out).toContain("2021年11月30日工作清单（今后31日，至2021年12月31日）");
    expect(out).toContain("上报试点工作总结报告");
    const sheets = await readWorkbook(readFileSync(join(desk.folder, "清单.xlsx")), "清单.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["工作清单", "清单汇总", "运算记录"]);
    const page = readFileSync(join(desk.folder, "清单.html"), "utf8");
    const [first = "", annex = ""] = page.split("附：其余");
    expect(first.match(/<tr/g)).toHaveLength(26);
    const all = (sheets[0]?.rows.length ?? 0) - 1;
    expect(annex.split("</section>")[0]?.match(/<tr/g)).toHaveLength(all - 25 + 1);
  });

  it("prints JSON with the record of the run, in English too", async () => {
    const { out } = await desk.run(...ask, "--within", "7", "--json");
    expect(JSON.parse(out)).toMatchObject({ kind: "agenda", within: 7, run: { kind: "run-record" } });
    const { out: english } = await desk.run(...ask, "--lang", "en");
    expect(english).toContain("Agenda of 30 November 2021 (30 days");
  });

  it("says that days are out of range", async () => {
    const { code, error } = await desk.run(...ask, "--within", "400");
    expect(code).toBe(2);
    expect(error).toContain("--within");
  });
});
