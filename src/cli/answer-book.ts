import type { SheetCell, WrittenColumn, WrittenSheet } from "../sheets/index.js";
import type { BookLook, BookSheet, CellLook } from "./workbook.js";
import { type VerdictClass, classOfWord } from "./verdict-class.js";
import { shown, widthOf } from "./widths.js";

/** Lays sheets that the library wrote out as sheets of a workbook: widths, formats, colours of verdicts. */
export function toBook(sheets: readonly WrittenSheet[]): readonly BookSheet[] {
  return sheets.map(({ name, columns, rows }) => {
    const headings: readonly BookLook[] = columns.map((_, column) => ({ row: 0, column, look: "heading" }));
    const cells = rows.flatMap((row, at): readonly BookLook[] =>
      columns.flatMap((column, index) => {
        const look = lookOf(column, row[index]);
        return look === undefined ? [] : [{ row: at + 1, column: index, look }];
      }),
    );
    return {
      name,
      rows: [
        columns.map(({ heading }) => heading),
        ...rows.map((row) => row.map((cell, index) => (columns[index]?.kind === "money" ? asNumber(cell) : cell))),
      ],
      widths: columns.map((column, index) => widthFor(column, rows, index)),
      formats: columns.map(({ kind }) => (kind === "money" ? "#,##0.00" : undefined)),
      looks: [...headings, ...cells],
      frozenRows: 1,
      lines: linesPerRow(columns, rows),
    };
  });
}

/** How many lines the sentences of a row take, where they take more than one. */
function linesPerRow(columns: WrittenSheet["columns"], rows: WrittenSheet["rows"]): ReadonlyMap<number, number> {
  const long = columns.flatMap(({ kind }, index) => (kind === "long" ? [index] : []));
  const lines = rows.flatMap((row, at): readonly (readonly [number, number])[] => {
    const most = long.reduce((tallest, index) => Math.max(tallest, Math.ceil(widthOf(shown(row[index])) / LONG)), 1);
    return most > 1 ? [[at + 1, most]] : [];
  });
  return new Map(lines);
}

/** An amount as a number that a spreadsheet adds up; one of more than 15 digits stays a text. */
function asNumber(cell: SheetCell): SheetCell {
  return typeof cell === "string" && /^-?[\d.]{1,15}$/.test(cell) ? Number(cell) : cell;
}

function lookOf({ kind }: WrittenColumn, cell: unknown): CellLook | undefined {
  if (kind === "long") return "wrapped";
  if (kind !== "verdict" || typeof cell !== "string") return undefined;
  const verdict = classOfWord(cell);
  return verdict === undefined ? undefined : VERDICT_LOOKS[verdict];
}

/** Colours of verdicts, as on the pages: red only for a breach. */
const VERDICT_LOOKS: Readonly<Record<VerdictClass, CellLook | undefined>> = {
  met: "good",
  open: "open",
  breach: "bad",
  unmet: "plain",
  unknown: "unknown",
  judgement: "judgement",
  "not-applicable": undefined,
};

/** Width of a column of sentences. */
const LONG = 50;
const WIDEST = 60;
/** So many rows show how wide a column is. */
const SAMPLE = 200;

function widthFor({ heading, kind }: WrittenColumn, rows: WrittenSheet["rows"], index: number): number {
  if (kind === "long") return LONG + 2;
  const widest = rows
    .slice(0, SAMPLE)
    .reduce((most, row) => Math.max(most, widthOf(shown(row[index]))), widthOf(heading));
  return Math.min(WIDEST, Math.max(8, widest + 2));
}
