import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { runCases } from "social-work-station-rules/cases";
import { beijingPilot2021, beijingSystem2022 } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";
import { safeParseCaseTable } from "social-work-station-rules/results";
import { comparePolicies } from "social-work-station-rules/scenario";
import { authorities } from "social-work-station-rules/terms";
import { bringPolicy, policyBook } from "../worker/bring-policy.js";
import { hasCases, tryCases } from "../worker/cases.js";
import { readWorkbook, shown, writeWorkbook } from "../worker/command-parts.js";
import { differ } from "../worker/compare-policies.js";
import { completionsAt } from "../worker/completions.js";
import { clear, loadExample } from "../worker/data.js";
import { desk, policyOf } from "../worker/desk.js";
import { readTyped } from "../worker/parameter-lines.js";
import { policyText } from "../worker/policy-text.js";

const fileOf = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
});
const caseText = readFileSync(new URL("../../../docs/cases/beijing-pilot-2021.json", import.meta.url), "utf8");

beforeEach(() => {
  clear();
});

describe("the cases of a policy", () => {
  const parsed = safeParseCaseTable(JSON.parse(caseText));
  if (!parsed.ok) throw new Error("the kept cases do not parse");
  const run = runCases(beijingPilot2021, parsed.value);

  it("are those that come with the page, with how much of each provision they reach", async () => {
    expect(hasCases("beijing-pilot-2021")).toBe(true);
    expect(hasCases("qingshan-2025")).toBe(false);
    const view = await tryCases("beijing-pilot-2021", [], "zh-CN");
    expect(view.passed).toEqual(run.passed);
    expect(view.failed).toEqual([]);
    const sum = (of: (line: (typeof view.coverage)[number]) => number): number =>
      view.coverage.reduce((whole, line) => whole + of(line), 0);
    expect(sum(({ total }) => total)).toBe(run.coverage.filter(({ state }) => state !== "unreachable").length);
    expect(view.heading).toContain(`${String(run.passed.length)}个案例通过`);
    const told = explain(run, { locale: "zh-CN", policies: [beijingPilot2021] }).reasons.map(({ text }) => text);
    expect(view.unreached.length).toBeGreaterThan(5);
    expect(told).toEqual(expect.arrayContaining([...view.unreached]));
    expect(view.unreached.filter((line) => !line.includes("案例"))).toEqual([]);
  });

  it("of a file of one's own say which fails, what was found, and by which clause", async () => {
    const wrong = caseText.replace('"verdict": "met"', '"verdict": "unmet"');
    const view = await tryCases("beijing-pilot-2021", [fileOf("案例.json", wrong)], "zh-CN");
    expect(view.name).toBe("案例.json");
    expect(view.failed.map(({ name }) => name)).toEqual(["全年完成10个个案"]);
    expect(view.failed[0]?.reasons.join("")).toContain("符合");
    await expect(tryCases("beijing-pilot-2021", [fileOf("案例.json", "{}")], "zh-CN")).rejects.toThrow(/faults/);
  });

  it("can have further cases in a sheet", async () => {
    const rows = "名称,日期,条款,结论,个案\n又一个,2022-01-01,service-cases,符合,12\n";
    const files = [fileOf("案例.json", caseText), fileOf("案例行.csv", rows)];
    const view = await tryCases("beijing-pilot-2021", files, "zh-CN");
    expect([...view.passed, ...view.failed.map(({ name }) => name)]).toContain("又一个");
  });
});

