export type { MergedCells, Sheet, SheetCell, SheetDate } from "./cell.js";
export type { SkippedRow } from "./data-rows.js";
export { SHEET_FAULT_CODES, type FaultCost, type SheetFault, type SheetFaultCode } from "./fault.js";
export type { UnreadSheet } from "./place-sheets.js";
export {
  readSheets,
  type ColumnTotal,
  type ReadSheet,
  type SheetsOptions,
  type SheetsReading,
  type UnreadColumn,
} from "./read-sheets.js";
export type {
  CellContent,
  ColumnNeed,
  PolicyTableKey,
  ReferenceTarget,
  SheetColumn,
  SheetList,
  SheetTable,
  TableKey,
} from "./table.js";
export { readPolicySheets, type PolicyReading } from "./policy/read-policy-sheets.js";
export { writePolicySheets } from "./policy/write-policy-sheets.js";
export { policyTables } from "./policy/policy-tables.js";
export { sheetTables } from "./tables/index.js";
export type { WriteOptions } from "./write/context.js";
export { writeSheets, type Writable } from "./write/write-sheets.js";
export type { WrittenColumn, WrittenSheet } from "./write/written-sheet.js";
