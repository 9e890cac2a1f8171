import type { WrittenSheet } from "social-work-station-rules/sheets";
import { shown } from "./command-parts.js";

/** A table of an answer, whose rows the page asks for as it shows them. */
export interface AnswerTable {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly isNumber: boolean }[];
  /** How many rows `tableRows` has. */
  readonly total: number;
  /** Of each answer another one: its rows are asked for again. */
  readonly version: string;
}

let answers = 0;
const kept = new Map<string, readonly WrittenSheet[]>();

/** Keeps the sheets of an answer under a name, and describes them. */
export function keepTables(answer: string, sheets: readonly WrittenSheet[]): readonly AnswerTable[] {
  kept.set(answer, sheets);
  answers += 1;
  return sheets.map(({ name, columns, rows }) => ({
    name,
    columns: columns.map(({ heading, kind }) => ({ heading, isNumber: kind === "money" || kind === "number" })),
    total: rows.length,
    version: String(answers),
  }));
}

/** Some rows of a table of the last answer of a name. */
export function tableRows(answer: string, table: number, from: number, to: number): readonly (readonly string[])[] {
  return (
    kept
      .get(answer)
      ?.[table]?.rows.slice(from, to)
      .map((row) => row.map((cell) => shown(cell))) ?? []
  );
}
