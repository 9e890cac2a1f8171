import { isVaried } from "../../measure-form/index.js";
import type { Measure, Provision, SourceReference } from "../../policy/index.js";
import { labelOf, provisionKinds } from "../../terms/index.js";
import type { PlainProvision } from "./clause-body.js";
import { CLAUSE_KINDS } from "./clause-kinds.js";
import type { ClauseContext, ClauseFields, ClauseKey, ClauseRow } from "./clause-fields.js";
import { fullId } from "./full-id.js";
import { type RecordJson, cellJson, differing, readJson, tidy } from "./json-cells.js";
import { readSource } from "./sources.js";

/** Columns that every kind uses. */
const COMMON: readonly ClauseKey[] = [
  ...(["id", "title", "titleEn", "kind", "modality", "subject", "tier"] as const),
  ...(["document", "clause", "quote", "aspect", "clauses", "note", "json"] as const),
];

/** Makes a provision of the cells of a clause. */
export function readClause(fields: ClauseFields, context: ClauseContext): RecordJson {
  const { kind } = fields;
  const more = readJson(fields.json, (key, code) => {
    context.fault({ key, row: null, code, values: {} });
  });
  const base = readBase(fields, context.policy);
  const own = CLAUSE_KINDS[kind];
  const isJson = Object.hasOwn(more, "parameters");
  checkUnused(fields, isJson ? [] : (own?.uses ?? []), context);
  if (isJson) return { ...base, ...more };
  if (own === undefined) {
    context.fault({ key: "kind", row: null, code: "kind-not-in-cells", values: {} });
    return base;
  }
  const source = readSource(fields, context.documents, (key) => {
    context.fault({ key, row: null, code: "cell-empty", values: {} });
  });
  return { ...base, ...own.read(fields, source, context), ...more };
}

/** What cells of any kind say. */
function readBase(fields: ClauseFields, policy: string): RecordJson {
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

/** What is regulated, where no column says it: the measure, else the clause itself. */
function aspectOf({ kind, measure, id }: ClauseFields): string {
  return kind === "requirement" && measure !== undefined ? measure : id;
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

/** Writes a provision as the cells of a clause, with JSON for what they cannot say. */
export function writeClause(
  provision: Provision,
  context: Omit<ClauseContext, "fault">,
  keyOf: (measure: Measure) => string | undefined,
): ClauseFields {
  const { id, kind, title, modality, appliesTo, aspect, clauses, note } = provision;
  const isWhole = "scope" in provision && provision.scope === "jurisdiction";
  const base = tidy<ClauseFields>({
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
  // Cells have no place for values by class and stage; those of a bound are rows of it.
  const body = isVaried(provision) ? undefined : CLAUSE_KINDS[kind]?.write(provision as PlainProvision, keyOf, context);
  const full = tidy({ ...base, ...body, rows: body?.rows?.map(tidy), ...source });
  const [said, missing] = body === undefined ? [base, undefined] : [full, differences(provision, full, context)];
  if (missing !== undefined && !Object.hasOwn(missing, "parameters")) return withJson(said, missing);
  const read = readBase(base, context.policy);
  return withJson(base, { ...differing(provision, read), parameters: provision.parameters });
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
): RecordJson | undefined {
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

function withJson(cells: ClauseFields, more: RecordJson): ClauseFields {
  return Object.keys(more).length === 0 ? cells : { ...cells, json: cellJson(more) };
}
