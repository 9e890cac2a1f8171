import { type SheetFault, type SheetsReading, readSheets, writeSheets } from "social-work-station-rules/sheets";
import { parsePolicy } from "social-work-station-rules/policy";
import type { LocalText, Locale } from "social-work-station-rules/terms";
import countyText from "../../05-scenarios/register.json?raw";
import qingshanPolicy from "../../../docs/guides/budget/qingshan-2025.json?raw";
import qingshanText from "../../../docs/guides/budget/register.json?raw";
import { cautionsOfReading, isProblem, placeOf, problem, readRegister, shown, tellReading } from "./command-parts.js";
import { type Edit, type OpenSheet, desk, putRegister } from "./desk.js";
import { type GivenFile, readFiles } from "./read-files.js";
import { readingOptions } from "./reading-options.js";

/** What the page shows of the data: counts, and everything that was not taken. */
export interface DataSummary {
  readonly name: string;
  readonly kind: "sheets" | "json";
  readonly recordedOn: string | null;
  readonly counts: readonly { readonly name: LocalText; readonly count: number }[];
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly columns: number }[];
  readonly faults: number;
  /** What was read, skipped and not read, in sentences. */
  readonly notes: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly skippedRows: number;
  readonly edits: number;
}

/** A fault as the page lists it. */
export interface FaultRow {
  readonly place: string;
  readonly message: string;
  readonly sheet: string | null;
  /** Counted from 0; null: of no cell. */
  readonly row: number | null;
  readonly column: number | null;
  /** What is in the cell now. */
  readonly content: string;
}

/** Reads files, with the corrections made on the page before a reload. */
export async function load(
  files: readonly GivenFile[],
  edits: readonly Edit[],
  recordedOn: string,
): Promise<DataSummary> {
  const { source, text } = await readFiles(files);
  const before = { ...desk };
  try {
    Object.assign(desk, { source, edits: [], recordedOn: recordedOn === "" ? undefined : recordedOn, reading: null });
    if (source.kind === "json") readRegisterText(text ?? "", source.name);
    else {
      edits.forEach(applyEdit);
      readAgain();
    }
  } catch (error) {
    // A wrong file leaves on the desk what was there.
    Object.assign(desk, before);
    throw error;
  }
  return summarise();
}

/** Data that come with the page, all invented: a county; a city with its own policy on money. */
const EXAMPLES = {
  county: { name: "示例区.json", text: countyText, policy: null },
  qingshan: { name: "青山市（示例）.json", text: qingshanText, policy: qingshanPolicy },
} as const;

export type ExampleName = keyof typeof EXAMPLES;

/** Takes data that come with the page, with their policy unless the user has changed it. */
export function loadExample(example: ExampleName): DataSummary {
  const { name, text, policy } = EXAMPLES[example];
  Object.assign(desk, { source: { kind: "json", name }, edits: [], reading: null });
  readRegisterText(text, name);
  if (policy !== null) {
    const parsed = parsePolicy(JSON.parse(policy));
    if (!desk.own.has(parsed.id)) desk.own.set(parsed.id, parsed);
  }
  return summarise();
}

/** Takes all data off the desk. */
export function clear(): void {
  Object.assign(desk, { source: null, edits: [], reading: null, recordedOn: undefined });
  desk.own.clear();
  putRegister(null);
}

/** More faults than anybody reads in a message. */
const MOST_FAULTS = 20;

function readRegisterText(text: string, name: string): void {
  putRegister(readRegister(text, name, MOST_FAULTS));
}

/** Corrects one cell and reads the sheets again. */
export function correct(edit: Edit): DataSummary {
  applyEdit(edit);
  readAgain();
  return summarise();
}

/** Says on which day the data were recorded, where no sheet does. */
export function setRecordedOn(day: string): DataSummary {
  desk.recordedOn = day === "" ? undefined : day;
  readAgain();
  return summarise();
}

function applyEdit(edit: Edit): void {
  const sheet = sheetsOnDesk().find(({ name }) => name === edit.sheet);
  if (sheet === undefined) return;
  while (sheet.rows.length <= edit.row) sheet.rows.push([]);
  const cells = sheet.rows[edit.row] ?? [];
  while (cells.length <= edit.column) cells.push(null);
  cells[edit.column] = edit.value === "" ? null : edit.value;
  desk.edits = [
    ...desk.edits.filter((own) => own.sheet !== edit.sheet || own.row !== edit.row || own.column !== edit.column),
    edit,
  ];
}

export function sheetsOnDesk(): readonly OpenSheet[] {
  return desk.source?.kind === "sheets" ? desk.source.sheets : [];
}

