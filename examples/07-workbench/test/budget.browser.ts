import { describe, expect, it } from "vitest";
import { apportionByFactors } from "social-work-station-rules/funding";
import { readWorkbook } from "../worker/command-parts.js";
import { download, openWorkbench, settle, showView, useExample } from "./open-workbench.js";

describe("a year planned by policy", () => {
  it("comes from the clauses, changes with a value at once, and goes out as a workbook", async () => {
    const { page, errors, close } = await openWorkbench();
    await showView(page, "budget");
    await page.click('[data-test="example-city"]');
    await page.waitForSelector("text=2026年度经费预算：合计1,000,000.00元");
    expect(await page.locator('[data-test="plan-notes"]').innerText()).toContain("缺口50,000.00元");
    expect(await page.locator("main li.is-breach").count()).toBe(0);
    await page.selectOption('select[name="plan-unit"]', "ten-thousand-yuan");
    const amount = page.locator(".parameter").filter({ hasText: "金额" }).first().locator("input");
    await amount.fill("25万元");
    // The answer to the change of unit comes while the amount is typed, and leaves it as it is.
    await page.waitForSelector("text=合计100万元");
    await settle(page);
    expect(await amount.inputValue()).toBe("25万元");
    await amount.press("Tab");
    await page.waitForSelector("text=合计125万元");
    expect(await page.locator('[data-test="plan-effect"] tbody tr').first().innerText()).toBe("合计\t100\t125\t+25");
    await settle(page);
    const book = await download(page, '[data-test="plan-book"]');
    const [lines] = await readWorkbook(book.bytes, book.name);
    expect(lines?.rows.at(-1)?.slice(5)).toEqual([125, 75, 50]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("a budget", () => {
  it("is divided to the fen, shared, replayed, and written as a workbook", async () => {
    const { page, errors, close } = await openWorkbench();
    await showView(page, "budget");
    await page.click('[data-test="mode-factors"]');
    await page.click('[data-test="budget-example"]');
    await page.waitForSelector('input[name="weight-街乡数"]');
    await page.click('[data-test="divide"]');
    await page.waitForSelector('[data-test="budget"]');
    const rows = await page
      .locator('[data-test="budget"] tbody tr')
      .evaluateAll((found) =>
        found.map((row) => Array.from(row.children, (cell) => cell.textContent.replaceAll(",", ""))),
      );
    const ids = ["东城区", "西城区", "朝阳区", "密云区"];
    const by = (values: readonly number[]) => ids.map((id, index) => ({ id, value: values[index] ?? 0 }));
    const expected = apportionByFactors({
      total: "3000000",
      recipients: ids.map((id) => (id === "朝阳区" ? { id } : { id, floor: "500000" })),
      factors: [
        { id: "街乡数", weight: "0.4", indicators: by([17, 15, 43, 20]) },
        { id: "服务量", weight: "0.6", indicators: by([4200, 6300, 12345, 1800]) },
      ],
    });
    if (expected.status !== "apportioned") throw new Error("no apportionment");
    expect(rows.slice(0, -1).map(([id, , , , amount]) => [id, amount])).toEqual(
      expected.recipients.map(({ id, amount }) => [id, amount]),
    );
    // Of the last row each part is what stands above it: 3,000,000 in all, shared without a fen left over.
    expect(rows.at(-1)?.[4]).toBe("3000000.00");
    expect(Number(rows.at(-1)?.[5]) + Number(rows.at(-1)?.[6])).toBe(3_000_000);
    expect(await page.locator("main li.is-breach").count()).toBe(0);
    expect(await page.locator("main li.is-met").count()).toBe(6);
    const book = await download(page, '[data-test="budget-book"]');
    const [table] = await readWorkbook(book.bytes, book.name);
    expect(table?.rows.at(-1)?.[4]).toBe(3_000_000);
    expect(errors).toEqual([]);
    await close();
  });

  it("with a wrong weight, total or floor says so in Chinese", async () => {
    const { page, close } = await openWorkbench();
    await showView(page, "budget");
    await page.click('[data-test="mode-factors"]');
    await page.click('[data-test="budget-example"]');
    await page.waitForSelector('input[name="weight-街乡数"]');
    const alert = page.locator('[role="alert"]');
    for (const [name, value, words] of [
      ["weight-街乡数", "0.5", "权重"],
      ["total", "一百万", "小数"],
      ["total", "1000", "保底之和超过总额"],
    ] as const) {
      const field = page.locator(`input[name="${name}"]`);
      const before = await field.inputValue();
      await field.fill(value);
      await page.click('[data-test="divide"]');
      await alert.waitFor();
      expect(await alert.innerText()).toContain(words);
      await alert.getByRole("button").click();
      await field.fill(before);
    }
    await close();
  });

  it("takes the townships of the data", async () => {
    const { page, close } = await openWorkbench();
    await useExample(page);
    await showView(page, "budget");
    await page.click('[data-test="mode-factors"]');
    await page.getByRole("button", { name: "从台账取各街道（乡镇）的数" }).click();
    await settle(page);
    const table = await page.locator('textarea[name="table"]').inputValue();
    expect(table.split("\n").length).toBe(17);
    expect(table).toMatch(/^名称\t社区（村）数\t站点数\t在岗人员数\n第1街道\t\d+\t\d+\t\d+/);
    await close();
  });
});
