import type { DecimalInput, RoundingMode } from "../exact/index.js";
import type { ImpliedTotals } from "./types.js";

/** A row of a published coverage table, as printed. */
export interface CoverageTableRow {
  /** What the row is about; no two rows have the same. */
  readonly label: string;
  /** The covered divisions from which the percentage was computed. */
  readonly numerator: number;
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
  readonly referenceTotals: ReadonlyMap<string, number> | readonly ReferenceTotal[];
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

/** Something in a table that contradicts itself or the reference. */
export type TableFault =
  | {
      /** The parts of a row do not add up to its sum. */
      readonly kind: "row-sum";
      readonly label: string;
      readonly printed: number;
      readonly expected: number;
    }
  | {
      /** A column does not add up to the total row. `column` is an index of `parts`, or the name of another column. */
      readonly kind: "column-sum";
      readonly label: string;
      readonly column: "numerator" | "sum" | number;
      readonly printed: number;
      readonly expected: number;
    }
  | {
      /** No total gives this percentage. `expected` is the percentage of the reference total, if there is one. */
      readonly kind: "percent-impossible";
      readonly label: string;
      readonly numerator: number;
      readonly printed: string;
      readonly expected: string | null;
    }
  | {
      /** The totals that the percentage allows differ from the reference total of the label. */
      readonly kind: "reference-mismatch";
      readonly label: string;
      readonly printed: string;
      readonly implied: ImpliedTotals;
      readonly expected: number;
    }
  | {
      /** More divisions are covered than the reference lists. */
      readonly kind: "covered-exceeds-reference";
      readonly label: string;
      readonly printed: number;
      readonly expected: number;
    }
  | {
      /** No totals that the rows allow add up to a total that the total row allows. `expected` is their possible sum. */
      readonly kind: "implied-total-sum";
      readonly label: string;
      readonly printed: string;
      readonly implied: ImpliedTotals;
      readonly expected: ImpliedTotals;
    };

/** The kinds of fault in a table. */
export type TableFaultKind = TableFault["kind"];

/** A row with the totals its percentage allows and the reference total of its label. */
export interface AuditedRow {
  readonly label: string;
  readonly numerator: number;
  readonly percent: string;
  /** `null` when no total gives the percentage. */
  readonly implied: ImpliedTotals | null;
  /** `null` when the reference does not list the label. */
  readonly reference: number | null;
}

/** A row that agrees with the reference under another label. */
export interface LabelChange {
  /** The label printed with the row. */
  readonly from: string;
  /** The label with which the row is consistent. */
  readonly to: string;
  /** The reference total of `to`. */
  readonly reference: number;
  /** Whether every best relabelling gives the row this label; if not, `to` is one of several possible labels. */
  readonly inEveryBest: boolean;
}

/**
 * What the table is consistent with. Figures that are consistent with a label do not prove that it is the right one.
 * - `printed-labels`: every row agrees with the reference under its own label;
 * - `one-relabelling`, `several-relabellings`: every row agrees under these, which keep the most labels;
 * - `no-relabelling`: there is no relabelling under which every row agrees; the best partial one is given;
 * - `not-compared`: the reference lists no label of the table;
 * - `not-searched`: a row disagrees, but no relabelling was looked for, because more than 1,000 rows are compared.
 */
export type ConsistentWith =
  "printed-labels" | "one-relabelling" | "several-relabellings" | "no-relabelling" | "not-compared" | "not-searched";

/**
 * The relabellings under which most rows agree with the reference and, among these, most labels are kept. Where none was
 * looked for, the counts are those of the printed labels.
 */
export interface Relabelling {
  readonly found: "none" | "unique" | "several";
  readonly consistentWith: ConsistentWith;
  /** Rows whose label the reference lists. The others keep their labels and are left out. */
  readonly compared: number;
  /** How many of these agree with the reference under the best relabelling: all of them unless `found` is `none`. */
  readonly agreeing: number;
  /** How many of these keep their labels under it. */
  readonly kept: number;
  /** The rows that get another label under one best relabelling and agree with it, in the order of the table. */
  readonly changes: readonly LabelChange[];
  /** Printed labels of the rows that disagree under it. */
  readonly disagreeing: readonly string[];
  /** Labels with the same reference total, which no percentage can distinguish. */
  readonly sharedReferences: readonly SharedReference[];
}

/** Labels with the same reference total. */
export interface SharedReference {
  readonly total: number;
  readonly labels: readonly string[];
}

/** What an audit of a published table found. */
export interface CoverageAudit {
  readonly kind: "coverage-audit";
  readonly rows: readonly AuditedRow[];
  readonly totalRow: AuditedRow | null;
  /** The possible sums of the totals that the rows allow; `null` when a row allows none. */
  readonly impliedSum: ImpliedTotals | null;
  /** Faults of row sums, column sums, percentages and the implied sum; each in the order of the table. */
  readonly faults: readonly TableFault[];
  readonly relabelling: Relabelling;
}
