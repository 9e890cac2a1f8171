import { isPlainDate } from "../../calendar/index.js";
import { cellText } from "../cell.js";
import { dataRows } from "../data-rows.js";
import type { SheetFault } from "../fault.js";
import { nearHeading } from "../headings.js";
import type { PlacedSheet } from "../place-sheets.js";
import { readCell } from "../read-cell.js";
import type { Directory } from "../references.js";
import type { ReferenceTarget, TableKey } from "../table.js";
import { faultAt } from "./draft.js";

/** Sheets that have every column without which no row can be read, and what the others lack. */
export function checkColumns(placed: readonly PlacedSheet[]): {
  readonly complete: readonly PlacedSheet[];
  readonly faults: readonly SheetFault[];
} {
  const complete: PlacedSheet[] = [];
  const faults: SheetFault[] = [];
  for (const sheet of placed) {
    const { headings } = sheet;
    const heading = { placed: sheet, row: headings.row };
    const missing = headings.table.columns.filter(
      ({ need, list, companion, key }) =>
        need === "required" &&
        list === undefined &&
        companion === undefined &&
        !headings.placed.some(
          ({ column }) => column.key === key && column.list === undefined && column.companion === undefined,
        ),
    );
    for (const { heading: words } of missing) {
      const near = headings.unplaced
        .filter(({ reason }) => reason === "unknown")
        .find((own) => nearHeading(own.heading, headings.table) === words.zh)?.heading;
      const values = { heading: words.zh, ...(near === undefined ? {} : { near }) };
      faults.push(faultAt(heading, null, "column-missing", values, "sheet"));
    }
    for (const { at, heading: written, reason } of headings.unplaced) {
      const [first] = headings.placed;
      if (reason !== "twice" || first === undefined) continue;
      faults.push(faultAt(heading, { ...first, at, heading: written }, "column-twice", {}, "column"));
    }
    if (missing.length === 0) complete.push(sheet);
  }
  return { complete, faults };
}

const TARGETS: Partial<Readonly<Record<TableKey, ReferenceTarget>>> = {
  divisions: "division",
  stations: "station",
  operators: "operator",
  personnel: "person",
  activities: "activity",
  clients: "client",
  fundingSources: "source",
  tiers: "tier",
  documents: "document",
};

/** Notes the ids and names of a sheet's records, so that other cells can refer to them. */
export function listRecords(sheet: PlacedSheet, directory: Directory): void {
  const { placed, table } = sheet.headings;
  const target = TARGETS[table.key];
  const id = placed.find(({ column }) => column.key === "id" && column.list === undefined);
  if (target === undefined || id === undefined) return;
  const name = placed.find(
    ({ column }) => column.key === "name" && column.companion === undefined && column.list === undefined,
  );
  const division = placed.find(({ column }) => column.key === "division");
  const area = placed.find(({ column }) => column.key === "name" && column.companion === "divisions");
  for (const { cells } of dataRows(sheet).rows) {
    const reading = readCell(cells[id.at], id.column.content, undefined);
    if (reading.status !== "known") continue;
    directory.add(target, String(reading.value), name === undefined ? undefined : cellText(cells[name.at]));
    if (division === undefined || area === undefined) continue;
    const code = readCell(cells[division.at], id.column.content, undefined);
    if (code.status === "known") directory.add("division", String(code.value), cellText(cells[area.at]));
  }
}

/** The day of recording: what the sheet 基本情况 says, else the option; null where neither does. */
export function recordedOnOf(
  placed: readonly PlacedSheet[],
  given: string | undefined,
): { readonly on: string | null; readonly faults: readonly SheetFault[] } {
  const about = placed.find(({ headings }) => headings.table.key === "about");
  const column = about?.headings.placed.find((own) => own.column.key === "recordedOn");
  if (about === undefined || column === undefined) return { on: given ?? null, faults: [] };
  const [row] = dataRows(about).rows;
  const place = { placed: about, row: row?.row ?? about.headings.firstRow };
  const reading = readCell(row?.cells[column.at], column.column.content, undefined);
  if (reading.status === "known" && isPlainDate(reading.value)) return { on: reading.value, faults: [] };
  if (reading.status === "empty" && given !== undefined) return { on: given, faults: [] };
  const fault =
    reading.status === "known" || reading.status === "refused"
      ? faultAt(place, column, "date-invalid", { expected: "date" }, "row")
      : faultAt(place, column, "cell-empty", {}, "row");
  return { on: given ?? null, faults: [fault] };
}
