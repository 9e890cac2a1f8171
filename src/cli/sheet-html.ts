import type { WrittenSheet } from "../sheets/index.js";
import type { Locale } from "../terms/index.js";
import { type Column, type PageRow, htmlTable, stackingTable } from "./html-page.js";
import { group } from "./tell-reading.js";
import { cellOfWord } from "./verdict-cell.js";
import { shown, widthOf } from "./widths.js";
import { say } from "./words.js";

/** Cells up to this width are kept on one line, so that print does not set them one character a line. */
export const SHORT_WIDTH = 12;

/** More rows than anybody reads on a page; the workbook has them all. */
const MOST_ROWS = 300;

/** Writes the table of a sheet for a page: figures to the right, the first rows, and how many more the workbook has. */
export function sheetTable({ columns, rows }: WrittenSheet, locale: Locale): string {
  if (rows.length === 0) return `<p>${say(locale, { zh: "无。", en: "None." })}</p>`;
  const isFigure = (at: number): boolean => columns[at]?.kind === "number" || columns[at]?.kind === "money";
  const heads = columns.map(({ heading, kind }, at): Column => {
    if (isFigure(at)) return { heading, align: "number" };
    if (kind === "long") return { heading, align: "long" };
    return rows.every((cells) => widthOf(shown(cells[at])) <= SHORT_WIDTH) ? { heading, align: "whole" } : { heading };
  });
  const some = rows.slice(0, MOST_ROWS).map((cells): PageRow => ({
    cells: cells.map((cell, at) => {
      if (isFigure(at)) return group(shown(cell));
      return columns[at]?.kind === "verdict" ? cellOfWord(shown(cell), locale) : shown(cell);
    }),
    ...(isTotal(cells) ? { mark: "total" } : {}),
  }));
  const rest = rows.length - some.length;
  const note = say(locale, {
    zh: `其余${String(rest)}行见工作簿（--xlsx）。`,
    en: `${String(rest)} more rows are in the workbook (--xlsx).`,
  });
  const table = columns.some(({ kind }) => kind === "long") ? stackingTable(heads, some) : htmlTable(heads, some);
  return rest === 0 ? table : `${table}<p class="soft">${note}</p>`;
}

function isTotal(cells: WrittenSheet["rows"][number]): boolean {
  return /^(合计|Total)$/.test(shown(cells[0]));
}
