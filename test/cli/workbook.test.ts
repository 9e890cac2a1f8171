import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { readWorkbook } from "../../src/cli/workbook.js";

it.each([
  ['yyyy"年"m"月"', "2021-01-01", "2021-01"],
  ["mmm-yy", "2021-03-01", "2021-03"],
  ["[$-804]yyyy\\-mm;@", "2021-03-01", "2021-03"],
  ["yyyy", "2021-01-01", "2021"],
  ['yyyy"年"m"月"', "2021-01-02", new Date("2021-01-02")],
  ['yyyy"年"m"月"d"日"', "2021-01-01", new Date("2021-01-01")],
  ["m/d/yyyy", "2021-01-01", new Date("2021-01-01")],
  ["h:mm", "2021-01-01", new Date("2021-01-01")],
])("reads a date in the format %s of %s as what it shows", async (numFmt, day, read) => {
  const cells = new Map([["0,0", { style: { numFmt } }]]);
  const bytes = await writeXlsx({ sheets: [{ name: "表", rows: [[new Date(day)]], cells }] });
  expect((await readWorkbook(bytes, "表.xlsx"))[0]?.rows).toEqual([[read]]);
});
