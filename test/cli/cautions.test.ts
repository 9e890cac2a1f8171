import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { root } from "../../scripts/layers.mjs";
import { cautionsOfChanges, cautionsOfClauses, cautionsOfReadings } from "../../src/cli/cautions.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

/** Stations with a line of totals, a sheet of another form, and a date that does not exist. */
writeFileSync(
  join(desk.folder, "站点.csv"),
  "站点编号,站点名称,所在区划,层级,启用日期\nZ1,一站,110116001,beijing:township,2021-01-01\nZ2,二站,110116002,beijing:township,2021年13月\n合计,2,,,\n",
);
writeFileSync(join(desk.folder, "通讯录.csv"), "甲,乙\n1,2\n");

const READINGS = /所用条款有\d+处原文未明，各采用了一种理解；采用其他理解的，结论可能不同。/;
const asked = ["--policy", "beijing-pilot-2021", "--as-of", "2022-03-31", "--recorded-on", "2021-12-31"];

/** What a page says above its figures. */
async function cautionOf(...words: readonly string[]): Promise<string> {
  const { error } = await desk.run(...words, "--html", "页.html");
  const page = readFileSync(join(desk.folder, "页.html"), "utf8");
  const [, caution] = /<div class="caution" role="note">(.*?)<\/div>/s.exec(page) ?? [];
  if (caution === undefined) throw new Error(`no caution ${error}`);
  return caution;
}

describe("a page to print", () => {
  it.each([
    ["assess", [".", ...asked]],
    ["compare", [".", ...asked, "--with", "2022-06-30"]],
    ["scenario", [".", ...asked, "--set", "beijing-pilot-2021/service-cases/amount=6"]],
  ] as const)("of %s says what is not current, not read and left open", async (command, words) => {
    const caution = await cautionOf(command, ...words);
    expect(caution).toContain("有效期至2021年12月31日");
    expect(caution).toContain("台账登记于2021年12月31日，早于截至日期2022年3月31日");
    expect(caution).toContain("未读取的表：通讯录，其中的数据未计入。");
    expect(caution).toContain("已跳过1行（标题、合计、签字等）。");
    expect(caution).toMatch(/数据有\d+处填报问题，可能影响结论。/);
    expect(caution).toMatch(READINGS);
  });

  it("of indicators, an agenda, a statistics form and a budget say it too", async () => {
    const days = ["--as-of", "2022-03-31", "--recorded-on", "2021-12-31"];
    const caution = await cautionOf("indicators", ".", ...days);
    expect(caution).toContain("早于截至日期2022年3月31日");
    expect(caution).toContain("未读取的表：通讯录");
    expect(await cautionOf("agenda", ".", ...asked)).toContain("已跳过1行（标题、合计、签字等）。");
    const form = await cautionOf("report", ".", ...days);
    expect(form).toContain("早于截至日期2022年3月31日");
    expect(form).toContain("未读取的表：通讯录");
    expect(form).toContain("已跳过1行（标题、合计、签字等）。");
    const guide = join(root, "docs/guides/budget");
    const policy = join(guide, "qingshan-2025.json");
    const money = await cautionOf("budget", join(guide, "register.json"), "--policy", policy, "--year", "2026");
    expect(money).toContain("早于截至日期2026年12月31日");
    expect(money).toMatch(READINGS);
  });
});

/** How many provisions of a policy are counted, how many are not, and why. */
const CLAUSES = /“[^”]+”共(\d+)项条款，计入(\d+)项，未计入(\d+)项：[^<]+（\d+项）[^<]*。/;

