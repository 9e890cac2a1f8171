import type { TableFault } from "../results/index.js";
import type { DecimalInput, RoundingMode } from "../exact/index.js";

/** A row of a published coverage table, as printed. */
export interface CoverageTableRow {
  /** What the row is about; no two rows have the same. */
  readonly label: string;
  /** The covered divisions from which the percentage was computed. */
  readonly numerator: number;
  /** `at-least` where the text prints a least number: 2.1万余, 300多个, "over 21,000"; `exact` when left out. */
  readonly numeratorIs?: "exact" | "at-least" | undefined;
  /** As printed, without the sign: "65.6". A number needs `decimals` among the options. */
  readonly percent: DecimalInput;
  /** Counts that should add up to `sum`. All rows have equally many, or none has any. */
  readonly parts?: readonly number[] | undefined;
  /** The printed sum of `parts`; neither is given without the other. */
  readonly sum?: number | undefined;
}

/** A published coverage table, as printed. */
export interface CoverageTable {
  /** 1 to 50,000 rows, without the total row. */
  readonly rows: readonly CoverageTableRow[];
  /** The row of totals, where there is one. */
  readonly totalRow?: CoverageTableRow | undefined;
}

/** The reference that a table is compared with, and how its percentages were rounded. */
export interface CoverageAuditOptions {
  /** How many divisions another source lists, by label; the label of the total row can be among them. */
  readonly referenceTotals: readonly ReferenceTotal[];
  /** Decimals to which the percentages were rounded, 0–20; those of each text when left out. */
  readonly decimals?: number | undefined;
  /** How they were rounded; `half-up` when left out. */
  readonly rounding?: RoundingMode | undefined;
}

/** How many divisions another source lists under a label. */
export interface ReferenceTotal {
  readonly label: string;
  readonly total: number;
}

/** The kinds of fault in a table. */
export type TableFaultKind = TableFault["kind"];
