import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { parseRegister } from "social-work-station-rules/model";
import { describe, expect, it } from "vitest";
import { openWorkbench, settle, showView, useExample } from "./open-workbench.js";

const register = parseRegister(
  JSON.parse(readFileSync(new URL("../../05-scenarios/register.json", import.meta.url), "utf8")),
);
const VIEWS = ["data", "standing", "what-if", "budget", "policy", "out"];

interface Found {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

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
      await openAll(page, view);
      expect(await seriousIn(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(options.viewport.width);
      if (view !== "standing") continue;
      await page.locator(".vbody .link").last().click();
      await page.locator("dialog[open] blockquote").first().waitFor();
      expect(await seriousIn(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
    expect(errors).toEqual([]);
    await close();
  });
});

/** Opens what a view shows only after a click. */
async function openAll(page: Page, view: string): Promise<void> {
  const press = async (name: string, shown: string): Promise<void> => {
    await page.click(`[data-test="${name}"]`);
    await page.waitForSelector(shown);
  };
  if (view === "data") await press("as-sheets", ".grid .vbody input");
  if (view === "standing") await press("agenda", '[data-test="agenda-print"]:enabled');
  if (view === "what-if") {
    await press("sweep", ".chart svg");
    await press("readings", '[data-test="readings"] ~ *');
  }
  if (view === "budget") {
    await press("mode-factors", '[data-test="budget-example"]');
    await press("budget-example", 'input[name="weight-街乡数"]');
    await press("divide", '[data-test="budget"]');
  }
  if (view === "policy") await press("edit", ".cm-content");
  if (view === "out") await press("link", "input[readonly]");
  for (const summary of await page.locator("main details:not([open]) > summary").all())
    if (await summary.isVisible()) await summary.click();
  await settle(page);
}

async function seriousIn(page: Page): Promise<readonly string[]> {
  const found = (await page.evaluate(async () => {
    const { axe: own } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: unknown }> };
    };
    return (await own.run({ resultTypes: ["violations"] })).violations;
  })) as readonly Found[];
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
          .join("\n")}`,
    );
}

describe("by keyboard and in English", () => {
  it("every part is reached by Tab and Enter, and no Chinese is left of the page's own words", async () => {
    const { page, close } = await openWorkbench({ colorScheme: "dark", bypassCSP: true });
    await page.evaluate(axe.source);
    await useExample(page);
    await page.getByRole("button", { name: "English" }).press("Enter");
    for (const name of ["Data", "Where we stand", "What if", "Budget", "Policy", "Out"]) {
      const part = page.getByRole("navigation").getByRole("button", { name, exact: true });
      await part.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await settle(page);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
      expect(await seriousIn(page)).toEqual([]);
      const own = await page.locator("main :is(h1, h2, h3, label, button, legend, summary)").evaluateAll((found) =>
        found.map((element) => {
          const copy = element.cloneNode(true) as Element;
          for (const inner of copy.querySelectorAll("select, textarea, [lang]")) inner.remove();
          return copy.textContent;
        }),
      );
      expect(own.length).toBeGreaterThan(1);
      // What stands in the data is shown as it was written there; words of a policy say their language.
      const names = [register.recordedOn, "示例区.json", "情景1", ...register.divisions.map(({ name }) => name ?? "")];
      const left = own.map((text) => names.reduce((rest, written) => rest.replaceAll(written, ""), text));
      expect(left.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
    }
    await close();
  });
});
