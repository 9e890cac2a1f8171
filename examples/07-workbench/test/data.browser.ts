import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beijingPilot2021, nationalTwoHaves } from "social-work-station-rules/catalogue";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { parseRegister } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";
import { readSheets, writeSheets } from "social-work-station-rules/sheets";
import { decodeText, readCsv, readWorkbook, shown, toBook, writeWorkbook } from "../worker/command-parts.js";
import {
  type Opened,
  download,
  numberIn,
  openWorkbench,
  putIn,
  settle,
  showView,
  useExample,
} from "./open-workbench.js";

const register = parseRegister(
  JSON.parse(readFileSync(new URL("../../05-scenarios/register.json", import.meta.url), "utf8")),
);

/** The example county as a workbook, with one date that does not exist. */
async function workbookWithFault(): Promise<Uint8Array> {
  const sheets = toBook(writeSheets(register)).map((sheet) => {
    if (sheet.name !== "站点") return sheet;
    const column = sheet.rows[0]?.indexOf("启用日期") ?? -1;
    expect(column).toBeGreaterThan(0);
    return { ...sheet, rows: sheet.rows.map((row, at) => (at === 1 ? row.with(column, "2021年13月") : row)) };
  });
  return writeWorkbook(sheets);
}

let opened: Opened;

beforeEach(async () => {
  opened = await openWorkbench();
});
afterEach(async () => {
  const { errors, requests } = opened;
  await opened.close();
  expect(errors).toEqual([]);
  expect(requests).toEqual([]);
});

describe("a workbook on disk", () => {
  it("is read, corrected in place, assessed, and written as a workbook of answers", async () => {
    const { page } = opened;
    await putIn(page, [{ name: "台账.xlsx", bytes: await workbookWithFault() }]);
    await settle(page);
    await page.waitForSelector("text=填报问题");
    const correction = page.getByLabel(/^更正站点!/);
    expect(await correction.inputValue()).toBe("2021年13月");
    await page.getByRole("button", { name: /^站点!/ }).click();
    await page.waitForSelector(".is-revealed .is-faulty");
    await correction.fill("2021-01-01");
    await correction.press("Tab");
    await page.waitForSelector("text=已在本页更正1处");
    await page.waitForSelector('.grid input[value="2021-01-01"]');
    expect(await page.locator(".is-faulty").count()).toBe(0);

    const checked = await download(page, '[data-test="checked"]');
    expect(checked.name).toBe("台账（已核对）.xlsx");
    const stations = (await readWorkbook(checked.bytes, checked.name)).find(({ name }) => name === "站点");
    expect(stations?.rows[1]?.map(shown)).toContain("2021-01-01");

    await showView(page, "standing");
    await page.waitForSelector('[data-verdict="breach"]');
    const counts = await page.locator('[data-verdict="breach"] b').innerText();
    await showView(page, "out");
    const book = await download(page, '[data-test="book"]:enabled');
    const [overview, provisions] = await readWorkbook(book.bytes, book.name);
    expect(overview?.name).toBe("总览");
    expect(provisions?.name).toBe("条款汇总");
    // The numbers are those of the library on the same register, asked by its public functions.
    const expected = assess(prepareRegister(register), [nationalTwoHaves, beijingPilot2021], {
      asOf: "2021-12-31",
      period: calendarYear(2021),
      division: "110116",
    }).indicators.breaches;
    expect(numberIn(counts)).toBe(expected);
    expect(overview?.rows.find(([label]) => shown(label).includes("违反"))?.[1]).toBe(expected);
  });
});

describe("CSV files as an office keeps them", () => {
  it("are read by the tiers of their place, though other places call theirs alike", async () => {
    const { page } = opened;
    const folder = new URL("../../02-roster-and-quotas/data/", import.meta.url);
    const names = ["roster.csv", "activities.csv", "stations.csv", "reviews.csv"];
    await putIn(
      page,
      names.map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) })),
    );
    await page.fill('[data-test="recorded-on"]', "2021-10-15");
    await page.waitForSelector("text=登记截至2021年10月15日");
    const figures = (await page.locator(".figures").first().innerText()).replaceAll("\n", "");
    // What readSheets takes when it is given the one policy of the place.
    const { register: expected } = readSheets(
      names.map((name) => ({
        name: name.replace(".csv", ""),
        rows: readCsv(decodeText(readFileSync(new URL(name, folder)))?.text ?? ""),
      })),
      { recordedOn: "2021-10-15", policies: [beijingPilot2021] },
    );
    expect(figures).toContain(`${String(expected?.stations.length)}站点`);
    expect(figures).toContain(`${String(expected?.personnel.length)}人员`);
    await showView(page, "standing");
    await page.waitForSelector('[data-verdict="met"]');
  });
});

describe("a wrong file", () => {
  const wrong = [
    ["照片.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe]), "不是Excel工作簿、CSV或JSON文件"],
    ["旧台账.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "另存为“Excel工作簿（*.xlsx）”"],
    ["损坏.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), "文件可能已损坏"],
    ["空.csv", new Uint8Array(), "是空文件"],
    ["通知.csv", "关于开展活动的通知\n各街道：\n请按时报送。\n", "没有可以读取的表"],
    ["台账.json", '{"version":1}', "处问题"],
  ] as const;

  it("is not accepted, in Chinese words, and what was there before stays", async () => {
    const { page } = opened;
    await useExample(page);
    const alert = page.locator('[role="alert"]');
    for (const [name, bytes, words] of wrong) {
      await putIn(page, [{ name, bytes }]);
      await alert.waitFor();
      expect(await alert.innerText()).toContain(words);
      expect(await page.locator("main h2").first().innerText()).toBe("示例区.json");
      await alert.getByRole("button").click();
      await alert.waitFor({ state: "detached" });
    }
    await showView(page, "standing");
    await page.waitForSelector('[data-verdict="met"]');
  });
});

describe("200,000 rows", () => {
  it("neither stall the page nor fill it", async () => {
    const { page } = opened;
    const lines = Array.from(
      { length: 200_000 },
      (_, at) => `A-${String(at)},centre-01,个案,2021-0${String(1 + (at % 9))}-15`,
    );
    const files = toBook(writeSheets(register))
      .filter(({ name }) => name !== "活动")
      .map(({ name, rows }) => ({
        name: `${name}.csv`,
        bytes: rows.map((row) => row.map(shown).join(",")).join("\n"),
      }));
    const folder = mkdtempSync(join(tmpdir(), "workbench-"));
    try {
      const all = [...files, { name: "活动.csv", bytes: ["活动编号,站点编号,活动类型,完成日期", ...lines].join("\n") }];
      for (const { name, bytes } of all) writeFileSync(join(folder, name), bytes);
      await page.setInputFiles(
        '[data-test="file"]',
        all.map(({ name }) => join(folder, name)),
      );
      // While the worker reads, the page does something else: one that read the files itself would do it afterwards.
      await page.click('[data-view="policy"]');
      await page.waitForSelector('[data-view="policy"][aria-current]');
      expect(await page.locator(".busy").innerText()).toBe("计算中…");
      await page.click('[data-view="data"]');
      await page.waitForSelector("text=200,000", { timeout: 170_000 });
      await page.selectOption("select", "活动");
      const body = page.locator(".grid .vbody");
      await body.evaluate((element) => {
        element.scrollTo(0, element.scrollHeight);
      });
      await page.waitForSelector('input[value="A-199999"]');
      expect(await page.locator(".grid .vbody [role=row]").count()).toBeLessThan(60);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
