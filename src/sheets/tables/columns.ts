import type { LocalText, Vocabulary } from "../../terms/index.js";
import type { CellContent, ColumnNeed, ReferenceTarget, SheetColumn } from "../table.js";

/** What a table says about a column beyond what its cells contain. */
interface ColumnWords {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly example: string;
  readonly note: LocalText;
  readonly synonyms?: readonly string[];
  readonly need?: ColumnNeed;
  readonly list?: string;
  readonly companion?: string;
  readonly under?: readonly string[];
}

/** Returns a column; it is optional and without other headings unless its words say so. */
export function column(content: CellContent, words: ColumnWords): SheetColumn {
  const { zh, en, synonyms = [], need = "optional", ...rest } = words;
  return { ...rest, heading: { zh, en }, synonyms, need, content };
}

export const id: CellContent = { kind: "id" };
export const text: CellContent = { kind: "text" };
/** A text in which numbers stay numbers. */
export const level: CellContent = { kind: "text", numbers: "kept" };
export const date: CellContent = { kind: "date" };
/** The last day of a span: 至今 means that it goes on. */
export const endDate: CellContent = { kind: "date", end: "open" };
/** A month or a year; of a date the day is left out. */
export const month: CellContent = { kind: "month" };
/** The last day of a policy: 无 means that no end is set. */
export const lastDay: CellContent = { kind: "date", end: "unset" };
export const flag: CellContent = { kind: "flag" };
export const count: CellContent = { kind: "count" };
export const decimal: CellContent = { kind: "decimal" };
/** A number that may be below zero. */
export const signed: CellContent = { kind: "decimal", sign: "any" };
export const idList: CellContent = { kind: "ids" };
/** Stations with days a month: ZX-01（4天）、ZX-02. */
export const supervisions: CellContent = { kind: "supervisions" };

/** One word of a vocabulary; `offered` are those that a drop-down list has, where not all. */
export function term<V extends string>(vocabulary: Vocabulary<V>, offered?: readonly NoInfer<V>[]): CellContent {
  return { kind: "term", vocabulary, offered };
}

/** Several words of a vocabulary in one cell. */
export function terms(vocabulary: Vocabulary): CellContent {
  return { kind: "terms", vocabulary };
}

/** Another record, by id or unique name. */
export function reference(to: ReferenceTarget): CellContent {
  return { kind: "reference", to };
}

/** Several other records. */
export function references(to: ReferenceTarget): CellContent {
  return { kind: "references", to };
}

/** Money; more than `most` yuan without a unit in the cell is asked back. */
export function amount(most: string): CellContent {
  return { kind: "amount", most };
}
