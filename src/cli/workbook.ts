/**
 * The only file that knows the spreadsheet library. It reads a workbook as sheets of cells, writes one, and puts notes into
 * one that somebody else made.
 */
import { colToLetter as columnLetters, openXlsx, readXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import type { Sheet, SheetCell, SheetDate } from "../sheets/index.js";
import { problem } from "./words.js";

/** Returns the letters by which spreadsheets name a column: 0 is A. */
export { columnLetters };

/** How a cell looks. */
export type CellLook =
  | "title"
  | "heading"
  | "required"
  | "example"
  | "text"
  | "wrapped"
  | "good"
  | "bad"
  | "open"
  | "plain"
  | "unknown"
  | "judgement";

/** A sheet of a workbook to write. */
export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns in characters; a Chinese character counts two. */
  readonly widths: readonly number[];
  /** Formats of the columns' numbers: `@` for text, `#,##0.00`. */
  readonly formats?: readonly (string | undefined)[] | undefined;
  readonly looks?: readonly BookLook[] | undefined;
  readonly notes?: readonly BookNote[] | undefined;
  readonly choices?: readonly BookChoice[] | undefined;
  /** Rows that stay on the screen. */
  readonly frozenRows?: number | undefined;
  readonly frozenColumns?: number | undefined;
  readonly isHidden?: boolean | undefined;
  /** Heights of rows that have more than one line, in lines. */
  readonly lines?: ReadonlyMap<number, number> | undefined;
}

/** How cells look, counted from 0; without a column the whole row. */
export interface BookLook {
  readonly row: number;
  readonly column?: number | undefined;
  readonly look: CellLook;
}

/** A note on a cell, counted from 0. */
export interface BookNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A drop-down list for the cells of a column. */
export interface BookChoice {
  readonly column: number;
  readonly fromRow: number;
  readonly toRow: number;
  /** Where the choices are: `选项!$A$1:$A$9`. */
  readonly range: string;
  /** `stop`: nothing else can be entered. */
  readonly other: "stop" | "allowed";
}

const AUTHOR = "social-work-station-rules";

/** Whether a file is a workbook in the format of today, one of before 2007, or locked; null: something else. */
export function kindOfWorkbook(bytes: Uint8Array): "xlsx" | "ods" | "xls" | "encrypted" | null {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, 4));
  if (text === "\u00d0\u00cf\u0011\u00e0") return isEncrypted(bytes) ? "encrypted" : "xls";
  if (text !== "PK\u0003\u0004") return null;
  return new TextDecoder("latin1").decode(bytes.subarray(0, 100)).includes("opendocument") ? "ods" : "xlsx";
}

/** The name of a locked workbook's stream, two bytes a letter, may begin at an even or an odd place. */
function isEncrypted(bytes: Uint8Array): boolean {
  const utf16 = new TextDecoder("utf-16le");
  return [bytes, bytes.subarray(1)].some((part) => utf16.decode(part).includes("EncryptedPackage"));
}

/**
 * Reads the sheets of a workbook, hidden ones too; dates are midnight in UTC, whatever the time zone. A spreadsheet program
 * makes the first of January of 2021年1月: a date whose format shows a month or a year is read as what is shown.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<readonly Sheet[]> {
  refuseOthers(bytes, file);
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return sheets.map(({ name, rows, merges, cells }) => ({
      name,
      rows: rows.map((row, at) =>
        row.map((cell, column) =>
          typeof cell === "object" && cell !== null
            ? asShown(cell, cells?.get(`${String(at)},${String(column)}`)?.style?.numFmt)
            : cell,
        ),
      ),
      merges,
    }));
  } catch {
    throw damaged(file);
  }
}

/** A first day of a month or year, by a format that shows no day, as the month or year. */
function asShown(date: SheetDate, format = ""): SheetDate | string {
  const parts = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  const [year = "", month, day] = date.toISOString().slice(0, 10).split("-");
  if (!parts.includes("y") || parts.includes("d") || day !== "01") return date;
  if (parts.includes("m")) return `${year}-${month ?? ""}`;
  return month === "01" ? year : date;
}

