import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { CoverageTable, CoverageTableRow, ReferenceTotal } from "social-work-station-rules/coverage";

const data = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`data/${name}`, import.meta.url)), { columns: true, bom: true });

const TOTAL = "合计";

/** Table 2 as printed: centres of the township tier as numerator, the three tiers as parts. */
export function readPrintedTable(): CoverageTable {
  const rows = data("table-2-as-printed.csv").map(toRow);
  const totalRow = rows.find(({ label }) => label === TOTAL);
  return { rows: rows.filter(({ label }) => label !== TOTAL), ...(totalRow === undefined ? {} : { totalRow }) };
}

/** How many units of the given kinds each district has, and all together. */
export function readReference(kinds: readonly string[]): readonly ReferenceTotal[] {
  const columns = {
    subdistrict: "code_0_subdistricts",
    town: "code_1_towns",
    township: "code_2_3_townships",
    "special-unit": "code_4_5_other",
  };
  const counted = Object.entries(columns).flatMap(([kind, column]) => (kinds.includes(kind) ? [column] : []));
  const districts = data("township-units-2023.csv").map((row) => ({
    label: (row["county"] ?? "").replace(/区$/, ""),
    total: counted.reduce((sum, column) => sum + Number(row[column]), 0),
  }));
  return [...districts, { label: TOTAL, total: districts.reduce((sum, { total }) => sum + total, 0) }];
}

function toRow(row: Record<string, string>): CoverageTableRow {
  const number = (column: string): number => Number(row[column]);
  return {
    label: row["label"] ?? "",
    numerator: number("township_centers"),
    percent: row["coverage_percent"] ?? "",
    parts: [number("district_centers"), number("township_centers"), number("community_stations")],
    sum: number("total"),
  };
}
