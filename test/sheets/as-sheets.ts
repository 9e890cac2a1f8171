import type { Register } from "../../src/model/index.js";
import type { Sheet } from "../../src/sheets/index.js";
import { writeRegister } from "../../src/sheets/write/write-register.js";

/** A register as the sheets of a workbook: headings, then rows. */
export function asSheets(register: Register): readonly Sheet[] {
  return writeRegister(register).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ heading }) => heading), ...rows],
  }));
}
