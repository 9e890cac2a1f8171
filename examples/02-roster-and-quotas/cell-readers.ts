import { compareRatios, toRatio } from "social-work-station-rules/exact";
import type { FaultCode, FaultValues } from "social-work-station-rules/fault";
import {
  isDivisionCode,
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

/** A number or name that other tables refer to. A quotation mark in it is a slip of the pen. */
export const id: CellReader<string> = (text) => {
  const read = text.normalize("NFKC");
  return read.includes('"') ? refused("id-invalid", { expected: "id" }) : known(read);
};

/** A code of a division; Excel turns codes into 1.10199E+08, 110199001.0 or '110199001, which are none. */
export const divisionCode: CellReader<string> = (text) => {
  const read = text.normalize("NFKC");
  return isDivisionCode(read) ? known(read) : refused("division-code-invalid", {});
};

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

/** An amount of money in yuan; the header names the unit of cells that carry none. One above `most` is refused. */
export function yuan(unit: AmountUnit, { most }: { readonly most: string }): CellReader<string> {
  return (cell) => {
    const reading = readAmount(cell, { unit });
    if (reading.status === "unknown") return refused("decimal-invalid", { expected: "decimal" });
    return compareRatios(toRatio(reading.yuan), toRatio(most)) > 0
      ? refused("out-of-range", { most })
      : known(reading.yuan);
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
