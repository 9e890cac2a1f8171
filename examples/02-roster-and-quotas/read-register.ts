import { beijingTierSystem } from "social-work-station-rules/catalogue";
import type { Fault } from "social-work-station-rules/fault";
import { safeParseRegister, type Register } from "social-work-station-rules/model";
import type { CsvTable } from "./read-csv.js";
import { headerForm } from "./read-csv.js";
import type { BadCell, Collection, DraftRecord, Refusals, RowReading, Table } from "./table.js";
import { activities } from "./tables/activities.js";
import { reviews } from "./tables/reviews.js";
import { roster } from "./tables/roster.js";
import { stations } from "./tables/stations.js";

/** The office's tables, in the order in which they are read. */
export const tables = { stations, roster, activities, reviews } as const satisfies Record<string, Table>;
export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly TableName[];

export interface RegisterReading {
  readonly register: Register;
  /** Every cell that could not be taken as it stands, by table and row. */
  readonly bad: readonly BadCell[];
  /** Rows of each table, and how many of them went into the register. */
  readonly rows: Readonly<Record<TableName, { readonly all: number; readonly taken: number }>>;
}

/** What the register has refused so far: by table and row, by field. */
type Refused = ReadonlyMap<string, Refusals>;

interface Origin {
  readonly table: TableName;
  readonly row: number;
}

/** A draft of the register, and for each of its records the row it came from. */
interface Draft {
  readonly readings: Readonly<Record<TableName, readonly RowReading[]>>;
  readonly records: ReadonlyMap<Collection, readonly DraftRecord[]>;
  readonly origins: ReadonlyMap<Collection, readonly Origin[]>;
}

/**
 * Reads the office's tables into a register. What the register refuses (a second person of one number, a station that
 * is in no table) is led back to its cell, and reading starts again without it, until what is left goes through.
 */
export function readRegister(csv: Readonly<Record<TableName, CsvTable>>, recordedOn: string): RegisterReading {
  for (const name of tableNames) requireHeaders(csv[name], tables[name]);
  let refused: Refused = new Map();
  for (;;) {
    const draft = draftOf(csv, refused);
    const parsed = safeParseRegister({
      version: 1,
      recordedOn,
      tierSystems: [beijingTierSystem],
      ...Object.fromEntries(
        Array.from(draft.records, ([collection, records]) => [collection, records.map(({ value }) => value)]),
      ),
    });
    if (parsed.ok)
      return {
        register: parsed.value,
        bad: tableNames.flatMap((name) => draft.readings[name].flatMap(({ bad }) => bad)),
        rows: countRows(draft),
      };
    refused = withFaults(refused, parsed.faults, draft.origins);
  }
}

function requireHeaders({ file, headers }: CsvTable, { columns }: Table): void {
  const absent = Object.values(columns).find(({ header }) => !headers.includes(headerForm(header)));
  if (absent !== undefined) throw new Error(`${file}: no column is headed “${absent.header}”.`);
}

function draftOf(csv: Readonly<Record<TableName, CsvTable>>, refused: Refused): Draft {
  const readings = eachTable((name) =>
    csv[name].rows.map((row) => tables[name].read(csv[name], row, refused.get(keyOf(name, row.row)) ?? new Map())),
  );
  const records = new Map<Collection, DraftRecord[]>();
  const origins = new Map<Collection, Origin[]>();
  const areas = new Set<unknown>();
  for (const table of tableNames) {
    for (const reading of readings[table]) {
      for (const draft of reading.records) {
        const { collection, value } = draft;
        // Two centres of one township stand in two rows; the township is one division.
        if (collection === "divisions" && areas.has(value["id"])) continue;
        if (collection === "divisions") areas.add(value["id"]);
        if (collection === "completeness" && isBroken(draft, readings)) continue;
        append(records, collection, draft);
        append(origins, collection, { table, row: reading.row });
      }
    }
  }
  return { readings, records, origins };
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/**
 * Whether a station's list lost a row, and so is not complete any more, whatever the office declared. A row is taken
 * at its word: one that names another station is not missing here; one that names none may be.
 */
function isBroken({ value }: DraftRecord, readings: Draft["readings"]): boolean {
  const list = value["collection"] === "personnel" ? readings.roster : readings.activities;
  const [division] = value["within"] as readonly string[];
  const here = readings.stations
    .filter(({ records }) => records.some((own) => own.collection === "stations" && own.value["division"] === division))
    .map(({ station }) => station);
  return list.some(({ records, station }) => records.length === 0 && (station === null || here.includes(station)));
}

function withFaults(refused: Refused, faults: readonly Fault[], origins: Draft["origins"]): Refused {
  const next = new Map(Array.from(refused, ([key, fields]) => [key, new Map(fields)]));
  for (const { code, path, values } of faults) {
    const [collection, index, ...steps] = path as [Collection, number, ...Fault["path"]];
    const origin = origins.get(collection)?.[index];
    if (origin === undefined) throw new Error(`The register refuses ${path.join(".")}: ${code}.`);
    const key = keyOf(origin.table, origin.row);
    const fields = next.get(key) ?? new Map<string, Pick<BadCell, "code" | "values">>();
    const field = tables[origin.table].fieldOf(collection, steps);
    if (fields.has(field)) continue;
    next.set(key, fields.set(field, { code, values }));
  }
  const count = (all: Refused): number => Array.from(all.values()).reduce((sum, { size }) => sum + size, 0);
  if (count(next) === count(refused)) throw new Error(`The register refuses ${faults[0]?.code ?? ""} again.`);
  return next;
}

function keyOf(table: TableName, row: number): string {
  return `${table}/${row}`;
}

function countRows({ readings }: Draft): RegisterReading["rows"] {
  return eachTable((name) => ({
    all: readings[name].length,
    taken: readings[name].filter(({ records }) => records.length > 0).length,
  }));
}

/** One thing for each table. */
export function eachTable<T>(of: (name: TableName) => T): Readonly<Record<TableName, T>> {
  return { stations: of("stations"), roster: of("roster"), activities: of("activities"), reviews: of("reviews") };
}
