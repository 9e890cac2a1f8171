import type { FaultCode, FaultValues } from "social-work-station-rules/fault";
import {
  readAmount,
  readDateText,
  readTerm,
  readYesNo,
  type AmountUnit,
  type Vocabulary,
} from "social-work-station-rules/terms";

/** What a cell says, or why it cannot be read. */
export type CellReading<T> =
  | { readonly status: "known"; readonly value: T }
  | { readonly status: "refused"; readonly code: FaultCode; readonly values: FaultValues };

/** Reads one cell; it is never asked about an empty one. */
export type CellReader<T> = (text: string) => CellReading<T>;

const NONE = "无";
const SEPARATORS = /[、,;]/;

/** A number or name that other tables refer to. */
export const id: CellReader<string> = (text) => known(text.normalize("NFKC"));

export const text: CellReader<string> = known;

export const date: CellReader<string> = (cell) => {
  const reading = readDateText(cell);
  return reading.status === "known" ? known(reading.date) : refused("date-invalid", { expected: "coarse-date" });
};

/** A number, with or without 小时 behind it; whether it may be negative is for the register to say. */
export const hours: CellReader<string> = (cell) => {
  const digits = cell
    .normalize("NFKC")
    .replace(/(小时|学时|h)$/i, "")
    .trim();
  return /^-?\d+(\.\d+)?$/.test(digits)
    ? known(digits)
    : refused("decimal-invalid", { expected: "non-negative-decimal" });
};

export const yesNo: CellReader<boolean> = (cell) => {
  const reading = readYesNo(cell);
  return reading.status === "known" ? known(reading.value) : refused("term-unknown", { accepted: ["是", "否"] });
};

/** An amount of money in yuan; the header names the unit of cells that carry none. */
export function yuan(unit: AmountUnit): CellReader<string> {
  return (cell) => {
    const reading = readAmount(cell, { unit });
    return reading.status === "known" ? known(reading.yuan) : refused("decimal-invalid", { expected: "decimal" });
  };
}

/** One word of a vocabulary; an unknown one is repeated only where the library repeats it. */
export function term<V extends string>(vocabulary: Vocabulary<V>): CellReader<V> {
  return (cell) => {
    const reading = readTerm(vocabulary, cell);
    if (reading.status === "known") return reading;
    const accepted = vocabulary.values.map((value) => vocabulary.labels[value].zh);
    return refused("term-unknown", { accepted, ...(reading.term === undefined ? {} : { term: reading.term }) });
  };
}

/** 无, or what another reader reads. */
export function orNone<T>(reader: CellReader<T>): CellReader<T | "none"> {
  return (cell) => (cell === NONE ? known("none") : reader(cell));
}

/** Several entries in one cell, each read by itself; the first that is refused refuses the cell. */
export function listOf<T>(reader: CellReader<T>): CellReader<readonly T[]> {
  return (cell) => {
    if (cell === NONE) return known([]);
    const readings = cell
      .normalize("NFKC")
      .split(SEPARATORS)
      .map((entry) => reader(entry.trim()));
    const refusal = readings.find((reading) => reading.status === "refused");
    return refusal ?? known(readings.flatMap((reading) => (reading.status === "known" ? [reading.value] : [])));
  };
}

function known<T>(value: T): CellReading<T> {
  return { status: "known", value };
}

function refused<T>(code: FaultCode, values: FaultValues): CellReading<T> {
  return { status: "refused", code, values };
}
