import type { Measure, Provision, SourceReference } from "../../policy/index.js";
import { labelOf, provisionKinds } from "../../terms/index.js";
import { CLAUSE_KINDS } from "./clause-kinds.js";
import type { ClauseContext, ClauseFields, ClauseKey, ClauseRow } from "./clause-fields.js";

/** A provision as JSON, before it is parsed. */
export type ProvisionJson = Readonly<Record<string, unknown>>;

/** Columns that every kind uses. */
const COMMON: readonly ClauseKey[] = [
  ...(["id", "title", "titleEn", "kind", "modality", "subject", "tier"] as const),
  ...(["document", "clause", "quote", "aspect", "clauses", "note", "json"] as const),
];

/** Makes a provision of the cells of a clause. */
export function readClause(fields: ClauseFields, context: ClauseContext): ProvisionJson {
  const { kind } = fields;
  const more = readJson(fields.json, context);
  const base = readBase(fields, context.policy);
  const own = CLAUSE_KINDS[kind];
  const isJson = Object.hasOwn(more, "parameters");
  checkUnused(fields, isJson ? [] : (own?.uses ?? []), context);
  if (isJson) return { ...base, ...more };
  if (own === undefined) {
    context.fault({ key: "kind", row: null, code: "kind-not-in-cells", values: {} });
    return base;
  }
  return { ...base, ...own.read(fields, sourceOf(fields, context), context), ...more };
}

/** What cells of any kind say. */
function readBase(fields: ClauseFields, policy: string): ProvisionJson {
  const { id, title, titleEn, kind, modality, subject, tier, aspect, clauses = [], note } = fields;
  return {
    id: fullId(id, policy),
    kind,
    title: { zh: title, en: titleEn ?? title },
    modality,
    aspect: aspect ?? aspectOf(fields),
    appliesTo: { subject: subject === "jurisdiction" ? "division" : subject, ...(tier === undefined ? {} : { tier }) },
    clauses,
    ...(note === undefined ? {} : { note: { zh: note, en: note } }),
  };
}

/** The id of a provision begins with its policy's. */
function fullId(id: string, policy: string): string {
  return id.startsWith(`${policy}/`) ? id : `${policy}/${id}`;
}

/** What is regulated, where no column says it: the measure, else the clause itself. */
function aspectOf({ kind, measure, id }: ClauseFields): string {
  return kind === "requirement" && measure !== undefined ? measure : id;
}

function readJson(text: string | undefined, { fault }: ClauseContext): ProvisionJson {
  if (text === undefined) return {};
  const parsed = parseObject(text);
  if (parsed === undefined) fault({ key: "json", row: null, code: "json-invalid", values: {} });
  return parsed ?? {};
}

/** Parses a cell of JSON; undefined for what is no object. */
export function parseObject(text: string): ProvisionJson | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Notes cells that somebody filled in and that the kind of provision does not use. */
function checkUnused(fields: ClauseFields, uses: readonly ClauseKey[], { fault }: ClauseContext): void {
  const kind = labelOf(provisionKinds, fields.kind, "zh-CN");
  const used: ReadonlySet<string> = new Set([...COMMON, ...uses]);
  const { rows = [], ...own } = fields;
  const check = (cells: Readonly<Record<string, unknown>>, row: number | null): void => {
    for (const [key, cell] of Object.entries(cells))
      if (cell !== undefined && !used.has(key))
        fault({ key: key as keyof ClauseRow, row, code: "cell-unused", values: { kind } });
  };
  check(own, null);
  rows.forEach((row, at) => {
    check({ ...row }, at);
  });
}

function sourceOf({ document, clause, quote }: ClauseFields, { documents, fault }: ClauseContext): SourceReference {
  const [only] = documents.size === 1 ? documents.keys() : [];
  const id = document ?? only;
  for (const [key, cell] of [
    ["document", id],
    ["clause", clause],
    ["quote", quote],
  ] as const)
    if (cell === undefined) fault({ key, row: null, code: "cell-empty", values: {} });
  const { authority = "normative", verification = "secondary-copy" } = documents.get(id ?? "") ?? {};
  return { document: id ?? "", clause: clause ?? "", quote: quote ?? "", authority, verification };
}

/** Writes a provision as the cells of a clause, with JSON for what they cannot say. */
export function writeClause(
  provision: Provision,
  context: Omit<ClauseContext, "fault">,
  keyOf: (measure: Measure) => string | undefined,
): ClauseFields {
  const { id, kind, title, modality, appliesTo, aspect, clauses, note } = provision;
  const isWhole = kind === "requirement" && provision.scope === "jurisdiction";
  const base = tidy({
    id: id.startsWith(`${context.policy}/`) ? id.slice(context.policy.length + 1) : id,
    title: title.zh,
    titleEn: title.en === title.zh ? undefined : title.en,
    kind,
    modality,
    subject: isWhole ? "jurisdiction" : appliesTo.subject,
    tier: appliesTo.tier,
    aspect,
    clauses: clauses.length === 0 ? undefined : clauses,
    note: note?.zh,
  });
  const source = firstSource(provision);
  const body = CLAUSE_KINDS[kind]?.write(provision, keyOf);
  const full = tidy({ ...base, ...body, ...source });
  const [said, missing] = body === undefined ? [base, undefined] : [full, differences(provision, full, context)];
  if (missing !== undefined && !Object.hasOwn(missing, "parameters")) return withJson(said, missing);
  const read = readBase(base, context.policy);
  return withJson(base, { ...differing(provision, read), parameters: provision.parameters });
}

type Cells = ClauseFields;

function tidy(fields: Cells): Cells {
  const kept = Object.entries(fields).flatMap(([key, value]: readonly [string, unknown]) => {
    if (value === undefined) return [];
    return [[key, key === "rows" ? (value as readonly ClauseRow[]).map((row) => withoutUndefined(row)) : value]];
  });
  return Object.fromEntries(kept) as Partial<Cells> as Cells;
}

function withoutUndefined(row: ClauseRow): ClauseRow {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined));
}

/** The place from which the first parameter was read; the cells say one for all. */
function firstSource(provision: Provision): Pick<ClauseFields, "document" | "clause" | "quote"> {
  const [parameter] = Object.values(provision.parameters) as readonly { readonly source?: SourceReference }[];
  const { document, clause, quote } = parameter?.source ?? {};
  return { document, clause, quote };
}

/** The fields of a provision that its cells do not give back; undefined where the cells are faulty, or say more. */
function differences(
  provision: Provision,
  cells: ClauseFields,
  context: Omit<ClauseContext, "fault">,
): ProvisionJson | undefined {
  let isWhole = true;
  const read = readClause(cells, {
    ...context,
    fault: () => {
      isWhole = false;
    },
  });
  const isMore = Object.keys(read).some((key) => !Object.hasOwn(provision, key));
  return isWhole && !isMore ? differing(provision, read) : undefined;
}

function differing(provision: Provision, read: ProvisionJson): ProvisionJson {
  return Object.fromEntries(Object.entries(provision).filter(([key, value]) => !equalJson(value, read[key])));
}

function withJson(cells: Cells, more: ProvisionJson): Cells {
  return Object.keys(more).length === 0 ? cells : { ...cells, json: cellJson(more) };
}

/** Whether two values are the same, whatever the order of their keys. */
export function equalJson(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** Returns JSON with the keys of objects in order: equal values have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([first], [second]) => (first < second ? -1 : 1)))
      : inner,
  );
}

/** JSON in which characters that nobody sees are written out: a cell loses them. */
export function cellJson(value: object): string {
  return JSON.stringify(value).replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
