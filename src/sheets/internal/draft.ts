import type { FaultCode, FaultValues } from "../../fault/index.js";
import { columnLetters } from "../cell.js";
import type { FaultCost, SheetFault, SheetFaultCode } from "../fault.js";
import type { PlacedColumn } from "../headings.js";
import type { PlacedSheet } from "../place-sheets.js";
import { sayFault } from "../say-fault.js";
import type { PolicyTableKey, TableKey } from "../table.js";

/** The collections of a register that sheets fill. */
export type DraftCollection = Exclude<TableKey, "about" | "sessions" | PolicyTableKey>;

/** A row of a sheet, counted from 0. */
export interface RowPlace {
  readonly placed: PlacedSheet;
  readonly row: number;
}

/** Where an entry of a list was read: a row, and which repetition of the columns. */
export interface EntryPlace extends RowPlace {
  readonly slot: number;
}

/** A record that is being read, with the cells that it came from. */
export interface Draft {
  readonly collection: DraftCollection;
  readonly value: Record<string, unknown>;
  /** The first row of the record. */
  readonly place: RowPlace;
  /** All rows of the record. */
  readonly rows: RowPlace[];
  /** Set where the record is made from columns of another table. */
  readonly companion: string | undefined;
  /** The record of whose row it is a part. */
  readonly owner: Draft | undefined;
  /** For each list the places of its entries. */
  readonly entries: Map<string, EntryPlace[]>;
  /** The stations that its cells name; null: one that is not known. */
  readonly stations: (string | null)[];
  /** Required fields that no row has given so far, and where the first one lacks them. */
  readonly lacking: Map<string, { readonly place: RowPlace; readonly column: PlacedColumn }>;
  /** Lists that count as not recorded. */
  readonly lost: Set<string>;
  status: "whole" | "left-out";
}

export function makeDraft(
  collection: DraftCollection,
  place: RowPlace,
  { companion, owner }: { readonly companion?: string; readonly owner?: Draft } = {},
): Draft {
  return {
    collection,
    value: {},
    place,
    rows: [place],
    companion,
    owner,
    entries: new Map(),
    stations: [],
    lacking: new Map(),
    lost: new Set(),
    status: "whole",
  };
}

/** Puts a value at a path such as `period.from`. */
export function setAt(record: Record<string, unknown>, key: string, value: unknown): void {
  const dot = key.indexOf(".");
  if (dot === -1) {
    record[key] = value;
    return;
  }
  const head = key.slice(0, dot);
  const inner = (record[head] ??= {}) as Record<string, unknown>;
  setAt(inner, key.slice(dot + 1), value);
}

/** Returns the value at a path such as `period.from`. */
export function getAt(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>> | undefined)?.[step], record);
}

/** Removes the value at a path; a group of fields that is left empty goes with it. */
export function removeAt(record: Record<string, unknown>, key: string): void {
  const dot = key.indexOf(".");
  if (dot === -1) {
    Reflect.deleteProperty(record, key);
    return;
  }
  const head = key.slice(0, dot);
  const inner = record[head] as Record<string, unknown> | undefined;
  if (inner === undefined) return;
  removeAt(inner, key.slice(dot + 1));
  if (Object.keys(inner).length === 0) Reflect.deleteProperty(record, head);
}

/** Makes a fault of a place. */
export function faultAt(
  place: RowPlace | { readonly placed: PlacedSheet; readonly row: null },
  column: PlacedColumn | null,
  code: SheetFaultCode | FaultCode,
  values: FaultValues,
  cost: FaultCost,
): SheetFault {
  return {
    kind: "sheet-fault",
    code,
    sheet: place.placed.sheet.name,
    table: place.placed.headings.table.key,
    row: place.row === null ? null : place.row + 1,
    column: column === null ? null : columnLetters(column.at),
    heading: column === null ? null : column.heading,
    cost,
    values,
    message: sayFault(code, values),
  };
}
