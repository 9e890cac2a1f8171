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
  /** Counts that should add to `sum`. Every row has as many, or none has any. */
  readonly parts?: readonly number[];
  /** The printed sum of `parts`; one does not come without the other. */
  readonly sum?: number;
}

/** A published coverage table, as printed. */
export interface CoverageTable {
  /** 1 to 50,000 rows, without the total row. */
  readonly rows: readonly CoverageTableRow[];
  /** The row in which each column adds up, where there is one. */
  readonly totalRow?: CoverageTableRow;
}

/** What an audit holds a table against. */
export interface CoverageAuditOptions {
  /** How many divisions there are by another source, by label; the label of the total row may be among them. */
  readonly referenceTotals: ReadonlyMap<string, number> | readonly ReferenceTotal[];
  /** Decimals to which the percentages were rounded, 0–20; those of each text when left out. */
  readonly decimals?: number;
  /** How they were rounded; `half-up` when left out. */
  readonly rounding?: RoundingMode;
}

/** How many divisions there are under a label by another source. */
export interface ReferenceTotal {
  readonly label: string;
  readonly total: number;
}

/** Something in a table that cannot be as printed, or not together with the reference. */
export type TableFault =
  | {
      /** The parts of a row do not add to its sum. */
      readonly kind: "row-sum";
      readonly label: string;
      readonly printed: number;
      readonly expected: number;
    }
  | {
      /** A column does not add to the total row. `column` is an index of `parts`, or the other column's name. */
      readonly kind: "column-sum";
      readonly label: string;
      readonly column: "numerator" | "sum" | number;
      readonly printed: number;
      readonly expected: number;
    }
  | {
      /** No total gives this percentage. `expected` is what the reference total would give, if there is one. */
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
      /** More is covered than there is by the reference. */
      readonly kind: "covered-exceeds-reference";
      readonly label: string;
      readonly printed: number;
      readonly expected: number;
    }
  | {
      /** No totals that the rows allow add to a total that the total row allows. `expected` is what they can add to. */
      readonly kind: "implied-total-sum";
      readonly label: string;
      readonly printed: string;
      readonly implied: ImpliedTotals;
      readonly expected: ImpliedTotals;
    };

/** The ways in which a table can be at fault. */
export type TableFaultKind = TableFault["kind"];

/** A row with the totals its percentage allows and the reference total of its label. */
export interface AuditedRow {
  readonly label: string;
  readonly numerator: number;
  readonly percent: string;
  /** `null` when no total gives the percentage. */
  readonly implied: ImpliedTotals | null;
  /** `null` when the reference does not know the label. */
  readonly reference: number | null;
}

/** A row that agrees with the reference under another label. */
export interface LabelChange {
  /** The label printed beside the row. */
  readonly from: string;
  /** The label with which the row is consistent. */
  readonly to: string;
  /** The reference total of `to`. */
  readonly reference: number;
  /** Whether every best relabelling gives the row this label; if not, `to` is one of several. */
  readonly inEveryBest: boolean;
}

/**
 * What the table is consistent with, and no more: that figures fit a label does not prove that they are its own.
 * - `printed-labels`: every row agrees with the reference under its own label;
 * - `one-relabelling`, `several-relabellings`: every row agrees under these, which keep the most labels;
 * - `no-relabelling`: under none does every row agree; the best partial one is given;
 * - `not-compared`: the reference knows no label of the table;
 * - `not-searched`: a row disagrees, and more than 1,000 rows are compared: no relabelling was sought.
 */
export type ConsistentWith =
  "printed-labels" | "one-relabelling" | "several-relabellings" | "no-relabelling" | "not-compared" | "not-searched";

/** The relabellings that make every row agree with the reference and keep the most labels. */
export interface Relabelling {
  readonly found: "none" | "unique" | "several";
  readonly consistentWith: ConsistentWith;
  /** Rows whose label the reference knows. The others keep their labels and are left out. */
  readonly compared: number;
  /** How many of these agree with the reference under the best relabelling; all of them unless `found` is `none`. */
  readonly agreeing: number;
  /** How many of these keep their labels under it. */
  readonly kept: number;
  /** One best relabelling, in the order of the rows; rows which agree under no label left to them are not in it. */
  readonly changes: readonly LabelChange[];
  /** Printed labels of the rows that do not agree under it. */
  readonly disagreeing: readonly string[];
  /** Labels which share a reference total: no percentage can tell one from the other. */
  readonly sharedReferences: readonly SharedReference[];
}

/** Labels with the same reference total. */
export interface SharedReference {
  readonly total: number;
  readonly labels: readonly string[];
}

/** What an audit of a published table found. */
export interface CoverageAudit {
  readonly rows: readonly AuditedRow[];
  readonly totalRow: AuditedRow | null;
  /** What the totals that the rows allow can add to; `null` when a row allows none. */
  readonly impliedSum: ImpliedTotals | null;
  /** Sums of rows, of columns, percentages, the implied sum; each in the order of the table. */
  readonly faults: readonly TableFault[];
  readonly relabelling: Relabelling;
}
