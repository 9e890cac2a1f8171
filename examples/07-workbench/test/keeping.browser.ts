import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../../scripts/consumers/serve.mjs";
import { openWorkbench, reload, settle, showView, startBrowser, useExample } from "./open-workbench.js";

let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve(fileURLToPath(new URL("../out", import.meta.url)));
});
afterAll(() => {
  server.close();
});

describe("what is kept", () => {
  it("survives a reload of the served page until the user clears it", async () => {
    const { page, errors, close } = await openWorkbench({}, `${server.address}/index.html`);
    await useExample(page);
    await showView(page, "standing");
    await reload(page);
    await page.waitForSelector('[data-verdict="met"]');
    expect(await page.locator("main h1").innerText()).toBe("现状");
    await page.click('[data-test="clear"]');
    await page.waitForSelector('[data-test="example"]');
    await reload(page);
    await page.waitForSelector('[data-test="example"]');
    expect(await page.locator(".figures").count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it("is nothing where the page was opened from disk, unless the user wants it", async () => {
    const { page, close } = await openWorkbench();
    await useExample(page);
    await reload(page);
    await page.waitForSelector('[data-test="example"]');
    expect(await page.locator(".figures").count()).toBe(0);
    await useExample(page);
    await page.getByLabel(/在本浏览器中保留数据/).check();
    await reload(page);
    await page.waitForSelector(".figures");
    await page.getByLabel(/在本浏览器中保留数据/).uncheck();
    await reload(page);
    await page.waitForSelector('[data-test="example"]');
    expect(await page.locator(".figures").count()).toBe(0);
    await close();
  });
});

describe("a budget by policy", () => {
  it("is carried by a link with its changes, and without the money that is recorded", async () => {
    const { page, errors, close } = await openWorkbench({}, `${server.address}/index.html`);
    await showView(page, "budget");
    await page.click('[data-test="example-city"]');
    await page.waitForSelector('[data-test="plan"]');
    const amount = page.locator(".parameter").filter({ hasText: "金额" }).first().locator("input");
    await amount.fill("250000");
    await amount.press("Tab");
    await page.waitForSelector("text=合计1,250,000.00元");
    await page.getByText("可用资金2项（按台账）").click();
    const source = page.locator('[data-test="source"]').first().getByLabel("金额（元）");
    await source.fill("345678");
    await source.press("Tab");
    await page.waitForSelector("text=可用资金2项（已改动）");
    await reload(page);
    await page.waitForSelector("text=合计1,250,000.00元");
    expect(await page.locator('[data-test="source"]').first().getByLabel("金额（元）").inputValue()).toBe("345678");
    await showView(page, "out");
    await page.click('[data-test="link"]');
    const link = await page.locator("input[readonly]").inputValue();
    const carried = Buffer.from(link.split("#")[1] ?? "", "base64url").toString();
    expect(carried).toContain('"value":"250000"');
    expect(carried).not.toMatch(/345678|lottery|650000|s-e1|海棠/);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("work on one view", () => {
  it("is still there after another view was open, and after a reload", async () => {
    const { page, errors, close } = await openWorkbench({}, `${server.address}/index.html`);
    await useExample(page);
    await showView(page, "budget");
    await page.click('[data-test="mode-factors"]');
    await page.click('[data-test="budget-example"]');
    await page.waitForSelector('input[name="weight-街乡数"]');
    await page.fill('input[name="total"]', "1234567");
    await page.press('input[name="total"]', "Tab");
    await settle(page);
    await page.fill('input[name="standard"]', "50000");
    await page.press('input[name="standard"]', "Tab");
    await showView(page, "policy");
    await showView(page, "budget");
    const typed = async (): Promise<readonly string[]> => [
      await page.locator('input[name="total"]').inputValue(),
      await page.locator('input[name="standard"]').inputValue(),
      await page.locator('input[name="weight-街乡数"]').inputValue(),
    ];
    expect(await typed()).toEqual(["1234567", "50000", "0.4"]);
    await reload(page);
    await page.waitForSelector('input[name="total"]');
    expect(await typed()).toEqual(["1234567", "50000", "0.4"]);
    await showView(page, "out");
    await page.click('[data-test="link"]');
    const link = await page.locator("input[readonly]").inputValue();
    expect(Buffer.from(link.split("#")[1] ?? "", "base64url").toString()).not.toMatch(/1234567|街乡数/);
    expect(errors).toEqual([]);
    await close();
  });

  it("has its own policy: which one is read has no effect on what is tried", async () => {
    const { page, errors, close } = await openWorkbench();
    await useExample(page);
    await showView(page, "policy");
    await showView(page, "what-if");
    // The policy of the place, not the first of the list of all.
    expect(await page.locator('select[name="policy"]').inputValue()).toBe("beijing-pilot-2021");
    await page.getByText("每年至少完成10个服务案例").first().click();
    const field = page.getByLabel(/^数量/).first();
    await field.fill("12");
    await field.press("Tab");
    await showView(page, "policy");
    expect(await page.locator('select[name="policy"]').inputValue()).toBe("beijing-pilot-2021");
    await page.selectOption('select[name="policy"]', "beijing-system-2022");
    await settle(page);
    await showView(page, "what-if");
    expect(await page.locator('select[name="policy"]').inputValue()).toBe("beijing-pilot-2021");
    expect(await page.locator(".is-changed input").first().inputValue()).toBe("12");
    expect(errors).toEqual([]);
    await close();
  });
});

/** What a link carries, written by hand. */
const carriedSettings = {
  language: "zh-CN",
  view: "out",
  question: { asOf: "2021-12-31", from: "", to: "", policies: [] },
  policy: "",
  scenarios: [{ id: "s1", title: "情景1", changes: [] }],
  costs: { station: "", staff: "" },
  plan: { policies: [], year: "2026", unit: "fen", changes: [], totals: {} },
};

describe("a link", () => {
  it("carries day, view and changes, and no record", async () => {
    const first = await openWorkbench();
    await useExample(first.page);
    await showView(first.page, "what-if");
    await first.page.getByText("每年至少完成10个服务案例").first().click();
    const field = first.page.getByLabel(/^数量/).first();
    await field.fill("12");
    await field.press("Tab");
    await showView(first.page, "out");
    await first.page.click('[data-test="link"]');
    const link = await first.page.locator("input[readonly]").inputValue();
    const carried = Buffer.from(link.split("#")[1] ?? "", "base64url").toString();
    expect(carried).toContain('"value":"12"');
    expect(carried).not.toMatch(/centre-|w-01|第1街道|110116/);
    const second = await (await startBrowser()).newContext({ offline: true });
    const page = await second.newPage();
    await page.goto(link);
    await settle(page);
    expect(await page.locator("main h1").innerText()).toBe("导出");
    await page.click('[data-view="data"]');
    await useExample(page);
    await showView(page, "what-if");
    expect(await page.locator(".is-changed input").first().inputValue()).toBe("12");
    await second.close();
    await first.close();
  });

  it("that is none is passed over, and one that follows is taken", async () => {
    const { page, errors, close } = await openWorkbench();
    const address = page.url();
    const open = async (carried: string): Promise<void> => {
      await page.goto("about:blank");
      await page.goto(`${address}#${Buffer.from(carried).toString("base64url")}`);
      await settle(page);
    };
    await open("not a link");
    expect(await page.locator("main h1").innerText()).toBe("数据");
    await open(JSON.stringify(carriedSettings));
    expect(await page.locator("main h1").innerText()).toBe("导出");
    expect(errors).toEqual([]);
    await close();
  });
});
