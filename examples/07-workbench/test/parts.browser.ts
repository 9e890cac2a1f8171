import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { planAgenda } from "social-work-station-rules/agenda";
import { assess } from "social-work-station-rules/assessment";
import {
  beijingPilot2021,
  beijingSystem2022,
  nationalReport2021,
  nationalTwoHaves,
} from "social-work-station-rules/catalogue";
import { calendarYear } from "social-work-station-rules/calendar";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { parsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { comparePolicies, compareScenarios, interpretationSensitivity } from "social-work-station-rules/scenario";
import { policyTemplate, writeWorkbook } from "../worker/command-parts.js";
import { download, numberIn, openWorkbench, settle, showView, useExample } from "./open-workbench.js";

const register = parseRegister(
  JSON.parse(readFileSync(new URL("../../05-scenarios/register.json", import.meta.url), "utf8")),
);

const qingshan = readFileSync(new URL("../../../docs/guides/budget/qingshan-2025.json", import.meta.url), "utf8");

describe("where we stand", () => {
  it("leads from a number to the list, the finding, the clause and what is missing", async () => {
    const { page, errors, close } = await openWorkbench();
    await useExample(page);
    await showView(page, "standing");
    const { findings, bases } = assess(
      prepareRegister(register),
      [nationalTwoHaves, nationalReport2021, beijingPilot2021],
      { asOf: "2021-12-31", period: calendarYear(2021), division: "110116" },
    );
    const unknown = findings.filter(({ verdict }) => verdict === "undetermined");
    const title = "建立项目、人员、财务、服务档案等管理制度";
    const provision = bases.find((basis) => basis.title.zh === title)?.provision;
    await page.click('[data-verdict="unknown"]');
    await listed(page, unknown.length);
    const filter = page.locator(".filters");
    await filter.getByLabel("条款").selectOption(title);
    await listed(page, unknown.filter((finding) => finding.provision === provision).length);
    await page.locator(".vbody .link").first().click();
    const panel = page.locator("dialog[open]");
    await panel.getByText("依据原文").waitFor();
    // The clause with its words, and the missing facts that the finding itself names.
    expect(await panel.locator("blockquote").first().innerText()).toMatch(/《.*》.*“.*管理制度/);
    expect(await panel.locator(".about-missing").first().innerText()).toContain("管理制度");
    expect(await panel.innerText()).toContain("缺的材料在哪里登记");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await filter.getByLabel("条款").selectOption("全部");
    await filter.getByLabel("结论").selectOption("全部");
    await listed(page, findings.length);
    const station = "centre-03";
    const staff = new Set(
      register.personnel.filter(({ assignments = [] }) => assignments[0]?.station === station).map(({ id }) => id),
    );
    const isOf = ({ subject: { kind, id } }: (typeof findings)[number]): boolean =>
      (kind === "station" && id === station) || (kind === "person" && staff.has(id));
    await filter.getByLabel("站点").selectOption(station);
    await listed(page, findings.filter(isOf).length);
    await filter.getByLabel("站点").selectOption("全部");
    const place = register.stations.find(({ id }) => id === station)?.division;
    await filter.getByLabel("地区").selectOption(place ?? "");
    await listed(
      page,
      findings.filter((one) => isOf(one) || (one.subject.kind === "division" && one.subject.id === place)).length,
    );
    expect(await page.locator(".vbody .link").allInnerTexts()).toContain("社工站 第3街道（centre-03）");
    expect(errors).toEqual([]);
    await close();
  });

  it("warns of a register older than the day, and of a policy that is not in force", async () => {
    const { page, close } = await openWorkbench();
    await useExample(page);
    await showView(page, "standing");
    await page.fill('input[name="as-of"]', "2024-06-30");
    await settle(page);
    await page.waitForSelector(".caution >> text=早于截至日期2024年6月30日");
    await page.getByText(/^政策：当日适用/).click();
    const pilot = page.locator("li").filter({ hasText: "街道(乡镇)社会工作服务中心试点建设实施方案" });
    expect(await pilot.first().innerText()).toContain("已失效");
    await close();
  });
});

/** Waits until so many findings are listed. */
async function listed(page: Page, count: number): Promise<void> {
  expect(count).toBeGreaterThan(0);
  await page.getByText(`共${String(count)}项`, { exact: true }).waitFor({ timeout: 30_000 });
  await settle(page);
}

describe("an agenda", () => {
  it("lists as many entries as planAgenda does", async () => {
    const { page, errors, close } = await openWorkbench();
    await useExample(page);
    await showView(page, "standing");
    await page.fill('input[name="within"]', "10");
    await page.click('[data-test="agenda"]');
    const table = page.getByRole("table", { name: "工作清单" });
    await table.waitFor();
    const { entries } = planAgenda(
      prepareRegister(register),
      [nationalTwoHaves, nationalReport2021, beijingPilot2021],
      {
        asOf: "2021-12-31",
        within: 10,
        division: "110116",
      },
    );
    expect(await table.getAttribute("aria-rowcount")).toBe(String(entries.length + 1));
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual([
      "缓急",
      "期限",
      "剩余天数",
      "区划",
      "站点",
      "事项",
      "应办",
    ]);
    const [first] = entries;
    const cells = table.locator(".vbody .vrow").first().getByRole("cell");
    await cells
      .nth(5)
      .getByText(first?.title?.zh ?? "no entry")
      .waitFor();
    expect(await cells.nth(6).innerText()).not.toBe("");
    await page.evaluate(() => {
      // The page is printed from a frame; a dialog of the browser would stop the test.
      const frames = new MutationObserver((found) => {
        for (const frame of found.flatMap(({ addedNodes }) => [...addedNodes]))
          if (frame instanceof HTMLIFrameElement) document.documentElement.dataset["printed"] = frame.srcdoc;
      });
      frames.observe(document.body, { childList: true });
    });
    await page.click('[data-test="agenda-print"]');
    await page.waitForSelector("html[data-printed]", { state: "attached" });
    const printed = await page.locator("html").getAttribute("data-printed");
    expect(printed).toContain("社工站工作清单");
    expect(printed).toContain(first?.title?.zh);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("what if", () => {
  it("answers a changed value as compareScenarios does, names the cause, and tries a series", async () => {
    const { page, errors, close } = await openWorkbench();
    await useExample(page);
    await showView(page, "what-if");
    await page.getByText("每年至少完成10个服务案例").first().click();
    const field = page.getByLabel(/^数量/).first();
    await field.fill("6");
    await field.press("Tab");
    await page.waitForSelector(".differs");
    await settle(page);
    const [scenario] = compareScenarios(prepareRegister(register), beijingPilot2021, {
      asOf: "2021-12-31",
      period: calendarYear(2021),
      alternatives: [
        {
          id: "six",
          amendments: [
            {
              id: "six",
              kind: "set-parameter",
              provision: "beijing-pilot-2021/service-cases",
              parameter: "amount",
              value: "6",
            },
          ],
        },
      ],
    }).scenarios;
    const met = page.locator("tbody tr").filter({ has: page.locator("th", { hasText: /^符合$/ }) });
    expect(numberIn(await met.locator("td").nth(1).innerText())).toBe(scenario?.verdicts.after.met);
    expect(await page.locator("main").innerText()).toContain("因：每年至少完成10个服务案例：数量改为6");
    const { readings } = interpretationSensitivity(prepareRegister(register), beijingPilot2021, {
      asOf: "2021-12-31",
      period: calendarYear(2021),
      mostJoint: 0,
    });
    await page.click('[data-test="readings"]');
    await page.waitForSelector('[data-test="readings"] ~ ul');
    expect(await page.locator('[data-test="readings"] ~ ul li').count()).toBe(
      readings.filter(({ verdicts }) => verdicts > 0).length,
    );
    await page.click('[data-test="sweep"]');
    await page.waitForSelector(".chart svg");
    expect(await page.locator(".chart + .scroll tbody tr").count()).toBe(7);
    expect(errors).toEqual([]);
    await close();
  });

  it("says in Chinese what is wrong with a value, and goes on", async () => {
    const { page, close } = await openWorkbench();
    await useExample(page);
    await showView(page, "what-if");
    await page.getByText("每年至少完成10个服务案例").first().click();
    const field = page.getByLabel(/^数量/).first();
    await field.fill("十个");
    await field.press("Tab");
    await page.waitForSelector('[role="alert"]');
    const alert = page.locator('[role="alert"]');
    expect(await alert.locator("p").innerText()).toBe("此处应填数值。应为：不小于0的数，不带单位和逗号。");
    await field.fill("6");
    await field.press("Tab");
    await page.waitForSelector(".differs");
    await close();
  });
});

describe("a policy", () => {
  it("is edited with its faults at the place, and taken into use", async () => {
    const { page, errors, close } = await openWorkbench();
    await useExample(page);
    await showView(page, "policy");
    await page.click('[data-test="edit"]');
    await page.waitForSelector(".cm-content");
    const replace = async (from: string, to: string): Promise<void> => {
      await page.evaluate(
        ([before = "", after = ""]) => {
          const view = document.querySelector(".cm-content") as unknown as {
            cmTile?: { view?: unknown };
            cmView?: { view?: unknown };
          } | null;
          const editor = (view?.cmTile?.view ?? view?.cmView?.view) as {
            state: { doc: { toString: () => string } };
            dispatch: (change: object) => void;
          };
          const at = editor.state.doc.toString().indexOf(before);
          editor.dispatch({ changes: { from: at, to: at + before.length, insert: after } });
        },
        [from, to],
      );
    };
    await replace('"kind": "coverage-target"', '"kind": "coverage-targets"');
    await page.waitForSelector('[data-test="policy-faults"]');
    expect(await page.locator('[data-test="policy-faults"]').innerText()).toMatch(/coverage-target(?!s)/);
    expect(await page.locator('[data-test="use-policy"]').isDisabled()).toBe(true);
    await replace('"kind": "coverage-targets"', '"kind": "coverage-target"');
    await page.waitForSelector("text=没有问题");
    await page.click('[data-test="use-policy"]');
    await page.waitForSelector("text=已启用");
    await page.evaluate(() => {
      const view = document.querySelector(".cm-content") as unknown as { cmTile: { view: unknown } };
      const editor = view.cmTile.view as {
        state: { doc: { toString: () => string } };
        dispatch: (change: object) => void;
        focus: () => void;
      };
      const text = '"kind": "';
      editor.dispatch({ selection: { anchor: editor.state.doc.toString().indexOf(text) + text.length } });
      editor.focus();
    });
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete li").filter({ hasText: "share-quota" }).first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("runs its cases, and one of the user's own comes from a workbook and goes back to one", async () => {
    const { page, errors, close } = await openWorkbench();
    await showView(page, "policy");
    await page.selectOption('select[name="policy"]', "beijing-pilot-2021");
    await page.click('[data-test="run-cases"]');
    const cases = page.locator('[data-test="cases"]');
    await cases.waitFor();
    expect(await cases.locator("h3").first().innerText()).toMatch(/^案例表：\d+个案例通过，0个未通过$/);
    const book = await download(page, '[data-test="policy-book"]');
    expect(book.name).toBe("beijing-pilot-2021.xlsx");
    const own = await writeWorkbook(policyTemplate(parsePolicy(JSON.parse(qingshan))));
    await page.setInputFiles('[data-test="bring-policy"]', {
      name: "青山.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(own),
    });
    await page.locator('[data-test="brought"]').getByText("已启用：qingshan-2025").waitFor();
    await page.waitForSelector("text=每站每年20万元");
    expect(await page.locator('select[name="policy"]').inputValue()).toBe("qingshan-2025");
    expect(errors).toEqual([]);
    await close();
  });

  it("is compared with another in sentences, with whose findings change", async () => {
    const { page, errors, close } = await openWorkbench();
    await useExample(page);
    await showView(page, "policy");
    await page.selectOption('select[name="policy"]', "beijing-pilot-2021");
    await page.selectOption('select[name="other-policy"]', "beijing-system-2022");
    const difference = page.locator('[data-test="difference"]');
    await difference.waitFor();
    const prepared = prepareRegister(register);
    const options = { register: prepared, asOf: "2021-12-31", period: calendarYear(2021) };
    const { heading, reasons } = explain(comparePolicies(beijingPilot2021, beijingSystem2022, options), {
      locale: "zh-CN",
      register: prepared,
      policies: [beijingPilot2021, beijingSystem2022],
    });
    expect(await difference.locator("h2").innerText()).toBe(heading);
    expect(await difference.locator(".reasons li").allTextContents()).toEqual(reasons.map(({ text }) => text));
    expect(errors).toEqual([]);
    await close();
  });
});
