import type { FaultCode, FaultValues } from "../fault/index.js";
import type { LocalText } from "../terms/index.js";
import type { TableKey } from "./table.js";

/** What is wrong in a sheet beyond what a register itself does not accept. The list is closed. */
export const SHEET_FAULT_CODES = [
  "column-missing",
  "column-twice",
  "cell-empty",
  "cell-error",
  "code-spoilt",
  "date-doubtful",
  "amount-doubtful",
  "amount-merged",
  "reference-unknown",
  "reference-ambiguous",
  "reference-left-out",
  "field-needs-another",
  "values-differ",
  "names-differ",
  "text-beyond-headings",
  "completeness-narrowed",
  "cell-unused",
  "json-invalid",
  "kind-not-in-cells",
  "sheet-missing",
  "row-too-many",
  "areas-mixed",
  "persons-mixed",
  "due-after-invalid",
  "rows-differ",
  "one-word-only",
  "amount-unit",
  "ratio-invalid",
  "bound-twice",
  "sheets-empty",
] as const;

/** One of the closed list of codes of sheets. */
export type SheetFaultCode = (typeof SHEET_FAULT_CODES)[number];

/**
 * What a fault costs. `none`: what was read stays, and should be checked. `cell`: the cell counts as not recorded.
 * `list`: the list of the person or station counts as not recorded. `row`: the row is left out. `record`: the record is
 * left out, with all its rows. `column`: the column is not read. `sheet`: nothing of the sheet is read.
 */
export type FaultCost = "none" | "cell" | "list" | "row" | "record" | "column" | "sheet";

/** Something in a sheet that cannot be taken as it is, where it is, and what it costs. No cell's text about a person is in it. */
export interface SheetFault {
  /** What kind of answer this is. */
  readonly kind: "sheet-fault";
  /** One of the codes of sheets or of the register. */
  readonly code: SheetFaultCode | FaultCode;
  /** Name of the sheet; null: of no sheet in particular. */
  readonly sheet: string | null;
  /** The table that the cell was read as; null where there is none. */
  readonly table: TableKey | null;
  /** As a spreadsheet numbers rows, from 1; null: the whole sheet. */
  readonly row: number | null;
  /** Letters of the column: C; null: the whole row. */
  readonly column: string | null;
  /** Heading of the column as it is written. */
  readonly heading: string | null;
  /** What it costs, from nothing to the whole sheet. */
  readonly cost: FaultCost;
  /** What the message is made of; never personal data. */
  readonly values: FaultValues;
  /** What is wrong and what to do, in both languages, without the place. */
  readonly message: LocalText;
}
