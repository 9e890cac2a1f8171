import axe from "axe-core";
import { afterAll, describe, expect, it } from "vitest";
import { openWorkbench, settle, showView, stopBrowser, useExample } from "./open-workbench.js";

const VIEWS = ["data", "standing", "what-if", "budget", "policy", "out"];

interface Found {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

afterAll(stopBrowser);

describe.each([
  ["desktop", { viewport: { width: 1280, height: 900 } }],
  ["telephone", { viewport: { width: 400, height: 800 } }],
  ["dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
] as const)("on a %s screen", (_name, options) => {
  it("nothing serious keeps anybody out, and nothing is wider than the screen", async () => {
    const { page, errors, close } = await openWorkbench({ ...options, bypassCSP: true });
    await useExample(page);
    await page.evaluate(axe.source);
    for (const view of VIEWS) {
      await showView(page, view);
      const found = (await page.evaluate(async () => {
        const { axe: own } = window as unknown as {
          axe: { run: (options: object) => Promise<{ violations: unknown }> };
        };
        return (await own.run({ resultTypes: ["violations"] })).violations;
      })) as readonly Found[];
      const serious = found
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(
          ({ id, nodes }) =>
            `${view}: ${id}: ${nodes
              .slice(0, 3)
              .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
              .join("\n")}`,
        );
      expect(serious).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(options.viewport.width);
    }
    expect(errors).toEqual([]);
    await close();
  });
});

describe("by keyboard and in English", () => {
  it("every part is reached by Tab and Enter, and no Chinese is left of the page's own words", async () => {
    const { page, close } = await openWorkbench();
    await useExample(page);
    await page.getByRole("button", { name: "English" }).press("Enter");
    for (const name of ["Data", "Where we stand", "What if", "Budget", "Policy", "Out"]) {
      const part = page.getByRole("navigation").getByRole("button", { name, exact: true });
      await part.focus();
      await page.keyboard.press("Enter");
      await page.waitForTimeout(400);
      await settle(page);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
      const own = await page.locator("main h1, main h2, main label, main button:not(.link)").allInnerTexts();
      expect(own.filter((text) => /^[\u4e00-\u9fff：，。（）]+$/.test(text.trim()))).toEqual([]);
    }
    await close();
  });
});
