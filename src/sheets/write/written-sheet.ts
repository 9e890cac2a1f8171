import type { SheetCell } from "../cell.js";

/** A column of a sheet that the library writes: its heading, and what its cells are. */
export interface WrittenColumn {
  readonly heading: string;
  /** `verdict`: a word such as 未达到, by which a row stands out. `long`: sentences. */
  readonly kind: "text" | "long" | "number" | "money" | "verdict";
}

/** A sheet that the library writes: a row of headings, then the rows. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}
