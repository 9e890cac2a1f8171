import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { root } from "../../scripts/layers.mjs";
import { cautionsOfReadings } from "../../src/cli/cautions.js";
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

  it("of indicators, an agenda and a budget say it too", async () => {
    const days = ["--as-of", "2022-03-31", "--recorded-on", "2021-12-31"];
    const caution = await cautionOf("indicators", ".", ...days);
    expect(caution).toContain("早于截至日期2022年3月31日");
    expect(caution).toContain("未读取的表：通讯录");
    expect(await cautionOf("agenda", ".", ...asked)).toContain("已跳过1行（标题、合计、签字等）。");
    const guide = join(root, "docs/guides/budget");
    const policy = join(guide, "qingshan-2025.json");
    const money = await cautionOf("budget", join(guide, "register.json"), "--policy", policy, "--year", "2026");
    expect(money).toContain("早于截至日期2026年12月31日");
    expect(money).toMatch(READINGS);
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