function refuseOthers(bytes: Uint8Array, file: string): void {
  switch (kindOfWorkbook(bytes)) {
    case "xls":
      throw problem(
        `“${file}”是旧版Excel文件（.xls）。请用Excel或WPS打开，另存为“Excel工作簿（*.xlsx）”，再试一次。`,
        `“${file}” is a workbook of an old version of Excel (.xls): save it as .xlsx and try again.`,
        1,
      );
    case "encrypted":
      throw problem(
        `“${file}”设有打开密码，无法读取。请在Excel或WPS中取消密码后另存，再试一次。`,
        `“${file}” is locked with a password: save it without one and try again.`,
        1,
      );
    case "ods":
      throw problem(
        `“${file}”是ODS文件。请另存为“Excel工作簿（*.xlsx）”，再试一次。`,
        `“${file}” is an ODS file: save it as .xlsx and try again.`,
        1,
      );
    case "xlsx":
    case null:
  }
}

function damaged(file: string): Error {
  return problem(
    `“${file}”无法打开，文件可能已损坏。请用Excel或WPS打开并另存为.xlsx，再试一次。`,
    `“${file}” cannot be opened; it may be damaged. Open it in a spreadsheet program, save it as .xlsx and try again.`,
    1,
  );
}

const FONT = { name: "Microsoft YaHei", size: 10 };
const thin = { style: "thin", color: { rgb: "BFC5CC" } } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };

function fill(rgb: string): {
  readonly type: "pattern";
  readonly pattern: "solid";
  readonly fgColor: { readonly rgb: string };
} {
  return { type: "pattern", pattern: "solid", fgColor: { rgb } };
}

const top = { vertical: "top" } as const;

const LOOKS = {
  title: { font: { ...FONT, size: 14, bold: true } },
  heading: {
    font: { ...FONT, bold: true },
    fill: fill("E3EDF2"),
    border,
    alignment: { wrapText: true, vertical: "center" },
  },
  required: {
    font: { ...FONT, bold: true },
    fill: fill("F6E3CF"),
    border,
    alignment: { wrapText: true, vertical: "center" },
  },
  example: { font: { ...FONT, italic: true, color: { rgb: "7A828B" } } },
  text: { font: FONT, alignment: top },
  wrapped: { font: FONT, alignment: { ...top, wrapText: true } },
  good: { font: { ...FONT, color: { rgb: "27704A" } }, alignment: top },
  bad: { font: { ...FONT, bold: true, color: { rgb: "A3262A" } }, alignment: top },
  open: { font: { ...FONT, color: { rgb: "8A5B00" } }, alignment: top },
  plain: { font: { ...FONT, color: { rgb: "7A4A2C" } }, alignment: top },
  unknown: { font: { ...FONT, color: { rgb: "5D4D8A" } }, alignment: top },
  judgement: { font: { ...FONT, color: { rgb: "2A5AA0" } }, alignment: top },
} as const;

/** Writes a workbook. */
export async function writeWorkbook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(toWrite), defaultFont: FONT, properties: { creator: AUTHOR } });
}

/** Height of a line, in points. */
const LINE_HEIGHT = 14.5;

type WriteSheet = Parameters<typeof writeXlsx>[0]["sheets"][number];

