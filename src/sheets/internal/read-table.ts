import { cellText } from "../cell.js";
import { type DataRow, dataRows, type MergedCell, mergedReader, type SkippedRow } from "../data-rows.js";
import type { SheetFault } from "../fault.js";
import type { PlacedColumn } from "../headings.js";
import type { PlacedSheet } from "../place-sheets.js";
import { type CellReading, readCell } from "../read-cell.js";
import type { Directory } from "../references.js";
import type { CellContent, ReferenceTarget, SheetList } from "../table.js";
import type { Vocabulary } from "../../terms/index.js";
import { type Draft, type DraftCollection, type RowPlace, faultAt, getAt, makeDraft, setAt } from "./draft.js";

/** The records of one sheet. */
export interface SheetReading {
  readonly drafts: readonly Draft[];
  readonly faults: readonly SheetFault[];
  readonly skipped: readonly SkippedRow[];
  /** Rows with records. */
  readonly rows: number;
}

/** What the reading of one table needs: the directory, and the records that earlier sheets of the table began. */
export interface TableContext {
  readonly directory: Directory;
  readonly byId: Map<string, Draft>;
  /** Vocabularies together with the own words of the register, by name. */
  readonly vocabularies: ReadonlyMap<string, Vocabulary>;
}

/** Reads the rows of a sheet into drafts of records; whatever cannot be taken is a fault with its cost. */
export function readTable(placed: PlacedSheet, context: TableContext): SheetReading {
  const { sheet, headings } = placed;
  const { rows, skipped } = dataRows(placed);
  const faults: SheetFault[] = [];
  const drafts: Draft[] = [];
  const reader = mergedReader(sheet, headings.placed);
  const beyond = [...headings.placed, ...headings.unplaced].reduce((most, { at }) => Math.max(most, at), -1) + 1;
  for (const row of rows) {
    const place = { placed, row: row.row };
    const cell = (column: PlacedColumn): MergedCell => reader(row, column.at);
    const overhang = row.cells.findIndex((own, at) => at >= beyond && cellText(own) !== "");
    if (overhang !== -1) faults.push(faultAt(place, null, "text-beyond-headings", {}, "none"));
    readRow({ placed, place, row, cell, faults, drafts, context });
  }
  return { drafts, faults, skipped, rows: rows.length };
}

/** Leaves out the records that after all their rows lack a required field. */
export function leaveOutIncomplete(drafts: readonly Draft[]): readonly SheetFault[] {
  return drafts.flatMap((draft) => {
    if (draft.lacking.size > 0) draft.status = "left-out";
    return Array.from(draft.lacking.values(), ({ place, column }) =>
      faultAt(place, column, "cell-empty", {}, draft.rows.length > 1 ? "record" : "row"),
    );
  });
}

/** Rows of a table of entries whose record was left out: they depend on that record's row. */
export function entriesLeftOut(drafts: readonly Draft[]): readonly SheetFault[] {
  return drafts.flatMap(({ status, rows, place: { placed, row } }) =>
    status === "whole"
      ? []
      : rows.flatMap((own) => {
          const { table, placed: columns } = own.placed.headings;
          const id = columns.find(({ column }) => column.key === "id");
          const values = { target: targetOf(id?.column.content) ?? "", sheet: placed.sheet.name, row: row + 1 };
          return table.partOf === undefined ? [] : [faultAt(own, id ?? null, "reference-left-out", values, "row")];
        }),
  );
}

interface RowInput {
  readonly placed: PlacedSheet;
  readonly place: RowPlace;
  readonly row: DataRow;
  readonly cell: (column: PlacedColumn) => MergedCell;
  readonly faults: SheetFault[];
  readonly drafts: Draft[];
  readonly context: TableContext;
}

