import type { Fault } from "../../fault/index.js";
import type { SheetFault } from "../fault.js";
import type { PlacedColumn } from "../headings.js";
import { type Draft, type RowPlace, faultAt } from "../internal/draft.js";
import type { PlacedSheet } from "../place-sheets.js";
import type { ClauseFault } from "./clause-fields.js";

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
  const [head, second, third, fourth, ...rest] = path;
  const steps = path.map(String);
  const draftAt = (list: keyof PolicyDrafts, index: unknown): Draft | undefined => drafts[list][Number(index)];
  if (head === "provisions") {
    const draft = draftAt("provisions", second);
    if (draft !== undefined) return ofClause(draft, steps.slice(2), { code, values });
  }
  const draft =
    head === "documents"
      ? draftAt("documents", second)
      : head === "data"
        ? draftAt("data", second)
        : head === "tierSystem"
          ? draftAt("tiers", third === undefined ? 0 : fourth === undefined ? third : steps[2])
          : head === "terms"
            ? drafts.words.filter(({ value }) => value["list"] === second)[Number(third)]
            : draftAt("policy", 0);
  const keys = head === "terms" ? [fourth, ...rest] : head === "documents" || head === "data" ? path.slice(2) : path;
  const key = columnKey(keys.map(String));
  const [policy] = drafts.policy;
  const place = draft?.place ?? policy?.place;
  if (place === undefined) throw new Error(`The policy does not accept ${steps.join(".")}: ${code}.`);
  return faultAt(place, columnOf(place.placed, key), code, values, "row");
}

/** The column that a field of a policy, a document or a datum is read from. */
function columnKey(steps: readonly string[]): string {
  if (steps.includes("quote") || steps.includes("clause")) return steps.includes("quote") ? "quote" : "clause";
  if (steps.includes("document")) return "document";
  const [first = "", second = ""] = steps;
  if (first === "effective") return second;
  if (first === "name" || first === "title") return first === "title" && second === "en" ? "title.en" : first;
  return first === "content" ? "value" : first;
}

/** Leads a fault of a provision back to a cell of its clause. */
function ofClause(
  draft: Draft,
  steps: readonly string[],
  { code, values }: Pick<Fault, "code" | "values">,
): SheetFault {
  const [first = "", name = "", ...rest] = steps;
  const key = keyOf(first, name, rest);
  const rows = draft.entries.get("rows") ?? [];
  const index = ROW_KEYS.includes(key) ? indexIn(steps) : null;
  const place: RowPlace = index === null ? draft.place : (rows[index] ?? rows[0] ?? draft.place);
  return faultAt(place, columnOf(place.placed, key) ?? columnOf(place.placed, "json"), code, values, "row");
}

const ROW_KEYS: readonly string[] = ["value", "areas", "by", "content"];

function keyOf(first: string, name: string, rest: readonly string[]): string {
  if (first === "appliesTo") return name === "tier" ? "tier" : "subject";
  if (first === "where") return "areas";
  if (first === "scope") return "subject";
  if (first !== "parameters") return FIELD_KEYS[first] ?? first;
  const last = rest.at(-1) ?? "";
  if (rest.includes("source")) return last === "document" || last === "quote" ? last : "clause";
  if (name === "atLeast" || name === "atMost") return last === "by" ? "by" : rest.includes("when") ? "areas" : "value";
  return PARAMETER_KEYS[name] ?? name;
}

const FIELD_KEYS: Readonly<Record<string, string>> = { activity: "content", obligor: "content" };
const PARAMETER_KEYS: Readonly<Record<string, string>> = {
  items: "content",
  systems: "content",
  times: "value",
  dueOn: "by",
};

/** The row of a class, a stage or an item, by its place in the list; the first where there is none. */
function indexIn(steps: readonly string[]): number {
  const number = steps.find((step) => /^\d+$/.test(step));
  return Number(number ?? 0);
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
