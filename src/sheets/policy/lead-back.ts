import type { Fault } from "../../fault/index.js";
import type { SheetFault } from "../fault.js";
import type { PlacedColumn } from "../headings.js";
import { type Draft, type RowPlace, faultAt, getAt } from "../internal/draft.js";
import type { PlacedSheet } from "../place-sheets.js";
import { columnOfBound } from "./bound-cells.js";
import type { ClauseFault, ClauseFields } from "./clause-fields.js";
import { CLAUSE_KINDS } from "./clause-kinds.js";

/** The drafts of a policy's sheets whose records have a place in the policy. */
export interface PolicyDrafts {
  readonly policy: readonly Draft[];
  readonly documents: readonly Draft[];
  readonly tiers: readonly Draft[];
  readonly words: readonly Draft[];
  readonly data: readonly Draft[];
  readonly provisions: readonly Draft[];
}

/** Leads a fault of a policy back to the cell that it comes from. */
export function leadBack({ code, path, values }: Fault, drafts: PolicyDrafts): SheetFault {
  const steps = path.map(String);
  const [head, second] = steps;
  const clause = head === "provisions" ? drafts.provisions[Number(second)] : undefined;
  if (clause !== undefined) return ofClause(clause, steps.slice(2), { code, values });
  const { draft, sheet, field } = ofSheet(steps, drafts);
  const place = (draft ?? drafts.policy[0])?.place;
  if (place === undefined) throw new Error(`The policy does not accept ${steps.join(".")}: ${code}.`);
  return faultAt(place, columnOf(place.placed, columnKey(sheet, field, draft)), code, values, "row");
}

/** The record that a path leads into, the name of its columns, and the field of the record. */
function ofSheet(
  steps: readonly string[],
  drafts: PolicyDrafts,
): { readonly draft: Draft | undefined; readonly sheet: string; readonly field: readonly string[] } {
  const [head = "", second = "", third = ""] = steps;
  if (head === "documents" || head === "data")
    return { draft: drafts[head][Number(second)], sheet: head, field: steps.slice(2) };
  if (head === "tierSystem" && second === "tiers")
    return { draft: drafts.tiers[Number(third)], sheet: "tiers", field: steps.slice(3) };
  if (head === "tierSystem") return { draft: drafts.tiers[0], sheet: "system", field: steps.slice(1) };
  if (head !== "terms") return { draft: drafts.policy[0], sheet: "policy", field: steps };
  const words = drafts.words.filter(({ value }) => value["list"] === second);
  return { draft: words[Number(third)], sheet: "words", field: steps.slice(3) };
}

/** Columns whose keys differ from the fields that they fill, by sheet; a second step is that of the language. */
const COLUMN_KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  policy: { title: "title.zh", "title.en": "title.en" },
  documents: { title: "name", "title.en": "nameEn" },
  tiers: { "name.en": "nameEn" },
  system: { id: "system", name: "systemName", "name.en": "systemNameEn" },
  words: { "name.en": "nameEn", "unit.en": "unitEn" },
  data: { "title.en": "titleEn", "unit.en": "unitEn", content: "value" },
  provisions: { "title.en": "titleEn", activity: "content", obligor: "content" },
};

/** The column that a field of a policy, or of a record of one of its sheets, is read from. */
function columnKey(sheet: string, steps: readonly string[], draft: Draft | undefined): string {
  const quoted = ["quote", "clause", "document"].find((step) => steps.includes(step));
  if (quoted !== undefined) return quoted;
  const [first = "", second = ""] = steps;
  if (first === "effective") return second;
  const keys = COLUMN_KEYS[sheet] ?? {};
  const inLanguage = keys[`${first}.${second}`];
  // Where no English is given the Chinese cell is the text in both languages.
  const isGiven = inLanguage !== undefined && draft !== undefined && getAt(draft.value, inLanguage) !== undefined;
  return isGiven ? inLanguage : (keys[first] ?? first);
}

/** Leads a fault of a provision back to a cell of its clause. */
function ofClause(
  draft: Draft,
  steps: readonly string[],
  { code, values }: Pick<Fault, "code" | "values">,
): SheetFault {
  const { key, row } = placeIn(draft, steps);
  const place: RowPlace = (row === null ? undefined : draft.entries.get("rows")?.[row]) ?? draft.place;
  return faultAt(place, columnOf(place.placed, key) ?? columnOf(place.placed, "json"), code, values, "row");
}

/** The cell from which a part of a provision was read. */
function placeIn(draft: Draft, steps: readonly string[]): { readonly key: string; readonly row: number | null } {
  const [first = "", name = "", ...rest] = steps;
  const whole = (key: string) => ({ key, row: null });
  if (first === "appliesTo") return whole(name === "tier" ? "tier" : "subject");
  if (first === "where") return { key: columnOfBound(["when", ...steps]), row: 0 };
  if (first === "scope") return whole("subject");
  const ofRecord = columnKey("provisions", steps, draft);
  if (first !== "parameters") return { key: ofRecord, row: ofRecord === "content" ? 0 : null };
  const last = rest.at(-1) ?? "";
  if (rest.includes("source")) return whole(last === "document" || last === "quote" ? last : "clause");
  const { kind, rows = [] } = draft.value as Partial<ClauseFields>;
  const path = rest[0] === "value" ? rest.slice(1) : rest;
  return (kind && CLAUSE_KINDS[kind]?.placeOf?.(name, path, rows)) ?? whole(name);
}

/** The column of a key on a sheet: of the record, or of its rows. */
export function columnOf(placed: PlacedSheet, key: string): PlacedColumn | null {
  const columns = placed.headings.placed;
  return (
    columns.find(({ column, slot }) => column.key === key && slot === 0) ??
    columns.find(({ column }) => column.key.split(".")[0] === key) ??
    null
  );
}

/** Makes the fault of a cell of a clause; where its column is missing, the first cell of the row needs it. */
export function faultOfClause(draft: Draft, { key, row, code, values }: ClauseFault): SheetFault {
  const place: RowPlace = row === null ? draft.place : (draft.entries.get("rows")?.[row] ?? draft.place);
  return faultInRow(place, key, code, values);
}

/** Makes a fault in a row by the key of a column. */
export function faultInRow(
  place: RowPlace,
  key: string,
  code: SheetFault["code"],
  values: SheetFault["values"],
): SheetFault {
  const column = columnOf(place.placed, key);
  if (column !== null || code !== "cell-empty") return faultAt(place, column, code, values, "row");
  const { placed, table } = place.placed.headings;
  const heading = table.columns.find((own) => own.key === key)?.heading.zh ?? key;
  return faultAt(place, placed[0] ?? null, "field-needs-another", { heading }, "row");
}