function readRow(input: RowInput): void {
  const { placed, place, faults, drafts, context } = input;
  const { table, placed: columns } = placed.headings;
  const readings = columns.map((column) => ({ column, reading: readOne(column, input) }));
  const idColumn = readings.find(({ column }) => column.column.key === "id" && isOwn(column));
  const id = idColumn?.reading.status === "known" ? String(idColumn.reading.value) : undefined;
  const held = id === undefined || table.lists.length === 0 ? undefined : context.byId.get(id);
  if (table.partOf !== undefined && held === undefined) {
    readEntryOfNoRecord(idColumn, input);
    return;
  }
  const draft = held ?? makeDraft(table.key as DraftCollection, place);
  if (held !== undefined) held.rows.push(place);
  if (held !== undefined && namesDiffer(held.place, input)) {
    faults.push(faultAt(place, idColumn?.column ?? null, "names-differ", { row: held.place.row + 1 }, "record"));
    held.status = "left-out";
    return;
  }
  const leaveOut = (): void => {
    draft.status = "left-out";
  };
  for (const { column, reading } of readings) noteStation(draft, column, reading);
  for (const { column, reading } of readings)
    if (isOwn(column)) takeField({ draft, held, column, reading, place, faults, leaveOut });
  for (const list of table.lists)
    takeEntries(
      list,
      readings.filter(({ column }) => column.column.list === list.key),
      { draft, place, faults, leaveOut },
    );
  if (held === undefined) {
    drafts.push(draft);
    if (id !== undefined && !context.byId.has(id)) context.byId.set(id, draft);
  }
  for (const name of new Set(columns.flatMap(({ column }) => column.companion ?? [])))
    takeCompanion(
      name,
      readings.filter(({ column }) => column.column.companion === name),
      { draft, place, faults, drafts },
    );
}

/**
 * A row of a table of entries that names no record: its entry may belong to any record that the name may mean, whose list is
 * therefore not complete.
 */
function readEntryOfNoRecord(id: ReadColumn | undefined, { placed, place, faults, context }: RowInput): void {
  const { reading, column = null } = id ?? {};
  const [code, values]: readonly [SheetFault["code"], SheetFault["values"]] =
    reading?.status === "refused" ? [reading.code, reading.values] : ["cell-empty", {}];
  const may = reading?.status === "refused" ? (reading.may ?? null) : null;
  const records = may === null ? [...context.byId.values()] : may.flatMap((name) => context.byId.get(name) ?? []);
  for (const record of records)
    for (const { key } of placed.headings.table.lists) if (record.value[key] !== undefined) record.lost.add(key);
  faults.push(faultAt(place, column, code, values, records.length > 0 ? "list" : "row"));
}

/** The place of a row that names a station unlike any of the register. */
export const ELSEWHERE = "";

/** Notes the stations that a record is about, also where the rest of it is not taken. */
function noteStation(draft: Draft, { column }: PlacedColumn, reading: CellReading): void {
  const { content } = column;
  if (content.kind !== "reference" || content.to !== "station" || column.companion !== undefined) return;
  if (reading.status === "known") draft.stations.push(String(reading.value));
  if (reading.status !== "refused") return;
  // A row is taken at its word: a station unlike any of the register is elsewhere.
  const { may = null } = reading;
  if (may === null) draft.stations.push(null);
  else for (const id of may.length === 0 ? [ELSEWHERE] : may) draft.stations.push(id);
}

/** A column of the record itself, not of one of its lists or of another record. */
function isOwn({ column }: PlacedColumn): boolean {
  return column.list === undefined && column.companion === undefined;
}

/** A reading whose references are looked up. */
function readOne(column: PlacedColumn, { cell, place, faults, context }: RowInput): CellReading {
  const { content } = column.column;
  const to = targetOf(content);
  const { cell: own, isFilled } = cell(column);
  if (isFilled && content.kind === "amount") {
    faults.push(faultAt(place, column, "amount-merged", {}, "cell"));
    return { status: "empty" };
  }
  const reading = readCell(own, withOwnWords(content, context), column.unit);
  if (reading.status !== "names" || to === undefined) return reading;
  const found = reading.names.map((name) => context.directory.resolve(to, name));
  const unknown = found.find((one) => "code" in one);
  if (unknown !== undefined && "code" in unknown) return { status: "refused", ...unknown };
  const ids = found.flatMap((one) => ("id" in one ? [one.id] : []));
  if (content.kind === "supervisions") {
    const days = ids.map((_, at) => reading.days?.[at]);
    const value = ids.map((station, at) =>
      days[at] === undefined ? { station } : { station, daysPerMonth: days[at] },
    );
    return { status: "known", value };
  }
  return { status: "known", value: content.kind === "reference" ? ids[0] : ids };
}

