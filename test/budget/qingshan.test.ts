import { join } from "node:path";
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { planBudget } from "social-work-station-rules/budget";
import { scoreEvaluation } from "social-work-station-rules/evaluation";
import { parseRegister } from "social-work-station-rules/model";
import { findProvision, onlyValue, parsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { root } from "../../scripts/layers.mjs";
import { readWorkbook } from "../../src/cli/workbook.js";
import { makeDesk } from "../cli/command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const [policyFile, registerFile] = ["qingshan-2025.json", "register.json"].map((name) =>
  join(root, "docs/guides/budget", name),
) as [string, string];
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const policy = parsePolicy(read(policyFile));
const prepared = prepareRegister(parseRegister(read(registerFile)));

describe("the policy of the guide", () => {
  it("comes to 200,000 yuan a station, of which the city pays 60 and the districts 40 of 100", () => {
    const budget = planBudget(prepared, policy, { year: 2026, unit: "ten-thousand-yuan" });
    expect(budget.status).toBe("determined");
    expect(budget.total).toEqual({ least: "1000000", most: "1000000" });
    expect(budget.parties.map(({ party, payer, amount }) => [party, payer, amount.least])).toEqual([
      ["city", "qingshan", "600000"],
      ["district", "qingshan-east", "160000"],
      ["district", "qingshan-west", "240000"],
    ]);
    expect(budget.shortfall).toEqual({ least: "50000", most: "50000" });
  });

  it("grades 100 points by 90, 80 and 60, and asks for an evaluation in each year", () => {
    const evaluation = findProvision(policy, "evaluation");
    const gradeOf = (points: number) =>
      scoreEvaluation(evaluation, [{ indicator: "total", kind: "range", points }]).grade;
    const { scheme } = evaluation.parameters;
    const indicators = scheme && onlyValue(scheme).indicators.map(({ id, worth }) => [id, Number(worth)]);
    expect(indicators).toEqual([["total", 100]]);
    expect([100, 90, 89.9, 80, 79.9, 60, 59.9].map(gradeOf)).toEqual([
      "优秀",
      "优秀",
      "良好",
      "良好",
      "合格",
      "合格",
      "不合格",
    ]);
    expect(evaluation.parameters.frequency?.value).toBe("yearly");
  });

  it("comes to the same budget from its workbook, which has no code", async () => {
    const workbook = policyFile.replace(".json", ".xlsx");
    const ask = ["budget", registerFile, "--year", "2026", "--unit", "万元", "--policy"];
    const [written, rows] = [await desk.run(...ask, policyFile), await desk.run(...ask, workbook)];
    expect(rows).toEqual(written);
  });

  it("is planned by the command into a table in whole 万元", async () => {
    const ask = ["budget", registerFile, "--policy", policyFile, "--year", "2026", "--unit", "万元"];
    const { code, out } = await desk.run(...ask, "--xlsx", "预算.xlsx", "--html", "预算.html");
    expect(code).toBe(0);
    expect(out).toContain("2026年度经费预算：合计100万元");
    expect(out).toContain("市级（万元）");
    expect(out).toContain("缺口5万元");
    const sheets = await readWorkbook(readFileSync(join(desk.folder, "预算.xlsx")), "预算.xlsx");
    const names = ["预算明细", "预算汇总", "资金安排", "缺口和未定事项", "依据", "运算记录"];
    expect(sheets.map(({ name }) => name)).toEqual(names);
    expect(JSON.stringify(sheets[3]?.rows)).toContain("缺口5万元");
    expect(sheets[0]?.rows.at(-1)?.slice(5)).toEqual([100, 60, 40]);
    expect([...new Set(sheets[2]?.rows.slice(1).map(([source]) => source))]).toEqual(["财政预算", "福利彩票公益金"]);
    expect(readFileSync(join(desk.folder, "预算.html"), "utf8")).toContain("所需经费由市、区财政按6:4的比例分担");
    const { out: json } = await desk.run(...ask, "--json");
    expect(JSON.parse(json)).toMatchObject({ kind: "budget", year: 2026, run: { kind: "run-record" } });
    const { out: english } = await desk.run(...ask, "--lang", "en");
    expect(english).toContain("Budget of 2026: 1,000,000 yuan in all");
  });

  it("says what is wrong with a year or a unit", async () => {
    const ask = ["budget", registerFile, "--policy", policyFile];
    expect((await desk.run(...ask)).error).toContain("--year");
    expect((await desk.run(...ask, "--year", "2026", "--unit", "角")).error).toContain("--unit");
  });
});
