import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readWorkbook } from "../../src/cli/workbook.js";
import { sheetTables } from "../../src/sheets/index.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

it("writes a template whose every heading is read back as its column", async () => {
  expect((await desk.run("template", "模板.xlsx")).code).toBe(0);
  const sheets = await readWorkbook(readFileSync(join(desk.folder, "模板.xlsx")), "模板.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["说明", ...sheetTables.map(({ title }) => title.zh), "选项"]);
  for (const table of sheetTables) {
    const [headings = []] = sheets.find(({ name }) => name === table.title.zh)?.rows ?? [];
    const own = table.columns.filter(({ companion }) => companion === undefined);
    expect(headings.map((text) => (typeof text === "string" ? text.replace("*", "") : text))).toEqual(
      own.map(({ heading }) => heading.zh),
    );
  }
});

it("asks for nothing but the day of recording in an empty template, and reads no example row", async () => {
  const checked = await desk.run("check", "模板.xlsx", "--json");
  expect(checked.code).toBe(1);
  const { faults, unreadColumns, sheets } = JSON.parse(checked.out) as {
    readonly faults: readonly { readonly sheet: string; readonly code: string }[];
    readonly unreadColumns: readonly unknown[];
    readonly sheets: readonly { readonly table: string; readonly rows: number }[];
  };
  expect(faults.map(({ sheet, code }) => [sheet, code])).toEqual([["基本情况", "cell-empty"]]);
  expect(unreadColumns).toEqual([]);
  expect(sheets.filter(({ table, rows }) => table !== "about" && rows > 0)).toEqual([]);
});
