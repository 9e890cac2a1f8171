import { isPlainDate } from "../../calendar/index.js";
import type { FaultCode, FaultValues } from "../../fault/index.js";
import type { OwnTerms } from "../../model/index.js";
import type { SourceReference } from "../../policy/index.js";
import { type LocalText, type OwnWordList, readDateText } from "../../terms/index.js";
import type { SheetFaultCode } from "../fault.js";
import { entriesOf } from "../read-cell.js";
import { readLevel } from "./bound-cells.js";
import { type RecordJson, readJson } from "./json-cells.js";
import { NOT_SAID, type Origins, readSource } from "./sources.js";

/** The cells of one row, and where its faults go: by the key of a column. */
export interface RowCells {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly fault: (column: string, code: SheetFaultCode | FaultCode, values?: FaultValues) => void;
}

/** Reads the sheet of documents. */
export function readDocuments(rows: readonly RowCells[]): {
  readonly documents: readonly RecordJson[];
  readonly origins: Origins;
} {
  const documents = rows.map(({ fields, fault }) => ({
    id: fields["id"],
    title: localText(fields, "name", "nameEn"),
    issuers: entriesOf(textIn(fields["issuers"])),
    ...kept(fields, ["issuedOn", "address", "read"]),
    ...readJson(fields["json"], fault),
  }));
  const origins = rows.map(({ fields }) => {
    const { authority = NOT_SAID.authority, verification = NOT_SAID.verification } = fields as Partial<SourceReference>;
    return [textIn(fields["id"]), { authority, verification }] as const;
  });
  return { documents, origins: new Map(origins) };
}

/** Reads the row of the policy itself. */
export function readPolicyRow({ fields, fault }: RowCells, origins: Origins): RecordJson {
  const { from, until } = fields;
  const source = sourceOf({ fields, fault }, origins);
  const limits = {
    ...(from === undefined ? {} : { from: { status: "stated", value: from, source: source() } }),
    ...(until === undefined
      ? {}
      : { until: { status: "stated", value: until === "none" ? null : until, source: source() } }),
  };
  return {
    id: fields["id"],
    title: fields["title"] === undefined ? {} : withEnglish(fields["title"] as Partial<LocalText>),
    ...kept(fields, ["jurisdiction", "edition", "supersedes", "prevailsOver"]),
    effective: limits,
    ...readJson(fields["json"], fault),
  };
}

/** Reads the sheet of tiers as one system, named after the policy. */
export function readTiers(rows: readonly RowCells[], policy: RecordJson): RecordJson {
  if (rows.length === 0) return {};
  const { id, title } = policy as { readonly id?: string; readonly title?: LocalText };
  const tiers = rows.map(({ fields, fault }) => ({
    id: fields["id"],
    name: localText(fields, "name", "nameEn"),
    levels: fields["levels"],
    ...readJson(fields["json"], fault),
  }));
  const [{ fields: first }] = rows as readonly [RowCells];
  const name = first["systemName"] === undefined ? title : localText(first, "systemName", "systemNameEn");
  return { tierSystem: { id: first["system"] ?? `${id ?? ""}/tiers`, name: name ?? { zh: "", en: "" }, tiers } };
}

/** Reads the sheet of own words. */
export function readTerms(rows: readonly RowCells[]): OwnTerms | undefined {
  if (rows.length === 0) return undefined;
  const lists: Partial<Record<OwnWordList, object[]>> = {};
  for (const { fields } of rows) {
    const list = fields["list"] as OwnWordList;
    const accepts = entriesOf(textIn(fields["accepts"]));
    const word = {
      key: fields["key"],
      name: localText(fields, "name", "nameEn"),
      ...(list === "figures" ? { unit: localText(fields, "unit", "unitEn") } : {}),
      ...(fields["whole"] === undefined ? {} : { whole: fields["whole"] }),
      ...(accepts.length === 0 ? {} : { accepts }),
    };
    (lists[list] ??= []).push(word);
  }
  return lists as OwnTerms;
}

/** Reads the sheet of data: numbers and dates; the rest is JSON. */
export function readData(rows: readonly RowCells[], origins: Origins): readonly RecordJson[] {
  return rows.map(({ fields, fault }) => {
    const more = readJson(fields["json"], fault);
    const base = {
      id: fields["id"],
      title: localText(fields, "title", "titleEn"),
      clauses: [],
      precision: fields["precision"] ?? "exact",
      ...(fields["unit"] === undefined ? {} : { unit: localText(fields, "unit", "unitEn") }),
      ...kept(fields, ["asOf"]),
    };
    if (Object.hasOwn(more, "content")) return { ...base, ...more };
    const source = sourceOf({ fields, fault }, origins)();
    const { value } = fields;
    if (typeof value !== "string") fault("value", "cell-empty");
    const text = textIn(value);
    const number = readLevel(text);
    // A number in digits alone is no year here: dates of data are days.
    const day = number === undefined ? readDateText(text) : undefined;
    const date = day?.status === "known" && isPlainDate(day.date) ? day.date : text;
    const type = isPlainDate(date) || /^\d{4}[-年]/.test(text) ? "date" : "number";
    if (type === "number" && typeof value === "string" && number === undefined)
      fault("value", "decimal-invalid", { expected: "number" });
    return {
      ...base,
      content: { type, value: { status: "stated", value: type === "date" ? date : (number ?? "0"), source } },
      ...more,
    };
  });
}

/** Returns a function that makes the source of a row's values, and notes what it lacks once it is needed. */
function sourceOf({ fields, fault }: RowCells, origins: Origins): () => SourceReference {
  let source: SourceReference | undefined;
  return () =>
    (source ??= readSource(fields, origins, (key) => {
      fault(key, "cell-empty");
    }));
}

function localText(fields: RowCells["fields"], zh: string, en: string): LocalText {
  return withEnglish({ zh: textIn(fields[zh]), en: fields[en] as string | undefined });
}

/** Where no English is given the Chinese text stands for it. */
function withEnglish({ zh = "", en = zh }: { readonly zh?: string; readonly en?: string | undefined }): LocalText {
  return { zh, en };
}

function kept(fields: RowCells["fields"], keys: readonly string[]): RecordJson {
  return Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));
}

function textIn(cell: unknown): string {
  return typeof cell === "string" ? cell : "";
}
