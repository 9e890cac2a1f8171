import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { type SheetsReading, readSheets } from "social-work-station-rules/sheets";

/** The office's tables, as they are kept: CSV files in UTF-8 or GB18030. */
const NAMES = ["stations", "roster", "activities", "reviews"];

/** Reads the office's tables into a register. */
export function readTables(folder: URL, recordedOn: string): SheetsReading {
  const sheets = NAMES.map((name) => ({ name, rows: rowsOf(readFileSync(new URL(`${name}.csv`, folder))) }));
  return readSheets(sheets, { recordedOn, policies: [beijingPilot2021] });
}

function rowsOf(bytes: Uint8Array): string[][] {
  const text = decode("utf-8", bytes) ?? decode("gb18030", bytes) ?? "";
  return parse(text, { relax_column_count: true, relax_quotes: true, bom: true });
}

function decode(encoding: "utf-8" | "gb18030", bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
