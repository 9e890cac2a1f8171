import type { FaultCode, FaultPath, FaultValues } from "social-work-station-rules/fault";
import type { CellReader } from "./cell-readers.js";
import { headerForm, type CsvRow, type CsvTable } from "./read-csv.js";

/**
 * What an unreadable cell costs. Optional: the cell alone, which counts as not recorded. Decisive: the row, since an
 * unreadable end is not “no end”. Required: the row, also where the cell is empty.
 */
export type Need = "required" | "decisive" | "optional";

export interface Column<T, N extends Need = Need> {
  readonly header: string;
  readonly need: N;
  readonly read: CellReader<T>;
}

type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of a row; only required ones are surely there. */
export type Values<C extends Columns> = {
  readonly [F in keyof C]: C[F] extends Column<infer T, infer N> ? ("required" extends N ? T : T | undefined) : never;
};

/** Collections of the register that the tables fill. */
export type Collection =
  "divisions" | "stations" | "fundingSources" | "personnel" | "activities" | "judgements" | "completeness";

/** A record for the register, not yet parsed. */
export interface DraftRecord {
  readonly collection: Collection;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A cell that could not be taken as it stands. Its text is not here: it may be about a person. */
export interface BadCell {
  readonly file: string;
  /** As a spreadsheet numbers rows; the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly code: FaultCode;
  readonly values: FaultValues;
  /** Whether the row went in without the cell, or not at all. */
  readonly cost: "cell" | "row";
}

/** Why the register refused a field of a row that the cell readers had let through. */
export type Refusals = ReadonlyMap<string, Pick<BadCell, "code" | "values">>;

/** A row as far as it could be read. */
export interface RowReading {
  readonly row: number;
  readonly records: readonly DraftRecord[];
  readonly bad: readonly BadCell[];
  /** The station that the row names, also where the row is left out; null: unreadable. */
  readonly station: string | null;
}

/** One of the office's tables: what its columns mean and what a row contributes to the register. */
export interface Table {
  readonly columns: Columns;
  readonly read: (csv: CsvTable, row: CsvRow, refusals: Refusals) => RowReading;
  /** The field whose cell a path of the register came from. */
  readonly fieldOf: (collection: Collection, path: FaultPath) => string;
}

interface TableParts<C extends Columns> {
  readonly columns: C;
  readonly station: keyof C & string;
  readonly toRecords: (values: Values<C>) => readonly DraftRecord[];
  /** Cells that are empty although another cell of the row needs them. */
  readonly lacking?: (values: Values<C>) => readonly (keyof C & string)[];
  /** Fields by the path in the register without list positions; what is not listed is the first column's. */
  readonly paths: Readonly<Partial<Record<Collection, Readonly<Record<string, keyof C & string>>>>>;
}

const EMPTY: Pick<BadCell, "code" | "values"> = { code: "value-missing", values: {} };
const TOO_WIDE: Pick<BadCell, "code" | "values"> = { code: "list-too-long", values: {} };

export function defineTable<C extends Columns>({ columns, station, toRecords, lacking, paths }: TableParts<C>): Table {
  return {
    columns,
    read: ({ file }, { row, cells, width }, refusals) => {
      const values: Record<string, unknown> = {};
      const bad: BadCell[] = [];
      const fault = (column: string, cost: BadCell["cost"], why: Pick<BadCell, "code" | "values">): void => {
        bad.push({ file, row, column, cost, ...why });
      };
      for (const [field, { header, need, read }] of Object.entries(columns)) {
        const cell = cells.get(headerForm(header)) ?? "";
        const cost = need === "optional" ? "cell" : "row";
        const refusal = refusals.get(field);
        if (refusal !== undefined) fault(header, cost, refusal);
        else if (cell === "" && need === "required") fault(header, cost, EMPTY);
        else if (cell !== "") {
          const reading = read(cell);
          if (reading.status === "known") values[field] = reading.value;
          else fault(header, cost, { code: reading.code, values: reading.values });
        }
      }
      for (const field of lacking?.(values as Values<C>) ?? []) {
        const { header } = columns[field] as Column<unknown>;
        if ((cells.get(headerForm(header)) ?? "") === "") fault(header, "cell", EMPTY);
      }
      if (width === "too-wide") fault("—", "row", TOO_WIDE);
      const isWhole = bad.every(({ cost }) => cost === "cell");
      return {
        row,
        bad,
        station: stationNamed(cells, columns[station]),
        records: isWhole ? toRecords(values as Values<C>) : [],
      };
    },
    fieldOf: (collection, path) => {
      const known: Readonly<Record<string, string>> = paths[collection] ?? {};
      const steps = path.filter((step) => typeof step === "string");
      const found = steps
        .map((_, index) => known[steps.slice(0, steps.length - index).join(".")])
        .find((field) => field !== undefined);
      return found ?? (Object.keys(columns)[0] as string);
    },
  };
}

/** The station as the row names it, whether or not the register knows it. */
function stationNamed(cells: CsvRow["cells"], column: Column<unknown> | undefined): string | null {
  const cell = column && cells.get(headerForm(column.header));
  const reading = column && cell ? column.read(cell) : undefined;
  return reading?.status === "known" && typeof reading.value === "string" ? reading.value : null;
}

/** A record without the fields that are not recorded. */
export function record(collection: Collection, value: DraftRecord["value"]): DraftRecord {
  return { collection, value: recorded(value) };
}

/** Leaves out what is undefined: a register tells “not recorded” by absence. */
export function recorded(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
