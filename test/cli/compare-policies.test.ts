import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
const register = new URL("../../examples/05-scenarios/register.json", import.meta.url);
writeFileSync(join(desk.folder, "register.json"), readFileSync(register));
afterAll(desk.clear);

const policies = ["--policy", "beijing-pilot-2021", "--policy", "beijing-system-2022"];

describe("compare with two policies", () => {
  it("compares their texts without a register, and writes the changes into a workbook", async () => {
    const { code, out } = await desk.run("compare", ...policies, "--xlsx", "变化.xlsx");
    expect(code).toBe(0);
    expect(out).toContain("新增8条，不再有26条，有变化1条");
    expect(out).toContain("每年至少完成10个服务案例");
    expect(existsSync(join(desk.folder, "变化.xlsx"))).toBe(true);
  });

  it("says with a register whose findings change", async () => {
    const { code, out } = await desk.run("compare", "register.json", ...policies, "--as-of", "2021-12-31", "--json");
    expect(code).toBe(0);
    const { kind, effects } = JSON.parse(out) as { kind: string; effects: { changes: readonly unknown[] } };
    expect(kind).toBe("policy-comparison");
    expect(effects.changes.length).toBeGreaterThan(0);
  });

  it("writes a page with what follows from the change, and each table", async () => {
    const days = ["--as-of", "2021-12-31", "--html", "变化.html"];
    expect((await desk.run("compare", "register.json", ...policies, ...days)).code).toBe(0);
    const page = readFileSync(join(desk.folder, "变化.html"), "utf8");
    expect(page).toContain("<h2>要点</h2>");
    expect(page).toContain("需新建站点（个）");
  });

  it("needs a day only where there is a register", async () => {
    const { code, error } = await desk.run("compare", "register.json", ...policies, "--lang", "en");
    expect([code, error]).toEqual([2, "Give a day by --as-of, as in --as-of 2026-06-30."]);
  });

  it("asks for another side where both are the same", async () => {
    const { code, error } = await desk.run("compare", "--policy", "beijing-pilot-2021");
    expect(code).toBe(2);
    expect(error).toContain("两边完全相同");
    const dated = await desk.run(
      "compare",
      "--policy",
      "beijing-pilot-2021",
      "--as-of",
      "2021-01-01",
      "--with",
      "2021-12-31",
    );
    expect(dated.code).toBe(2);
    expect(dated.error).toContain("请写明台账");
    const days = ["--as-of", "2021-12-31", "--with", "2021-12-31"];
    const oneDay = await desk.run("compare", "register.json", "--policy", "beijing-pilot-2021", ...days);
    expect(oneDay.error).toContain("两边完全相同");
  });
});

describe("policies timeline", () => {
  it("lists which policies hold in a place over time, and when none does", async () => {
    const days = ["--from", "2021-01-01", "--to", "2022-12-31"];
    const { code, out } = await desk.run("policies", "timeline", "--division", "110105", ...days, ...policies);
    expect(code).toBe(0);
    expect(out).toContain("2021年1月1日至2021年4月30日：没有政策适用。");
    expect(out).toMatch(/2022年度：[^\n]*beijing-system-2022/);
    const english = await desk.run("policies", "timeline", "--division", "110105", ...days, "--lang", "en");
    expect(english.out).toContain("Policies in 110105");
  });

  it("asks for the division and for days in order", async () => {
    const { code, error } = await desk.run("policies", "timeline", "--from", "2021-01-01", "--to", "2021-12-31");
    expect([code, error.includes("--division")]).toEqual([2, true]);
    const turned = ["--division", "110105", "--from", "2021-12-31", "--to", "2021-01-01"];
    expect((await desk.run("policies", "timeline", ...turned)).error).toContain("--to 早于 --from");
  });
});

it("says that faults of a workbook may change the answer", async () => {
  writeFileSync(join(desk.folder, "站点.csv"), "站点编号,区划代码,启用日期\nZX-01,110101001,去年春天\n");
  for (const command of [
    ["indicators", "站点.csv", "--as-of", "2021-12-31"],
    ["compare", "站点.csv", ...policies, "--as-of", "2021-12-31"],
    ["agenda", "站点.csv", "--policy", "beijing-pilot-2021", "--as-of", "2021-12-31", "--within", "7"],
  ]) {
    const { error } = await desk.run(...command, "--recorded-on", "2021-12-31");
    expect(error).toMatch(/注意：“站点\.csv”有\d+处填报问题，可能影响结果/);
  }
});
