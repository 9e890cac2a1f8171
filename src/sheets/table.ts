import type { LocalText, Vocabulary } from "../terms/index.js";

/** What the cells of a column may contain. */
export type CellContent =
  | { readonly kind: "id" }
  /** `numbers`: a cell that is a number stays one. */
  | { readonly kind: "text"; readonly numbers?: "kept" | undefined }
  /** A day, month or year; `end`: 至今 and the like mean that it goes on, or 无 that no end is set. */
  | { readonly kind: "date"; readonly end?: "open" | "unset" | undefined }
  /** A month or a year; the day of a date is not read. */
  | { readonly kind: "month" }
  /** `offered`: the words that a drop-down list and a fault name; absent: all. */
  | { readonly kind: "term"; readonly vocabulary: Vocabulary; readonly offered?: readonly string[] | undefined }
  | { readonly kind: "terms"; readonly vocabulary: Vocabulary }
  /** The id of another record, or its name where that is unique. */
  | { readonly kind: "reference"; readonly to: ReferenceTarget }
  | { readonly kind: "references"; readonly to: ReferenceTarget }
  | { readonly kind: "ids" }
  /** Stations that a supervisor serves, each with the agreed days a month where they are known: `ZX-01（4天）、ZX-02`. */
  | { readonly kind: "supervisions" }
  | { readonly kind: "flag" }
  | { readonly kind: "count" }
  | { readonly kind: "decimal"; readonly sign?: "any" | undefined }
  /** Money; above `most` yuan a cell without a unit of its own is asked back. */
  | { readonly kind: "amount"; readonly most: string };

/** What cells refer to by id or by name. */
export type ReferenceTarget =
  "division" | "station" | "operator" | "person" | "activity" | "client" | "source" | "tier" | "document" | "subject";

/**
 * What an unreadable cell costs. `optional`: the cell alone, which counts as not recorded. `decisive`: the record or the
 * entry, since an unreadable end is not “no end”. `required`: the same, also where the cell is empty.
 */
export type ColumnNeed = "required" | "decisive" | "optional";

/** One column of a table: its headings, what its cells may contain, and what the person who fills it is told. */
export interface SheetColumn {
  /** The field of the record, or of the entry of `list`: `from`, `period.to`. */
  readonly key: string;
  /** The heading that templates and answers have. */
  readonly heading: LocalText;
  /** Other headings that offices use. */
  readonly synonyms: readonly string[];
  /** What its cells may contain. */
  readonly content: CellContent;
  /** What an empty or unreadable cell costs. */
  readonly need: ColumnNeed;
  /** The list of the record whose entry the cell belongs to; absent: the record itself. */
  readonly list?: string | undefined;
  /** A record of another collection that the cell belongs to, as some offices put several things into one row. */
  readonly companion?: string | undefined;
  /** Short headings below a merged heading of its list. */
  readonly under?: readonly string[] | undefined;
  /** What the example row of the template has. */
  readonly example: string;
  /** What the template tells the person who fills the column. */
  readonly note: LocalText;
}

/** A list of a record that the columns of a table fill, one entry for each row, or for each repetition of the columns. */
export interface SheetList {
  /** The field of the record that is the list, for instance `certificates`. */
  readonly key: string;
  /** Merged headings above the columns of the list. */
  readonly titles: readonly string[];
  /** What an unreadable entry costs: the list, which counts as not recorded, or the whole record. */
  readonly loss: "list" | "record";
}

/** A table that offices keep, by which a collection of the register is filled. */
export interface SheetTable {
  /** The collection of the register, or the part of a policy. */
  readonly key: TableKey;
  /** The name of its sheet. */
  readonly title: LocalText;
  /** Other names of the sheet. */
  readonly synonyms: readonly string[];
  /** What the template says about the sheet. */
  readonly note: LocalText;
  /** Its columns, in the order of the template. */
  readonly columns: readonly SheetColumn[];
  /** The lists of its records that columns fill. */
  readonly lists: readonly SheetList[];
  /** The table to whose records its rows add entries of a list; its column `id` names the record. */
  readonly partOf?: TableKey | undefined;
}

/**
 * The tables, named after the collections of a register; `about` has what the register says about itself, `sessions` those
 * of activities.
 */
export type TableKey =
  | "about"
  | "divisions"
  | "stations"
  | "operators"
  | "personnel"
  | "activities"
  | "sessions"
  | "clients"
  | "fundingSources"
  | "allocations"
  | "spending"
  | "evaluations"
  | "judgements"
  | "figures"
  | "completeness"
  | PolicyTableKey;

/** The tables of a policy's workbook. */
export type PolicyTableKey = "policy" | "documents" | "tiers" | "words" | "provisions" | "data";