function toWrite(sheet: BookSheet): WriteSheet {
  const { name, rows, widths, formats = [], notes = [], choices = [], frozenRows, frozenColumns, isHidden } = sheet;
  const cells = new Map<string, Record<string, unknown>>();
  const at = (row: number, column: number): Record<string, unknown> => {
    const key = `${String(row)},${String(column)}`;
    const cell = cells.get(key) ?? {};
    cells.set(key, cell);
    return cell;
  };
  for (const { row, column, look } of sheet.looks ?? []) {
    const columns = column === undefined ? (rows[row] ?? []).map((_, index) => index) : [column];
    for (const own of columns) at(row, own)["style"] = LOOKS[look];
  }
  for (const { row, column, text } of notes) at(row, column)["comment"] = { author: AUTHOR, text };
  return {
    name,
    rows: rows.map((cellsOfRow) => cellsOfRow.map((cell) => cell ?? null)) as NonNullable<WriteSheet["rows"]>,
    columns: widths.map((width, index) => ({
      width,
      style: { ...LOOKS.text, ...(formats[index] === undefined ? {} : { numFmt: formats[index] }) },
    })),
    cells: cells,
    dataValidations: choices.map(({ column, fromRow, toRow, range, other }) => ({
      type: "list",
      formula1: range,
      range: `${columnLetters(column)}${String(fromRow + 1)}:${columnLetters(column)}${String(toRow + 1)}`,
      allowBlank: true,
      showErrorMessage: other === "stop",
      errorTitle: "请从列表中选择",
      errorMessage: "请从下拉列表中选择一项。",
    })),
    ...(frozenRows === undefined ? {} : { freezePane: { rows: frozenRows, columns: frozenColumns ?? 0 } }),
    ...(isHidden === true ? { hidden: true } : {}),
    ...(sheet.lines === undefined
      ? {}
      : { rowDefs: new Map(Array.from(sheet.lines, ([row, lines]) => [row, { height: lines * LINE_HEIGHT }])) }),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(frozenRows === undefined ? {} : { printTitlesRow: "$1:$1" }),
    },
  };
}

/** A sheet as the library keeps the sheets of an opened workbook. */
function toAdd(sheet: BookSheet): Awaited<ReturnType<typeof openXlsx>>["sheets"][number] {
  const { name, rows = [], columns = [], cells, dataValidations, freezePane } = toWrite(sheet);
  const styled = new Map(
    Array.from(cells ?? [], ([key, cell]) => {
      const [row, column] = key.split(",").map(Number);
      const value = rows[row ?? 0]?.[column ?? 0] ?? null;
      return [key, { value, type: value === null ? ("empty" as const) : ("string" as const), ...cell }] as const;
    }),
  );
  return {
    name,
    rows,
    columns,
    cells: styled,
    ...(dataValidations === undefined ? {} : { dataValidations }),
    ...(freezePane === undefined ? {} : { freezePane }),
  };
}

/** A cell with another content, counted from 0. */
export interface BookCorrection {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** Returns a user's own workbook with corrected cells, notes on its cells and further sheets behind its own. */
export async function annotateWorkbook(
  bytes: Uint8Array,
  file: string,
  notes: ReadonlyMap<string, readonly BookNote[]>,
  more: readonly BookSheet[],
  corrections: ReadonlyMap<string, readonly BookCorrection[]> = new Map(),
): Promise<Uint8Array> {
  refuseOthers(bytes, file);
  try {
    const book = await openXlsx(bytes, { readStyles: true });
    const names = new Set(more.map(({ name }) => name));
    book.sheets = book.sheets.filter(({ name }) => !names.has(name));
    for (const sheet of book.sheets) {
      for (const correction of corrections.get(sheet.name) ?? []) correctCell(sheet, correction);
      const own = notes.get(sheet.name) ?? [];
      if (own.length === 0) continue;
      const cells = (sheet.cells ??= new Map());
      for (const { row, column, text } of own) {
        const key = `${String(row)},${String(column)}`;
        const cell = cells.get(key) ?? { value: sheet.rows[row]?.[column] ?? null, type: "empty" as const };
        cells.set(key, {
          ...cell,
          comment: { author: AUTHOR, text },
          style: { ...cell.style, fill: { ...fill("FFE08A") } },
        });
      }
    }
    for (const sheet of more) book.sheets.push(toAdd(sheet));
    return await saveXlsx(book);
  } catch {
    throw damaged(file);
  }
}

/** Puts a text into a cell of an opened sheet; how the cell looks stays. */
function correctCell(
  sheet: Awaited<ReturnType<typeof openXlsx>>["sheets"][number],
  { row, column, value }: BookCorrection,
): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value === "" ? null : value;
  const key = `${String(row)},${String(column)}`;
  const before = sheet.cells?.get(key);
  sheet.cells ??= new Map();
  sheet.cells.set(key, { ...before, value: cells[column] ?? null, type: value === "" ? "empty" : "string" });
}
