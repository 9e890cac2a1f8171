import type { TableFault } from "../audit-types.js";
import { addCounts } from "./add-counts.js";
import type { CheckedRow, CheckedTable } from "./checked-table.js";

/** Rows whose parts do not add up, and columns that do not add to the total row. */
export function findSumFaults({ rows, totalRow }: CheckedTable): readonly TableFault[] {
  const faults = [...rows, ...(totalRow === null ? [] : [totalRow])].flatMap(rowSumFaults);
  if (totalRow === null) return faults;
  const column = (name: "numerator" | "sum" | number, read: (row: CheckedRow) => number): readonly TableFault[] => {
    const expected = addCounts(rows.map(read));
    const printed = read(totalRow);
    return printed === expected ? [] : [{ kind: "column-sum", label: totalRow.label, column: name, printed, expected }];
  };
  return [
    ...faults,
    ...column("numerator", (row) => row.numerator),
    ...totalRow.parts.flatMap((_, index) => column(index, (row) => row.parts[index] ?? 0)),
    ...(totalRow.sum === null ? [] : column("sum", (row) => row.sum ?? 0)),
  ];
}

function rowSumFaults({ label, parts, sum }: CheckedRow): readonly TableFault[] {
  if (sum === null) return [];
  const expected = addCounts(parts);
  return sum === expected ? [] : [{ kind: "row-sum", label, printed: sum, expected }];
}
