import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../../scripts/consumers/serve.mjs";
import { openWorkbench, settle, showView, startBrowser, stopBrowser, useExample } from "./open-workbench.js";

let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve(fileURLToPath(new URL("../out", import.meta.url)));
});
afterAll(async () => {
  server.close();
  await stopBrowser();
});

describe("what is kept", () => {
  it("survives a reload of the served page until the user clears it", async () => {
    const { page, errors, close } = await openWorkbench({}, `${server.address}/index.html`);
    await useExample(page);
    await showView(page, "standing");
    await page.waitForTimeout(300);
    await page.reload();
    await page.waitForSelector('[data-verdict="met"]');
    await settle(page);
    expect(await page.locator("main h1").innerText()).toBe("现状");
    await page.click('[data-test="clear"]');
    await page.waitForTimeout(300);
    await page.reload();
    await page.waitForSelector('[data-test="example"]');
    await settle(page);
    expect(await page.locator(".figures").count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it("is nothing where the page was opened from disk, unless the user wants it", async () => {
    const { page, close } = await openWorkbench();
    await useExample(page);
    await page.waitForTimeout(300);
    await page.reload();
    await page.waitForSelector('[data-test="example"]');
    await settle(page);
    expect(await page.locator(".figures").count()).toBe(0);
    await useExample(page);
    await page.getByLabel(/在本浏览器中保留数据/).check();
    await page.waitForTimeout(300);
    await page.reload();
    await page.waitForSelector(".figures");
    await page.getByLabel(/在本浏览器中保留数据/).uncheck();
    await page.waitForTimeout(300);
    await page.reload();
    await page.waitForSelector('[data-test="example"]');
    await settle(page);
    expect(await page.locator(".figures").count()).toBe(0);
    await close();
  });
});

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
    await page.waitForSelector("main h1");
    expect(await page.locator("main h1").innerText()).toBe("导出");
    await page.click('[data-view="data"]');
    await useExample(page);
    await showView(page, "what-if");
    expect(await page.locator(".is-changed input").first().inputValue()).toBe("12");
    await second.close();
    await first.close();
  });

  it("of any other text is passed over", async () => {
    const { page, errors, close } = await openWorkbench();
    await page.goto(`${page.url()}#bm90IGEgbGluaw`);
    await page.reload();
    await page.waitForSelector("main h1");
    expect(await page.locator("main h1").innerText()).toBe("数据");
    expect(errors).toEqual([]);
    await close();
  });
});
