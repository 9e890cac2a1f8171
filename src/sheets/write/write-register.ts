import { type OwnWordList, ownWordVocabularies } from "../../terms/index.js";
import type { Assignment, Register } from "../../model/index.js";
import { compareRatios, toRatio } from "../../exact/index.js";
import type { SheetCell } from "../cell.js";
import type { DraftCollection } from "../internal/draft.js";
import type { SheetColumn, SheetTable } from "../table.js";
import { sheetTables } from "../tables/index.js";
import type { WrittenSheet } from "./written-sheet.js";

type Supervision = NonNullable<Assignment["supervises"]>[number];
/** A record by the keys of columns. */
export type Fields = Readonly<Record<string, unknown>>;

/** Writes a register as the sheets that `readSheets` reads back as the same register; tables without records are left out. */
export function writeRegister(register: Register): readonly WrittenSheet[] {
  const names: Names = {
    tiers: new Map(
      register.tierSystems.flatMap((system) => system.tiers.map(({ id, name }) => [id, name.zh] as const)),
    ),
    own: new Map(
      Object.keys(ownWordVocabularies).flatMap((list) =>
        (register.terms?.[list as OwnWordList] ?? []).map(({ key, name }) => [key as string, name.zh] as const),
      ),
    ),
  };
  return sheetTables.flatMap((table): readonly WrittenSheet[] => {
    const records = recordsOf(table, register);
    return records.length === 0 ? [] : [writeTable(table, records, names)];
  });
}

/** The records that a table is about; of a table of entries those that have any recorded, or none. */
function recordsOf({ key, partOf, lists }: SheetTable, register: Register): readonly Fields[] {
  if (key === "about") return [{ recordedOn: register.recordedOn }];
  const records = register[(partOf ?? key) as DraftCollection];
  const fields = records as readonly object[] as readonly Fields[];
  return partOf === undefined
    ? fields
    : fields.filter((record) => lists.some((list) => record[list.key] !== undefined));
}

/** Names of what a register or a policy itself defines: of tiers, and of own words. */
export interface Names {
  readonly tiers: ReadonlyMap<string, string>;
  readonly own: ReadonlyMap<string, string>;
}

/** A list of one record, laid out: its entries in rows, or in repeated columns of one row. */
interface LaidList {
  readonly key: string;
  /** `none`: recorded as empty. */
  readonly rows: "none" | readonly (readonly Fields[])[];
}

/** Writes records as the rows of a table, with the columns that they need. */
export function writeTable(table: SheetTable, records: readonly Fields[], names: Names): WrittenSheet {
  const laid = records.map((record) => table.lists.flatMap(({ key }) => layList(table, key, record[key])));
  const slots = new Map(table.lists.map(({ key }) => [key, slotsOf(key, laid)]));
  const own = table.columns.filter(({ companion }) => companion === undefined);
  const leads = table.lists.map(({ key }) => own.find(({ list }) => list === key));
  const used = own.filter((column) => column.need === "required" || leads.includes(column) || isUsed(column, records));
  const columns = used
    .filter(({ list }) => list === undefined)
    .map((column) => ({ column, slot: 0 }))
    .concat(
      table.lists.flatMap(({ key }) =>
        isListUsed(key, records)
          ? Array.from({ length: slots.get(key) ?? 1 }, (_, slot) =>
              used.filter(({ list }) => list === key).map((column) => ({ column, slot })),
            ).flat()
          : [],
      ),
    );
  const rows = records.flatMap((record, index) => {
    const lists = laid[index] ?? [];
    const height = lists.reduce((most, { rows }) => Math.max(most, rows === "none" ? 1 : rows.length), 1);
    return Array.from({ length: height }, (_, row) =>
      columns.map(({ column, slot }) => {
        if (column.list === undefined)
          return row === 0 || column.key === "id" ? writeValue(at(record, column.key), column, names) : null;
        const list = lists.find(({ key }) => key === column.list);
        if (list === undefined) return null;
        const lead = leads.includes(column);
        if (list.rows === "none") return row === 0 && slot === 0 && lead ? "无" : null;
        const entry = list.rows[row]?.[slot];
        if (entry === undefined) return null;
        const value = writeValue(at(entry, column.key), column, names);
        if (value !== null || !lead) return value;
        const isSaid = columns.some(
          (other) =>
            other.slot === slot && other.column.list === column.list && at(entry, other.column.key) !== undefined,
        );
        return isSaid ? null : "不详";
      }),
    );
  });
  return {
    name: table.title.zh,
    columns: columns.map(({ column, slot }) => ({
      heading: slot === 0 ? column.heading.zh : `${column.heading.zh}${slot + 1}`,
      kind:
        column.content.kind === "decimal" || column.content.kind === "amount" ? ("number" as const) : ("text" as const),
    })),
    rows,
  };
}

