import type { AuditedRow } from "../audit-types.js";

/** A row found to be well-formed, with the totals its percentage allows. */
export interface CheckedRow extends AuditedRow {
  readonly decimals: number;
  readonly parts: readonly number[];
  readonly sum: number | null;
}

/** A table found to be well-formed. */
export interface CheckedTable {
  readonly rows: readonly CheckedRow[];
  readonly totalRow: CheckedRow | null;
}
