import type { ImpliedTotals } from "../../types.js";

/** A row of a table: which totals its percentage allows, and the reference total of the label printed beside it. */
export interface LabelledRow {
  readonly allowed: ImpliedTotals | null;
  readonly reference: number;
}