function leadOf({ columns }: SheetTable, key: string): SheetColumn | undefined {
  return columns.find(({ list }) => list === key);
}

function layList(table: SheetTable, key: string, value: unknown): readonly LaidList[] {
  if (!Array.isArray(value)) return [];
  const lead = leadOf(table, key);
  const entries = lead?.content.kind === "terms" ? inOneCell(value, lead.key) : (value as readonly Fields[]);
  if (entries.length === 0) return [{ key, rows: "none" }];
  // Equal entries in different rows are read as one: those of a list with equal entries are all in one row.
  const isDistinct =
    table.partOf !== undefined || new Set(entries.map((entry) => JSON.stringify(entry))).size === entries.length;
  return [{ key, rows: isDistinct ? entries.map((entry) => [entry]) : [entries] }];
}

/** Entries that follow one another and differ in the words of the first cell alone are one entry with several words. */
function inOneCell(entries: readonly Fields[], lead: string): readonly Fields[] {
  const joined: { readonly words: unknown[]; readonly rest: Fields }[] = [];
  for (const { [lead]: word, ...rest } of entries) {
    const last = joined.at(-1);
    if (last !== undefined && JSON.stringify(last.rest) === JSON.stringify(rest)) last.words.push(word);
    else joined.push({ words: [word], rest });
  }
  return joined.map(({ words, rest }) => ({ [lead]: words, ...rest }));
}

function slotsOf(key: string, laid: readonly (readonly LaidList[])[]): number {
  const widths = laid.flatMap((lists) =>
    lists.flatMap((list) => (list.key === key && list.rows !== "none" ? list.rows.map(({ length }) => length) : [])),
  );
  return widths.reduce((most, width) => Math.max(most, width), 1);
}

function isListUsed(key: string, records: readonly Fields[]): boolean {
  return records.some((record) => record[key] !== undefined);
}

function isUsed(column: SheetColumn, records: readonly Fields[]): boolean {
  if (column.list === undefined) return records.some((record) => at(record, column.key) !== undefined);
  const { list } = column;
  return records.some((record) =>
    ((record[list] ?? []) as readonly Fields[]).some((entry) => at(entry, column.key) !== undefined),
  );
}

function at(record: Fields, key: string): unknown {
  return key.split(".").reduce<unknown>((value, step) => (value as Fields | undefined)?.[step], record);
}

/** A value as an office writes it: words by their Chinese labels, lists with 、 between, numbers as numbers where nothing is lost. */
function writeValue(value: unknown, { content }: SheetColumn, { tiers, own }: Names): SheetCell {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value))
    return value.length === 0
      ? "无"
      : value
          .map((entry: unknown) =>
            content.kind === "supervisions" ? writeSupervision(entry as Supervision) : writeWord(entry, content, own),
          )
          .join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "string" && typeof value !== "number") return null;
  if (content.kind === "amount") return writeAmount(String(value), content.most);
  if (content.kind === "text" && typeof value === "number") return value;
  if (content.kind === "decimal" || content.kind === "count") return writeNumber(String(value));
  if (content.kind === "reference" && content.to === "tier") return nameOfTier(String(value), tiers);
  return writeWord(value, content, own);
}

function writeSupervision({ station, daysPerMonth }: Supervision): string {
  return daysPerMonth === undefined ? station : `${station}（${String(daysPerMonth)}天）`;
}

function writeWord(value: unknown, content: SheetColumn["content"], own: Names["own"]): string {
  const word = String(value);
  return content.kind === "term" || content.kind === "terms"
    ? (content.vocabulary.labels[word]?.zh ?? own.get(word) ?? word)
    : word;
}

function writeNumber(text: string): SheetCell {
  return String(Number(text)) === text ? Number(text) : text;
}

/** An amount beyond reason is asked back unless its cell names its own unit. */
function writeAmount(yuan: string, most: string): SheetCell {
  return compareRatios(toRatio(yuan), toRatio(most)) > 0 ? `${yuan}元` : writeNumber(yuan);
}

/** The name of a tier, where no other tier has it. */
function nameOfTier(id: string, tiers: ReadonlyMap<string, string>): string {
  const name = tiers.get(id);
  const same = [...tiers.values()].filter((other) => other === name);
  return name === undefined || same.length > 1 ? id : name;
}
