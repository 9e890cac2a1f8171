/** A date as spreadsheet libraries give it: midnight, or a time of day, in UTC. A `Date` is one. */
export interface SheetDate {
  /** Returns the date and time in UTC, as `Date.prototype.toISOString` does. */
  readonly toISOString: () => string;
}

/** What one cell of a sheet contains; empty: `null` or `undefined`. */
export type SheetCell = string | number | boolean | SheetDate | null | undefined;

/** A block of cells that the office merged; all four are counted from 0, the last row and column included. */
export interface MergedCells {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A named sheet of a workbook, or a CSV file: its rows from the top, each with its cells from the left. */
export interface Sheet {
  /** What its tab says, or the name of the file. */
  readonly name: string;
  /** From the top; rows may differ in length. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Merged blocks, where the reader of the file knows them. */
  readonly merges?: readonly MergedCells[] | undefined;
}

/** Returns what a reader sees in a cell, without blanks around it and characters that nobody sees. */
export function cellText(cell: SheetCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return visibleText(cell);
  if (typeof cell === "object") return dayOf(cell) ?? "";
  return String(cell);
}

/** Removes zero-width and direction marks, soft hyphens, variation selectors, and blanks around the text. */
function visibleText(text: string): string {
  return /^[\w./:-]*$/.test(text) ? text : text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, "").trim();
}

/** Returns the day of a date cell as `YYYY-MM-DD`; undefined for an invalid date. A time of day is left out. */
export function dayOf(date: SheetDate): string | undefined {
  try {
    return date.toISOString().slice(0, 10);
  } catch {
    return undefined;
  }
}

/** Returns the letters by which spreadsheets name a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
