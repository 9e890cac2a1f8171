import type { FigureTerm, OwnTerm } from "../../model/index.js";
import { requireParsed } from "../../parsed/index.js";
import type { Policy, SourceReference } from "../../policy/index.js";
import { type Vocabulary, divisionLevels, extendVocabulary, labelOf, purposes } from "../../terms/index.js";
import type { PolicyTableKey } from "../table.js";
import { type Fields, type Names, writeTable } from "../write/write-register.js";
import type { WrittenSheet } from "../write/written-sheet.js";
import { labelOfWord } from "./clause-body.js";
import { writeClause } from "./clauses.js";
import { type RecordJson, canonical, equalJson, tidy, withDifferences } from "./json-cells.js";
import { namedMeasures } from "./measures.js";
import { personVocabulary } from "./persons.js";
import { type RowCells, readData, readDocuments, readPolicyRow, readTiers } from "./policy-parts.js";
import { policyTables } from "./policy-tables.js";
import { NOT_SAID, type Origins } from "./sources.js";

/**
 * Writes a policy as the sheets that `readPolicySheets` reads back as the same policy. Rows of cells say requirements on
 * named measures, checklists, management systems, recurring duties and deadlines, standards of money and pay, cost sharing,
 * sources of money and grades of an evaluation, with one stated source. What cells cannot say, such as chosen readings, criteria of qualification or decision tables, is JSON in the column 其他内容.
 *
 * @param policy a policy of the catalogue, or one that was parsed
 * @returns the sheets of the policy, its documents, tiers, own words, provisions and data, with Chinese headings
 * @throws RuleInputError `not-parsed`
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { readPolicySheets, writePolicySheets } from "social-work-station-rules/sheets";
 * const sheets = writePolicySheets(nationalTwoHaves);
 * sheets.map(({ name }) => name); //=> ["政策", "文件", "条款", "数据"]
 * const read = sheets.map(({ name, columns, rows }) => ({ name, rows: [columns.map(({ heading }) => heading), ...rows] }));
 * const reading = readPolicySheets(read);
 * reading.policy?.id; //=> "cn-two-haves"
 * ```
 */
export function writePolicySheets(policy: Policy): readonly WrittenSheet[] {
  requireParsed(policy, "policy", ["policy"]);
  const origins = originsOf(policy);
  const measures = namedMeasures(policy.terms);
  const keys = new Map(measures.map(({ key, measure }) => [canonical(measure), key]));
  const context = {
    policy: policy.id,
    jurisdiction: policy.jurisdiction,
    levels: new Map(),
    terms: policy.terms,
    measures: new Map(measures.map(({ key, measure }) => [key, measure])),
    documents: origins,
  };
  const words = writeTerms(policy);
  const records: Readonly<Record<PolicyTableKey, readonly Fields[]>> = {
    policy: [writePolicyRow(policy, origins)],
    documents: policy.documents.map((document) => writeDocument(document, origins)),
    tiers: writeTiers(policy),
    words,
    provisions: policy.provisions.map((provision) => ({
      ...writeClause(provision, context, (measure) => keys.get(canonical(measure))),
    })),
    data: policy.data.map((datum) => writeDatum(datum, origins)),
  };
  const names = namesOf(policy, measures);
  return policyTables.flatMap((table) => {
    const own = records[table.key as PolicyTableKey];
    return own.length === 0 && table.key !== "provisions" ? [] : [writeTable(table, own, names)];
  });
}

