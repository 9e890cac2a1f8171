import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { calendarYear } from "social-work-station-rules/calendar";
import { parseRegister } from "social-work-station-rules/model";
import type { AmendmentInput } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { ScenarioResult } from "social-work-station-rules/results";
import { compareScenarios } from "social-work-station-rules/scenario";
import { type Opened, numberIn, openWorkbench, settle, showView, useExample } from "./open-workbench.js";

const register = parseRegister(
  JSON.parse(readFileSync(new URL("../../05-scenarios/register.json", import.meta.url), "utf8")),
);
const prepared = prepareRegister(register);

/** What the library answers to the same change. */
function answerTo(amendment: AmendmentInput): ScenarioResult {
  const [scenario] = compareScenarios(prepared, beijingPilot2021, {
    asOf: "2021-12-31",
    period: calendarYear(2021),
    alternatives: [{ id: "one", amendments: [amendment] }],
  }).scenarios;
  if (scenario === undefined) throw new Error("no scenario");
  return scenario;
}

/** The names by which the page calls stations; here each is called by its place. */
function namesOf(keys: readonly string[]): string {
  const places = new Map(register.divisions.map(({ id, name }) => [id, name]));
  const stations = new Map(register.stations.map(({ id, division }) => [id, places.get(division) ?? ""]));
  return keys
    .map((key) => key.replace("station:", ""))
    .map((id) => `${stations.get(id) ?? ""}（${id}）`)
    .join("、");
}

describe("a scenario", () => {
  let opened: Opened;
  const clause = (title: string): Locator =>
    opened.page.locator("details.provision").filter({ has: opened.page.locator("summary", { hasText: title }) });
  const figure = async (label: string): Promise<number> => {
    const row = opened.page.locator("tbody tr").filter({ has: opened.page.locator("th", { hasText: label }) });
    return numberIn(await row.locator("td").nth(1).innerText());
  };

  beforeAll(async () => {
    opened = await openWorkbench();
    await useExample(opened.page);
    await showView(opened.page, "what-if");
    for (const title of ["每年至少完成10个服务案例", "每年至少60小时专业督导"])
      await clause(title).locator("summary").first().click();
  });
  afterAll(async () => {
    expect(opened.errors).toEqual([]);
    await opened.close();
  });

  it("takes another reading by a switch, and leaves the switches of other clauses as they are", async () => {
    const [cases, hours] = [clause("每年至少完成10个服务案例"), clause("每年至少60小时专业督导")];
    expect(await cases.getByLabel("按场次计").isChecked()).toBe(true);
    await hours.getByLabel("按受督导人数累计").check();
    await opened.page.waitForSelector("text=时长的计法改为按受督导人数累计");
    await settle(opened.page);
    const expected = answerTo({
      id: "hours",
      kind: "set-parameter",
      provision: "beijing-pilot-2021/supervision-hours",
      parameter: "hoursBasis",
      value: "supervisee",
    });
    expect(await figure("符合")).toBe(expected.verdicts.after.met);
    expect(await cases.getByLabel("按场次计").isChecked()).toBe(true);
    expect(await hours.getByLabel("按场次计").isChecked()).toBe(false);
    await hours.getByLabel("按场次计").check();
    await opened.page.waitForSelector("text=没有结论变化");
    expect(await opened.page.locator(".provision.has-changes").count()).toBe(0);
    expect(await hours.getByLabel("按场次计").isVisible()).toBe(true);
  });

  it("names who gains and who loses", async () => {
    const field = clause("每年至少完成10个服务案例").getByLabel(/^数量/).first();
    for (const [value, label, of] of [
      ["6", "受益：", (result: ScenarioResult) => result.winners],
      ["12", "受损：", (result: ScenarioResult) => result.losers],
    ] as const) {
      await field.fill(value);
      await field.press("Tab");
      await opened.page.waitForSelector(`text=数量改为${value}）`);
      const provision = "beijing-pilot-2021/service-cases";
      const expected = of(answerTo({ id: "n", kind: "set-parameter", provision, parameter: "amount", value }));
      expect(expected.length).toBeGreaterThan(1);
      const named = opened.page.locator("p").filter({ has: opened.page.locator("b", { hasText: label }) });
      expect(await named.innerText()).toBe(`${label}${namesOf(expected)}`);
    }
    await field.fill("10");
    await field.press("Tab");
    await opened.page.waitForSelector("text=没有结论变化");
  });

  it("leaves a clause out, and takes it in again", async () => {
    const keep = clause("设中心主任与常务主任各一名").getByLabel("保留这一条款");
    await clause("设中心主任与常务主任各一名").locator("summary").first().click();
    await keep.uncheck();
    await opened.page.waitForSelector("text=设中心主任与常务主任各一名：停用");
    const provision = "beijing-pilot-2021/roles";
    const expected = answerTo({ id: "off", kind: "remove-provision", provision });
    expect(await figure("未达到")).toBe(expected.verdicts.after.unmet);
    expect(await figure("其中：违反")).toBe(expected.breaches.after);
    expect(expected.breaches.after).not.toBe(expected.breaches.before);
    await keep.check();
    await opened.page.waitForSelector("text=没有结论变化");
  });

  it("prints what was changed without the rest of the form, and the chart as wide as the paper", async () => {
    const { page } = opened;
    const field = clause("每年至少完成10个服务案例").getByLabel(/^数量/).first();
    await field.fill("6");
    await field.press("Tab");
    await page.click('[data-test="sweep"]');
    await page.waitForSelector(".chart svg");
    await page.setViewportSize({ width: 700, height: 990 });
    await page.emulateMedia({ media: "print" });
    expect(await clause("每年至少完成10个服务案例").isVisible()).toBe(true);
    expect(await page.locator(".provision:visible").count()).toBe(1);
    expect(
      await page
        .locator("section:visible")
        .filter({ has: page.locator('[data-test="readings"]') })
        .count(),
    ).toBe(0);
    const [chart, section] = await Promise.all(
      [".chart svg", "section:has(> .chart)"].map((place) => page.locator(place).boundingBox()),
    );
    expect(chart?.height).toBeGreaterThan(100);
    expect(chart?.width).toBeLessThanOrEqual(section?.width ?? 0);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 720 });
    await field.fill("10");
    await field.press("Tab");
    await page.waitForSelector("text=没有结论变化");
  });

  it("writes money in 元 or in 万元", async () => {
    const cost = opened.page.getByLabel("新建一个站点（元）");
    await cost.fill("80,000");
    await cost.press("Tab");
    await opened.page.waitForSelector("text=所需经费（元）");
    const inYuan = await figure("所需经费");
    expect(inYuan).toBeGreaterThan(0);
    await opened.page.selectOption('select[name="money-unit"]', "ten-thousand-yuan");
    await opened.page.waitForSelector("text=所需经费（万元）");
    expect((await figure("所需经费")) * 10_000).toBe(inYuan);
  });
});