describe("a page says how many provisions are counted", () => {
  it.each([
    ["assess", [".", ...asked]],
    ["compare", [".", ...asked, "--with", "2022-06-30"]],
    ["scenario", [".", ...asked, "--set", "beijing-pilot-2021/service-cases/amount=6"]],
    ["agenda", [".", ...asked]],
  ] as const)("of %s, how many are not, and why", async (command, words) => {
    const [, ...counts] = CLAUSES.exec(await cautionOf(command, ...words)) ?? [];
    const [all = 0, counted = 0, left = 0] = counts.map(Number);
    expect(all).toBe(beijingPilot2021.provisions.length);
    expect(left).toBeGreaterThan(0);
    expect(counted).toBe(all - left);
  });

  it("of each side of a comparison where the sides differ", async () => {
    const days = ["--as-of", "2022-03-31", "--recorded-on", "2021-12-31"];
    const policies = ["--policy", "beijing-pilot-2021", "--policy", "beijing-system-2022"];
    const caution = await cautionOf("compare", ".", ...policies, ...days, "--with", "2022-06-30");
    expect(caution).toMatch(new RegExp(`比较前：${CLAUSES.source}`));
    expect(caution).toMatch(new RegExp(`比较后：${CLAUSES.source}`));
  });

  it("by reason, the most frequent first; nothing where all are counted, or in another way", () => {
    const [first, second, third] = beijingPilot2021.provisions;
    if (first === undefined || second === undefined || third === undefined) throw new Error("fewer provisions");
    const { id: policy, title } = beijingPilot2021;
    const leave = ({ id, kind }: typeof first, reason: "not-begun" | "structure-only") =>
      ({ policy, provision: id, title: { zh: id, en: id }, kind, reason }) as const;
    const notRun = [leave(first, "not-begun"), leave(second, "structure-only"), leave(third, "structure-only")];
    const all = beijingPilot2021.provisions.length;
    const said = (counted: readonly string[]) =>
      cautionsOfClauses({ policies: [policy], notRun }, [beijingPilot2021], new Set(counted)).map(({ zh }) => zh);
    expect(said([])).toEqual([
      `“${title.zh}”共${String(all)}项条款，计入${String(all - 3)}项，未计入3项：只规定结构，不逐一核查（2项）；当日尚未开始适用（1项）。`,
    ]);
    expect(said([first.id])).toEqual([
      `“${title.zh}”共${String(all)}项条款，计入${String(all - 2)}项，未计入2项：只规定结构，不逐一核查（2项）。`,
    ]);
    expect(said([first.id, second.id, third.id])).toEqual([]);
    expect(cautionsOfClauses({ policies: [], notRun }, [beijingPilot2021])).toEqual([]);
  });
});

describe("the findings that scenarios change", () => {
  it("are counted for each scenario, without those whose verdict remains", async () => {
    const register = join(root, "examples/05-scenarios/register.json");
    const words = ["--policy", "beijing-system-2022", "--as-of", "2021-12-31"];
    const share = "beijing-system-2022/community-stations/share";
    const sets = ["--set", `${share}=0.6`, "--set", `${share}=0.3`];
    const { out } = await desk.run("scenario", register, ...words, ...sets, "--json");
    const [comparison] = JSON.parse(out) as [Parameters<typeof cautionsOfChanges>[0]];
    const [all] = comparison.scenarios;
    const changed = all?.changes.filter(({ before, after }) => before?.verdict !== after?.verdict).length;
    expect(changed).toBeGreaterThan(0);
    const said = `与改动前相比，结论不同的：“${all?.title?.zh ?? ""}”${String(changed)}项。`;
    expect(await cautionOf("scenario", register, ...words, ...sets)).toContain(said);
    expect(cautionsOfChanges(comparison).map(({ zh }) => zh)).toEqual([said]);
    expect(cautionsOfChanges({ scenarios: comparison.scenarios.slice(1) })).toEqual([]);
  });
});

describe("the page of several questions", () => {
  it("says each caution once for all of them", async () => {
    const caution = await cautionOf("scenario", join(root, "examples/05-scenarios/scenario.json"));
    expect(caution.match(new RegExp(READINGS, "g"))).toHaveLength(1);
    expect(caution.match(/与改动前相比，结论不同的：/g)).toHaveLength(1);
    expect(caution.match(new RegExp(CLAUSES, "g"))).toHaveLength(2);
  });
});

describe("the readings of provisions", () => {
  it("are counted one by one; where there is none, nothing is said", () => {
    const cases = beijingPilot2021.provisions.filter(({ id }) => id === "beijing-pilot-2021/service-cases");
    const count = cases
      .flatMap(({ parameters }) => Object.values<{ readonly status: string } | undefined>(parameters))
      .filter((parameter) => parameter?.status === "interpreted").length;
    expect(count).toBeGreaterThan(1);
    expect(cautionsOfReadings(cases)[0]?.zh).toContain(`有${String(count)}处`);
    expect(cautionsOfReadings([{ parameters: { amount: { status: "stated" } } }])).toEqual([]);
  });
});
