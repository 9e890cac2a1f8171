import type { RoundingMode } from "../../exact/index.js";
import { checkKeys, type FaultPath, refuse, requireId } from "../../fault/index.js";
import type { CoverageAuditOptions, CoverageTable, CoverageTableRow } from "../audit-types.js";
import { checkCount } from "./check-count.js";
import { checkList } from "./check-list.js";
import { checkRounding } from "./check-rounding.js";
import type { CheckedRow, CheckedTable } from "./checked-table.js";
import { readPercent } from "./read-percent.js";
import { totalsAllowed } from "./totals-allowed.js";

/** What every row is read with. */
interface Reading {
  readonly references: ReadonlyMap<string, number>;
  readonly decimals: number | undefined;
  readonly rounding: RoundingMode;
}

/** Refuses a table that cannot be one: a label twice, ragged parts, a sum without parts, counts that are none. */
export function checkCoverageTable(
  table: CoverageTable,
  options: CoverageAuditOptions,
  references: ReadonlyMap<string, number>,
): CheckedTable {
  checkKeys(table, ["rows", "totalRow"], ["table"]);
  const listed = checkList(table.rows, ["table", "rows"]);
  if (listed.length === 0) return refuse("list-empty", ["table", "rows"]);
  const reading = {
    references,
    decimals: options.decimals,
    rounding: checkRounding(options.rounding, ["options", "rounding"]),
  };
  const rows = Array.from(listed, (row, index) => checkRow(row, reading, ["table", "rows", index]));
  const totalRow = table.totalRow === undefined ? null : checkRow(table.totalRow, reading, ["table", "totalRow"]);
  const labels = new Set<string>();
  const parts = rows[0]?.parts.length ?? 0;
  for (const [index, row] of rows.entries()) checkAmongOthers(row, labels, parts, ["table", "rows", index]);
  if (totalRow !== null) checkAmongOthers(totalRow, labels, parts, ["table", "totalRow"]);
  return { rows, totalRow };
}

function checkRow(row: CoverageTableRow, reading: Reading, path: FaultPath): CheckedRow {
  checkKeys(row, ["label", "numerator", "percent", "parts", "sum"], path);
  const label = requireId(row.label, [...path, "label"]);
  const numerator = checkCount(row.numerator, [...path, "numerator"]);
  const printed = readPercent(row.percent, reading.decimals, [...path, "percent"], ["options", "decimals"]);
  const parts = row.parts === undefined ? [] : checkList(row.parts, [...path, "parts"]);
  if (row.parts !== undefined && parts.length === 0) return refuse("list-empty", [...path, "parts"]);
  if (row.parts === undefined && row.sum !== undefined)
    return refuse("value-missing", [...path, "parts"], { expected: "list" });
  return {
    label,
    numerator,
    percent: printed.text,
    decimals: printed.decimals,
    implied: totalsAllowed(numerator, printed, reading.rounding),
    reference: reading.references.get(label) ?? null,
    parts: Array.from(parts, (part, index) => checkCount(part, [...path, "parts", index])),
    sum: row.parts === undefined ? null : checkCount(row.sum, [...path, "sum"]),
  };
}

function checkAmongOthers(row: CheckedRow, labels: Set<string>, parts: number, path: FaultPath): void {
  if (labels.has(row.label)) return refuse("id-duplicate", [...path, "label"]);
  labels.add(row.label);
  const found = row.parts.length;
  if (found !== parts) return refuse("out-of-range", [...path, "parts"], { least: parts, most: parts, found });
}