function readAgain(): void {
  const reading = readSheets(sheetsOnDesk(), readingOptions(sheetsOnDesk(), desk.recordedOn));
  if (reading.sheets.length === 0 && desk.source?.kind === "sheets")
    throw problem(
      `“${desk.source.name}”中没有可以读取的表：表名和列标题都认不出。请下载模板对照列标题。`,
      `“${desk.source.name}” has no sheet that can be read: neither names nor headings are known. Compare with the template.`,
    );
  desk.reading = reading;
  putRegister(reading.register);
}

const COLLECTIONS = [
  ["divisions", { zh: "区划", en: "divisions" }],
  ["stations", { zh: "站点", en: "stations" }],
  ["operators", { zh: "承接机构", en: "operators" }],
  ["personnel", { zh: "人员", en: "people" }],
  ["activities", { zh: "活动", en: "activities" }],
  ["fundingSources", { zh: "资金", en: "sources of money" }],
  ["judgements", { zh: "核查记录", en: "judgements" }],
] as const;

function summarise(): DataSummary {
  const { source, register, reading } = desk;
  if (source === null) throw problem("还没有数据。", "There are no data yet.");
  return {
    name: source.name,
    kind: source.kind,
    recordedOn: register?.recordedOn ?? null,
    counts: COLLECTIONS.map(([key, name]) => ({ name, count: register?.[key].length ?? 0 })),
    sheets: sheetsOnDesk().map(({ name, rows }) => ({ name, rows: rows.length, columns: widthOf(rows) })),
    faults: reading?.faults.length ?? 0,
    notes: { zh: notesOf(reading, "zh-CN"), en: notesOf(reading, "en") },
    skippedRows: reading?.skipped.length ?? 0,
    edits: desk.edits.length,
  };
}

function widthOf(rows: OpenSheet["rows"]): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

/** The table of rows is on the page already; the sentences behind it say what was left out. */
function notesOf(reading: SheetsReading | null, locale: Locale): readonly string[] {
  return reading === null ? [] : tellReading(reading, locale).slice(1);
}

/** What of the sheets is not in the answers. */
export function dataCautions(): readonly LocalText[] {
  return desk.reading === null ? [] : cautionsOfReading(desk.reading);
}

/** Some of the faults, with what is in their cells; those that only follow from another come last. */
export function faultRows(from: number, to: number, locale: Locale): readonly FaultRow[] {
  const all = desk.reading?.faults ?? [];
  const follows = ({ code }: SheetFault): boolean => code === "reference-left-out";
  const ordered = [...all.filter((fault) => !follows(fault)), ...all.filter(follows)];
  return ordered.slice(from, to).map((fault) => {
    const [row, column] = placeIn(fault);
    const sheet = sheetsOnDesk().find(({ name }) => name === fault.sheet);
    return {
      place: placeOf(fault, locale),
      message: locale === "en" ? fault.message.en : fault.message.zh,
      sheet: fault.sheet,
      row,
      column,
      content: row === null || column === null ? "" : shown(sheet?.rows[row]?.[column]),
    };
  });
}

/** Row and column of a fault's cell, counted from 0. */
export function placeIn({ row, column }: Pick<SheetFault, "row" | "column">): readonly [number | null, number | null] {
  const letters = column === null ? null : Array.from(column);
  return [
    row === null ? null : row - 1,
    letters === null ? null : letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  ];
}

/** Some rows of a sheet as texts, and which of their cells have a fault. */
export function gridRows(
  name: string,
  from: number,
  to: number,
): readonly { readonly cells: readonly string[]; readonly faulty: readonly number[] }[] {
  const sheet = sheetsOnDesk().find((own) => own.name === name);
  const faulty = new Map<number, number[]>();
  for (const fault of desk.reading?.faults ?? []) {
    if (fault.sheet !== name) continue;
    const [row, column] = placeIn(fault);
    if (row === null || row < from || row >= to) continue;
    faulty.set(row, [...(faulty.get(row) ?? []), ...(column === null ? [] : [column])]);
  }
  return (sheet?.rows.slice(from, to) ?? []).map((cells, index) => ({
    cells: cells.map(shown),
    faulty: faulty.get(from + index) ?? [],
  }));
}

/** A register that came as JSON, as sheets that can be looked at and corrected. */
export function turnIntoSheets(): DataSummary {
  if (desk.register === null) return summarise();
  const sheets = writeSheets(desk.register).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ heading }) => heading), ...rows.map((row) => [...row])],
  }));
  const before = { ...desk };
  try {
    desk.source = {
      kind: "sheets",
      name: before.source?.name.replace(/\.json$/, ".xlsx") ?? "",
      sheets,
      workbook: null,
    };
    readAgain();
  } catch (error) {
    if (isProblem(error)) Object.assign(desk, before);
    throw error;
  }
  return summarise();
}