function targetOf(content: CellContent | undefined): ReferenceTarget | undefined {
  if (content === undefined) return undefined;
  if (content.kind === "supervisions") return "station";
  return content.kind === "reference" || content.kind === "references" ? content.to : undefined;
}

function withOwnWords(content: CellContent, { vocabularies }: TableContext): CellContent {
  if (content.kind !== "term" && content.kind !== "terms") return content;
  const vocabulary = vocabularies.get(content.vocabulary.name);
  return vocabulary === undefined ? content : { ...content, vocabulary };
}

/** Whether two rows of one id have different names of a person, which are compared and not read. */
function namesDiffer(first: RowPlace, { place, row }: RowInput): boolean {
  if (first.placed !== place.placed) return false;
  const names = place.placed.headings.unplaced.find(
    ({ heading, reason }) => reason === "personal" && heading.includes("姓名"),
  );
  if (names === undefined) return false;
  const [one, other] = [cellText(first.placed.sheet.rows[first.row]?.[names.at]), cellText(row.cells[names.at])];
  return one !== "" && other !== "" && one.replace(/\s/g, "") !== other.replace(/\s/g, "");
}

interface FieldInput {
  readonly draft: Draft;
  /** The record, where an earlier row began it. */
  readonly held: Draft | undefined;
  readonly column: PlacedColumn;
  readonly reading: CellReading;
  readonly place: RowPlace;
  readonly faults: SheetFault[];
  readonly leaveOut: () => void;
}

function takeField({ draft, held, column, reading, place, faults, leaveOut }: FieldInput): void {
  const { key, need, content } = column.column;
  const fault = (code: SheetFault["code"], values: SheetFault["values"], cost: "cell" | "row" | "record"): void => {
    faults.push(faultAt(place, column, code, values, cost));
    if (cost !== "cell") leaveOut();
  };
  if (reading.status === "refused") {
    fault(reading.code, reading.values, need === "optional" ? "cell" : held === undefined ? "row" : "record");
    return;
  }
  const value = valueOf(reading, content.kind);
  if (value === undefined) {
    if (need === "required" && held === undefined) draft.lacking.set(key, { place, column });
    return;
  }
  draft.lacking.delete(key);
  const before = held === undefined ? undefined : getAt(held.value, key);
  if (before === undefined) setAt(draft.value, key, value);
  else if (JSON.stringify(before) !== JSON.stringify(value))
    fault("values-differ", { row: draft.place.row + 1 }, "record");
}

/** What a cell says about a field: 无 is an empty list where there can be several. */
function valueOf(reading: CellReading, kind: string): unknown {
  if (reading.status === "known") return reading.value;
  const isList = kind === "terms" || kind === "references" || kind === "ids" || kind === "supervisions";
  return reading.status === "none" && isList ? [] : undefined;
}

interface EntryInput {
  readonly draft: Draft;
  readonly place: RowPlace;
  readonly faults: SheetFault[];
  readonly leaveOut: () => void;
}

interface ReadColumn {
  readonly column: PlacedColumn;
  readonly reading: CellReading;
}

function takeEntries(list: SheetList, columns: readonly ReadColumn[], input: EntryInput): void {
  for (const slot of new Set(columns.map(({ column }) => column.slot)))
    takeEntry(
      list,
      slot,
      columns.filter(({ column }) => column.slot === slot),
      input,
    );
}

