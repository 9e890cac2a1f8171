import type { SheetTable } from "../table.js";
import { provisionTable } from "./provision-table.js";
import { documentTable, policyTable, tierTable } from "./tables.js";
import { dataTable, wordTable } from "./word-and-data-tables.js";

/** The tables of a policy's workbook, in the order in which they are read. */
export const policyTables: readonly SheetTable[] = Object.freeze([
  policyTable,
  documentTable,
  tierTable,
  wordTable,
  provisionTable,
  dataTable,
]);
