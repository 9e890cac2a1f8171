import type { AuditedRow } from "../results/index.js";
import type { RoundingMode } from "../exact/index.js";
import { checkKeys, requireCount, requireId, requireListed, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import type { CoverageAuditOptions, CoverageTable, CoverageTableRow, ReferenceTotal } from "./audit-types.js";
import { comparableText } from "../terms/index.js";
import { findTotals, readPercent } from "./implied-totals.js";

const MOST_ROWS = 50_000;

/** A well-formed row, with the totals that its percentage allows. */
export interface ReadRow extends AuditedRow {
  readonly decimals: number;
  readonly parts: readonly number[];
  readonly sum: number | null;
}

/** A well-formed table. */
export interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly totalRow: ReadRow | null;
}

/** How the rows of a table are read. */
export interface TableReading {
  readonly references: ReadonlyMap<string, number>;
  readonly decimals: number | undefined;
  readonly rounding: RoundingMode;
}

/** Reads a table, or throws if a value is invalid, a label occurs twice, or rows differ in the number of their parts. */
export function readCoverageTable(table: CoverageTable, reading: TableReading): ReadTable {
  checkKeys(table, ["rows", "totalRow"], ["table"]);
  const listed = checkList(table.rows, ["table", "rows"]);
  if (listed.length === 0) return throwInputError("list-empty", ["table", "rows"]);
  const rows = Array.from(listed, (row, index) => readRow(row, reading, ["table", "rows", index]));
  const totalRow = table.totalRow === undefined ? null : readRow(table.totalRow, reading, ["table", "totalRow"]);
  checkTogether(rows, totalRow);
  return { rows, totalRow };
}

function readRow(row: CoverageTableRow, reading: TableReading, path: FaultPath): ReadRow {
  checkKeys(row, ["label", "numerator", "numeratorIs", "percent", "parts", "sum"], path);
  const label = requireId(row.label, [...path, "label"]);
  const numerator = requireCount(row.numerator, [...path, "numerator"]);
  const numeratorIs = requireListed(row.numeratorIs ?? "exact", ["exact", "at-least"], [...path, "numeratorIs"]);
  const printed = readPercent(row.percent, reading.decimals, [...path, "percent"], ["options", "decimals"]);
  const parts = row.parts === undefined ? [] : checkList(row.parts, [...path, "parts"]);
  if (row.parts !== undefined && parts.length === 0) return throwInputError("list-empty", [...path, "parts"]);
  if (row.parts === undefined && row.sum !== undefined) {
    return throwInputError("value-missing", [...path, "parts"], { expected: "list" });
  }
  return {
    label,
    numerator,
    numeratorIs,
    percent: printed.text,
    decimals: printed.decimals,
    implied: findTotals(numerator, printed, reading.rounding, numeratorIs),
    reference: reading.references.get(comparableText(label)) ?? null,
    parts: Array.from(parts, (part, index) => requireCount(part, [...path, "parts", index])),
    sum: row.parts === undefined ? null : requireCount(row.sum, [...path, "sum"]),
  };
}

function checkTogether(rows: readonly ReadRow[], totalRow: ReadRow | null): void {
  const labels = new Set<string>();
  const columns = rows[0]?.parts.length ?? 0;
  for (const [index, row] of [...rows, ...(totalRow === null ? [] : [totalRow])].entries()) {
    const path = row === totalRow ? ["table", "totalRow"] : ["table", "rows", index];
    const label = comparableText(row.label);
    if (labels.has(label)) return throwInputError("id-duplicate", [...path, "label"]);
    labels.add(label);
    const found = row.parts.length;
    if (found !== columns)
      return throwInputError("out-of-range", [...path, "parts"], { least: columns, most: columns, found });
  }
}

/** Returns a list, or throws if it is none or longer than any table. */
function checkList<Item>(list: readonly Item[], path: FaultPath): readonly Item[] {
  const given: unknown = list;
  if (given === undefined) return throwInputError("value-missing", path, { expected: "list" });
  if (!Array.isArray(given)) return throwInputError("type-invalid", path, { expected: "list" });
  if (list.length > MOST_ROWS) return throwInputError("list-too-long", path, { most: MOST_ROWS });
  return list;
}

const REFERENCES: FaultPath = ["options", "referenceTotals"];

/** Reads the reference totals by the comparable form of their label, or throws if a label occurs twice. */
export function readReferenceTotals(totals: CoverageAuditOptions["referenceTotals"]): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const [index, entry] of listEntries(totals).entries()) {
    checkKeys(entry, ["label", "total"], [...REFERENCES, index]);
    const label = comparableText(requireId(entry.label, [...REFERENCES, index, "label"]));
    if (read.has(label)) return throwInputError("id-duplicate", [...REFERENCES, index, "label"]);
    read.set(label, requireCount(entry.total, [...REFERENCES, index, "total"]));
  }
  return read;
}

function listEntries(totals: CoverageAuditOptions["referenceTotals"]): readonly ReferenceTotal[] {
  if (totals === undefined) return throwInputError("value-missing", REFERENCES, { expected: "list" });
  const given: unknown = totals;
  if (!Array.isArray(given)) return throwInputError("type-invalid", REFERENCES, { expected: "list" });
  return totals;
}
