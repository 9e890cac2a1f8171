import type { SheetCell } from "../cell.js";

/** A column of a sheet that the library writes: its heading, and what its cells are. */
export interface WrittenColumn {
  /** What its first cell says. */
  readonly heading: string;
  /** `verdict`: a word such as 未达到, by which a row stands out. `long`: sentences. */
  readonly kind: "text" | "long" | "number" | "money" | "verdict";
}

/** A sheet that the library writes: a row of headings, then the rows. */
export interface WrittenSheet {
  /** What its tab says: at most 31 characters. */
  readonly name: string;
  /** Its columns from the left. */
  readonly columns: readonly WrittenColumn[];
  /** The rows below the headings. */
  readonly rows: readonly (readonly SheetCell[])[];
}
