import type { Fault } from "../../fault/index.js";
import { type OwnTerms, type Register, type TierSystem, safeParseRegister } from "../../model/index.js";
import type { SheetFault } from "../fault.js";
import type { PlacedColumn } from "../headings.js";
import { type Draft, type DraftCollection, type EntryPlace, type RowPlace, faultAt, getAt, removeAt } from "./draft.js";

/** A register that the library accepts, and what it did not accept on the way. */
export interface Settled {
  readonly register: Register;
  readonly faults: readonly SheetFault[];
}

const COLLECTIONS: readonly DraftCollection[] = [
  "divisions",
  "stations",
  "operators",
  "personnel",
  "clients",
  "activities",
  "fundingSources",
  "allocations",
  "spending",
  "evaluations",
  "judgements",
  "figures",
  "completeness",
];

/**
 * Reads the drafts as a register. What the register does not accept (a second record of one id, an end before its
 * beginning) is led back to its cell and costs what the column says; then the rest is read again, until it goes through.
 */
export function settle(
  drafts: readonly Draft[],
  input: {
    readonly recordedOn: string;
    readonly tierSystems: readonly TierSystem[];
    readonly terms: OwnTerms | undefined;
  },
): Settled {
  const faults: SheetFault[] = [];
  const { terms, ...required } = input;
  const recorded = terms === undefined ? required : { ...required, terms };
  for (;;) {
    for (const draft of drafts)
      if (draft.owner?.status === "left-out" && draft.companion === "completeness") draft.status = "left-out";
    const whole = new Map(
      COLLECTIONS.map((name) => [
        name,
        drafts.filter((draft) => draft.collection === name && draft.status === "whole"),
      ]),
    );
    const parsed = safeParseRegister({
      version: 1,
      ...recorded,
      ...Object.fromEntries(
        Array.from(whole, ([name, list]) => [name, list.map(({ value, lost }) => without(value, lost))]),
      ),
    });
    if (parsed.ok) return { register: parsed.value, faults };
    const leftOut = leftOutIds(drafts);
    for (const fault of parsed.faults) {
      const [collection, index] = fault.path;
      const draft = whole.get(collection as DraftCollection)?.[Number(index)];
      if (draft === undefined) throw new Error(`The register does not accept ${fault.path.join(".")}: ${fault.code}.`);
      faults.push(apply(draft, fault, leftOut));
    }
  }
}

function without(
  value: Readonly<Record<string, unknown>>,
  lost: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  return lost.size === 0 ? value : Object.fromEntries(Object.entries(value).filter(([key]) => !lost.has(key)));
}

/** The records that were left out, by their ids: rows that refer to them depend on them. */
function leftOutIds(drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const ids = new Map<string, Draft>();
  for (const draft of drafts) {
    const { id } = draft.value;
    if (draft.status === "left-out" && typeof id === "string") ids.set(`${draft.collection}:${id}`, draft);
  }
  return ids;
}

/** Takes back what the register did not accept. */
function apply(draft: Draft, fault: Fault, leftOut: ReadonlyMap<string, Draft>): SheetFault {
  const [, , head, position, ...steps] = fault.path;
  const isEntry = typeof head === "string" && typeof position === "number" && draft.entries.has(head);
  const list = isEntry ? head : undefined;
  const entry = isEntry ? draft.entries.get(head)?.[position] : undefined;
  const key = (isEntry ? steps : fault.path.slice(2)).filter((step) => typeof step === "string").join(".");
  const place = entry ?? draft.place;
  const column = columnOf(draft, place, { list, key, slot: entry?.slot ?? 0 });
  const target = column?.column;
  const record = isEntry ? (draft.value[head] as Record<string, unknown>[])[position] : draft.value;
  const isOptional =
    target?.need === "optional" &&
    record !== undefined &&
    getAt(record, target.key) !== undefined &&
    fault.code !== "value-missing";
  const said = wordsOf(fault, target?.content, leftOut);
  if (isOptional) {
    removeAt(record, target.key);
    return faultAt(place, column, said.code, said.values, "cell");
  }
  const loss = list === undefined ? "record" : place.placed.headings.table.lists.find((own) => own.key === list)?.loss;
  if (list !== undefined && loss === "list" && !draft.lost.has(list)) {
    draft.lost.add(list);
    return faultAt(place, column, said.code, said.values, "list");
  }
  draft.status = "left-out";
  return faultAt(place, column, said.code, said.values, draft.rows.length > 1 ? "record" : "row");
}

/** The column that a field was read from; the shorter the path, the less exactly it is known. */
function columnOf(
  draft: Draft,
  place: RowPlace | EntryPlace,
  { list, key, slot }: { readonly list: string | undefined; readonly key: string; readonly slot: number },
): PlacedColumn | null {
  const own = place.placed.headings.placed.filter(
    ({ column, slot: at }) =>
      column.companion === draft.companion &&
      (column.list === list || (list === undefined && at === 0)) &&
      (list === undefined || at === slot),
  );
  const steps = key.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const path = steps.slice(0, length).join(".");
    const found =
      own.find(({ column }) => column.key === path && column.list === list) ??
      own.find(({ column }) => column.list === path);
    if (found !== undefined) return found;
  }
  const station =
    draft.companion === undefined
      ? undefined
      : place.placed.headings.placed.find(({ column }) => column.key === "division");
  return station ?? null;
}

/** A reference to a record that was left out depends on that record's row. */
function wordsOf(
  fault: Fault,
  content: PlacedColumn["column"]["content"] | undefined,
  leftOut: ReadonlyMap<string, Draft>,
): Pick<SheetFault, "code" | "values"> {
  const { id } = fault.values;
  if (fault.code !== "reference-dangling" || typeof id !== "string") return { code: fault.code, values: fault.values };
  const target = content?.kind === "reference" || content?.kind === "references" ? content.to : "subject";
  const owner = ["divisions", "stations", "operators", "personnel", "clients", "fundingSources"]
    .map((name) => leftOut.get(`${name}:${id}`))
    .find((own) => own !== undefined);
  if (owner === undefined) return { code: "reference-unknown", values: { target } };
  return {
    code: "reference-left-out",
    values: { target, sheet: owner.place.placed.sheet.name, row: owner.place.row + 1 },
  };
}