describe("a policy of one's own", () => {
  it("comes back from the workbook that is written of it", async () => {
    loadExample("qingshan");
    const { content, name } = await policyBook("qingshan-2025");
    const { provisions } = policyOf("qingshan-2025");
    clear();
    const brought = await bringPolicy([fileOf(name, content)], "zh-CN");
    expect(brought).toMatchObject({ id: "qingshan-2025", faults: [] });
    expect(
      policyOf("qingshan-2025")
        .provisions.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(provisions.map(({ kind }) => kind).toSorted());
    expect(JSON.parse(brought.text)).toMatchObject({ id: "qingshan-2025" });
  });

  it("with a fault in a cell is not taken, and the cell is named", async () => {
    loadExample("qingshan");
    const { content, name } = await policyBook("qingshan-2025");
    const sheets = await readWorkbook(content as Uint8Array, name);
    clear();
    const spoilt = sheets.map((sheet) => {
      const column = sheet.rows[0]?.findIndex((heading) => shown(heading).startsWith("要求程度")) ?? -1;
      const isSpoilt = sheet.name === "条款";
      if (isSpoilt) expect(column).toBeGreaterThan(0);
      const rows = sheet.rows.map((row, at) => (isSpoilt && at === 1 ? row.with(column, "不知何意") : [...row]));
      return { ...sheet, rows, widths: [] };
    });
    const brought = await bringPolicy([fileOf(name, await writeWorkbook(spoilt))], "zh-CN");
    expect(brought.id).toBeNull();
    expect(brought.faults[0]).toMatch(/^条款![A-Z]+2（要求程度/);
    expect(desk.own.size).toBe(0);
    await expect(bringPolicy([fileOf("通知.csv", "通知\n")], "zh-CN")).rejects.toThrow(/no workbook of a policy/);
  });

  it("that is JSON with faults says of each the field", async () => {
    const { id, faults } = await bringPolicy([fileOf("政策.json", '{ "id": "x", "kindd": 1 }')], "zh-CN");
    expect(id).toBeNull();
    expect(faults).toContain("“documents”：缺少必填的值。应为：一个列表。");
    expect(faults.at(-1)).toContain("“kindd”");
    expect(faults.join("")).not.toContain("。。");
  });

  it("is compared with another, with who gains and who loses by name", () => {
    loadExample("county");
    const question = { asOf: "2021-12-31", from: "", to: "", policies: [] };
    const { effects, tables } = differ("beijing-pilot-2021", "beijing-system-2022", question, "zh-CN");
    const register = prepareRegister(parseRegister(desk.register));
    const expected = comparePolicies(beijingPilot2021, beijingSystem2022, {
      register,
      asOf: "2021-12-31",
      period: calendarYear(2021),
    }).effects;
    expect(effects?.losers).toHaveLength(expected?.losers.length ?? -1);
    expect(effects?.winners).toHaveLength(expected?.winners.length ?? -1);
    expect(effects?.newlyJudged.join()).not.toMatch(/(^|,)\d{9}(,|$)/);
    expect(tables.length).toBeGreaterThan(0);
    clear();
    expect(differ("beijing-pilot-2021", "beijing-system-2022", question, "zh-CN").effects).toBeNull();
  });
});

describe("completion", () => {
  const text = policyText("beijing-pilot-2021");
  const labelsAt = (before: string, marked = text): readonly string[] =>
    completionsAt(marked, marked.indexOf(before) + before.length)?.options.map(({ label }) => label) ?? [];

  it("offers the values that the schema has at a place", () => {
    const kinds = labelsAt('"kind": "');
    expect(kinds).toContain("coverage-target");
    expect(kinds).toContain("requirement");
    expect(labelsAt('"modality": "')).toContain("encouraged");
    expect(labelsAt('"authority": "').toSorted()).toEqual([...authorities.values].toSorted());
  });

  it("offers the keys that are not there yet, of the kind of provision alone", () => {
    const marked = `{"provisions":[{"kind":"staffing","modality":"must","parameters":{""`;
    const keys = completionsAt(marked, marked.length - 1)?.options.map(({ label }) => label) ?? [];
    expect(keys).toContain("minimum");
    expect(keys).not.toContain("ratios");
    const open = `{"version":1,"id":"x",""`;
    const top = completionsAt(open, open.length - 1)?.options.map(({ label }) => label) ?? [];
    expect(top).toContain("provisions");
    expect(top).not.toContain("id");
  });

  it("replaces the word at the cursor", () => {
    const marked = `{"provisions":[{"kind":"staf"}]}`;
    const found = completionsAt(marked, marked.indexOf("staf") + 4);
    expect(marked.slice(found?.from, found?.to)).toBe('"staf"');
    expect(found?.options.find(({ label }) => label === "staffing")?.insert).toBe('"staffing"');
  });
});

describe("a typed value", () => {
  it.each([
    ["33.3%", "0.5", "0.333"],
    ["0.1%", "0.5", "0.001"],
    ["12.35％", "0.5", "0.1235"],
    ["3", 2, 3],
    ["50%", 1, 0.5],
    ["20万元", 1, 200_000],
    ["¥1,234.50", "1", "1234.50"],
    ["十个", 1, "十个"],
    ["true", false, true],
    ['["a"]', [], ["a"]],
    ["200,000", "10", "200000"],
    ["1，200，000.5", "10", "1200000.5"],
    ["20,00", "10", "20,00"],
  ])("%s in place of %j is %j, exactly", (typed, before, expected) => {
    expect(readTyped(typed, before)).toEqual(expected);
  });
});