/** How the values of each document were read: the way that most of its sources say. */
function originsOf(policy: Policy): Origins {
  const counts = new Map<string, Map<string, number>>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("quote" in value && "verification" in value) {
      const { document, authority, verification } = value as SourceReference;
      const own = counts.get(document) ?? new Map<string, number>();
      counts.set(document, own);
      const key = JSON.stringify({ authority, verification });
      own.set(key, (own.get(key) ?? 0) + 1);
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(policy);
  return new Map(
    policy.documents.map(({ id }) => {
      const [most] = [...(counts.get(id) ?? [])].sort(([, first], [, second]) => second - first);
      const origin = most === undefined ? NOT_SAID : (JSON.parse(most[0]) as typeof NOT_SAID);
      return [id, origin] as const;
    }),
  );
}

/** Columns of the time of a policy. */
const OF_TIME: readonly string[] = ["from", "until", "document", "clause", "quote"];

/** Fields of a policy that have sheets of their own. */
const ELSEWHERE: readonly string[] = ["version", "documents", "provisions", "tierSystem", "terms", "data"];

function writePolicyRow(policy: Policy, origins: Origins): Fields {
  const { id, title, jurisdiction, edition, effective, supersedes, prevailsOver } = policy;
  const { from, until } = effective;
  const source = [from, until].flatMap((limit) =>
    limit === undefined || limit.status === "amended" ? [] : [limit.source],
  )[0];
  const cells = tidy({
    id,
    title: title.en === title.zh ? { zh: title.zh } : title,
    jurisdiction,
    edition,
    from: from?.value,
    until: until === undefined ? undefined : (until.value ?? "none"),
    document: source?.document,
    clause: source?.clause,
    quote: source?.quote,
    supersedes: supersedes.length === 0 ? undefined : supersedes,
    prevailsOver: prevailsOver.length === 0 ? undefined : prevailsOver,
  });
  const own = Object.fromEntries(Object.entries(policy).filter(([key]) => !ELSEWHERE.includes(key)));
  const empty = { supersedes: [], prevailsOver: [], successors: [] };
  // Cells say the time of a policy only where one place states it; else all of it is JSON.
  const isSaid = equalJson(readPolicyRow(cellsOf(cells), origins)["effective"], effective);
  const row = isSaid ? cells : Object.fromEntries(Object.entries(cells).filter(([key]) => !OF_TIME.includes(key)));
  const read = { ...empty, ...readPolicyRow(cellsOf(row), origins) };
  const written = row.until === "none" ? { ...row, until: "无" } : row;
  return withDifferences(written, own, read);
}

function writeDocument(document: Policy["documents"][number], origins: Origins): Fields {
  const { id, title, issuers, issuedOn, read, address } = document;
  const row = tidy({
    id,
    name: title.zh,
    nameEn: title.en === title.zh ? undefined : title.en,
    issuers: issuers.join("、"),
    issuedOn,
    read,
    address,
    ...origins.get(id),
  });
  const [again] = readDocuments([cellsOf(row)]).documents;
  return withDifferences(row, document, again ?? {});
}

function writeTiers({ tierSystem, ...policy }: Policy): readonly Fields[] {
  return (tierSystem?.tiers ?? []).map((tier, at) => {
    const { id, name, levels } = tier;
    const row = tidy({
      ...(at === 0
        ? { system: tierSystem?.id, systemName: tierSystem?.name.zh, systemNameEn: tierSystem?.name.en }
        : {}),
      id,
      name: name.zh,
      nameEn: name.en === name.zh ? undefined : name.en,
      levels,
    });
    const read = readTiers([cellsOf(row)], policy)["tierSystem"] as { readonly tiers: readonly RecordJson[] };
    return withDifferences(row, tier, read.tiers[0] ?? {});
  });
}

function writeTerms({ terms = {} }: Policy): readonly Fields[] {
  const lists = Object.entries(terms) as readonly (readonly [string, readonly Word[]])[];
  return lists.flatMap(([list, own]) =>
    own.map(({ key, name, accepts, unit, whole }) =>
      tidy({
        list,
        key,
        name: name.zh,
        nameEn: name.en === name.zh ? undefined : name.en,
        unit: unit?.zh,
        unitEn: unit?.en === unit?.zh ? undefined : unit?.en,
        whole,
        accepts: accepts?.join("、"),
      }),
    ),
  );
}

/** A word of any list: figures have a unit. */
type Word = OwnTerm & Partial<Pick<FigureTerm, "unit" | "whole">>;

function writeDatum(datum: Policy["data"][number], origins: Origins): Fields {
  const { id, title, unit, precision, asOf, content } = datum;
  const said = content.type === "number" || content.type === "date" ? content.value : undefined;
  const plain = said?.status === "stated" ? said : undefined;
  const row = tidy({
    id,
    title: title.zh,
    titleEn: title.en === title.zh ? undefined : title.en,
    value: plain && String(plain.value),
    unit: unit?.zh,
    unitEn: unit?.en === unit?.zh ? undefined : unit?.en,
    precision,
    asOf,
    document: plain?.source.document,
    clause: plain?.source.clause,
    quote: plain?.source.quote,
  });
  const [read] = readData([cellsOf(row)], origins);
  return withDifferences(row, datum, read ?? {});
}

/** A row as its reader sees it; faults show as differences. */
function cellsOf(fields: Fields): RowCells {
  return { fields, fault: () => undefined };
}

function namesOf(policy: Policy, measures: ReturnType<typeof namedMeasures>): Names {
  const tiers = (policy.tierSystem?.tiers ?? []).map(({ id, name }) => [id, name.zh] as const);
  const levels = divisionLevels.values.map((level) => [level, labelOf(divisionLevels, level, "zh-CN")] as const);
  const classes = policy.terms?.divisionClasses ?? [];
  const ownPurposes: Vocabulary = extendVocabulary(purposes, policy.terms?.purposes);
  const staff = personVocabulary(policy.terms);
  return {
    tiers: new Map([...levels, ...tiers]),
    own: new Map([
      ...measures.map(({ key, zh }) => [key, zh] as const),
      ...classes.map(({ key, name }) => [`class=${key}`, name.zh] as const),
      ...ownPurposes.values.map((word) => [word, labelOfWord(ownPurposes, word)] as const),
      ...staff.values.map((word) => [word, labelOfWord(staff, word)] as const),
    ]),
  };
}