function takeEntry(
  list: SheetList,
  slot: number,
  columns: readonly ReadColumn[],
  { draft, place, faults, leaveOut }: EntryInput,
): void {
  const filled = columns.filter(({ reading }) => reading.status !== "empty");
  if (filled.length === 0) return;
  const [first] = placedFor(place, list);
  // Which column leads a list is laid down in the table, not by the order in which an office has them.
  const lead = columns.find(({ column }) => column.column === first);
  const held = draft.value[list.key] as unknown[] | undefined;
  if (lead?.reading.status === "none" && filled.length === 1) {
    draft.value[list.key] = held ?? [];
    return;
  }
  const lose = (): void => {
    if (list.loss === "record") leaveOut();
    else draft.lost.add(list.key);
  };
  const cost = list.loss === "list" ? "list" : draft.rows.length > 1 ? "record" : "row";
  const entry: Record<string, unknown> = {};
  let isWhole = true;
  for (const { column, reading } of columns) {
    const { key, need, content } = column.column;
    if (reading.status === "refused") {
      faults.push(faultAt(place, column, reading.code, reading.values, need === "optional" ? "cell" : cost));
      if (need !== "optional") isWhole = false;
      continue;
    }
    const value = valueOf(reading, content.kind);
    if (value !== undefined) setAt(entry, key, value);
    else if (need === "required") {
      faults.push(faultAt(place, column, "cell-empty", {}, cost));
      isWhole = false;
    }
  }
  const absent = placedFor(place, list).filter(
    (column) => column.need === "required" && !columns.some((own) => own.column.column.key === column.key),
  );
  for (const column of absent) {
    faults.push(
      faultAt(place, columns[0]?.column ?? null, "field-needs-another", { heading: column.heading.zh }, cost),
    );
    isWhole = false;
  }
  if (!isWhole) {
    lose();
    return;
  }
  const isOwnTable = place.placed.headings.table.partOf !== undefined;
  const places = draft.entries.get(list.key) ?? [];
  draft.entries.set(list.key, places);
  const entries = held ?? [];
  draft.value[list.key] = entries;
  for (const one of spread(entry, lead)) {
    const text = JSON.stringify(one);
    // Who works at two stations has the certificate in both rows; each row of a table of entries is one of its own.
    if (!isOwnTable && entries.some((own, index) => places[index]?.row !== place.row && JSON.stringify(own) === text))
      continue;
    entries.push(one);
    places.push({ ...place, slot });
  }
}

function placedFor({ placed }: RowPlace, list: SheetList): readonly PlacedColumn["column"][] {
  return placed.headings.table.columns.filter((column) => column.list === list.key);
}

/** Several words in the first cell of an entry make several entries. */
function spread(
  entry: Readonly<Record<string, unknown>>,
  lead: ReadColumn | undefined,
): readonly Readonly<Record<string, unknown>>[] {
  if (lead?.column.column.content.kind !== "terms") return [entry];
  const { key } = lead.column.column;
  const words = entry[key];
  return Array.isArray(words) ? words.map((word: unknown) => ({ ...entry, [key]: word })) : [entry];
}

interface CompanionInput {
  readonly draft: Draft;
  readonly place: RowPlace;
  readonly faults: SheetFault[];
  readonly drafts: Draft[];
}

/** Makes the records of other collections that some offices put into the row of a station. */
function takeCompanion(
  name: string,
  columns: readonly ReadColumn[],
  { draft, place, faults, drafts }: CompanionInput,
): void {
  const values: Record<string, unknown> = {};
  for (const { column, reading } of columns) {
    if (reading.status === "refused") faults.push(faultAt(place, column, reading.code, reading.values, "cell"));
    if (reading.status === "known") values[column.column.key] = reading.value;
  }
  const { id, division } = draft.value;
  if (typeof id !== "string") return;
  const make = (collection: DraftCollection, value: Readonly<Record<string, unknown>>): void => {
    const made = makeDraft(collection, place, { companion: name, owner: draft });
    Object.assign(made.value, value);
    drafts.push(made);
  };
  if (name === "divisions" && typeof division === "string" && values["name"] !== undefined)
    make("divisions", { id: division, ...values });
  if (name === "completeness" && typeof division === "string")
    for (const collection of ["personnel", "activities"])
      if (values[collection] === true) make("completeness", { collection, within: [division] });
  if (name !== "fundingSources" || Object.keys(values).length === 0) return;
  const lacking = columns.find(
    ({ column, reading }) => values[column.column.key] === undefined && reading.status === "empty",
  );
  if (values["amount"] !== undefined && values["kind"] !== undefined)
    make("fundingSources", { id: `funding/${id}`, ...values, recipients: [id] });
  else if (values["amount"] !== undefined && lacking !== undefined)
    faults.push(faultAt(place, lacking.column, "cell-empty", {}, "cell"));
}
