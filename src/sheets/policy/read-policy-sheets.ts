import { type Fault, isRuleInputError } from "../../fault/index.js";
import type { OwnTerms } from "../../model/index.js";
import { type Policy, safeParsePolicy } from "../../policy/index.js";
import {
  type DivisionLevel,
  type Vocabulary,
  divisionLevels,
  extendVocabulary,
  labelOf,
  purposes,
} from "../../terms/index.js";
import { type Sheet, columnLetters } from "../cell.js";
import { type SkippedRow, dataRows } from "../data-rows.js";
import { checkSheets } from "../check-sheets.js";
import type { SheetFault } from "../fault.js";
import { checkColumns, listRecords } from "../internal/check-columns.js";
import { type Draft, faultAt } from "../internal/draft.js";
import { leaveOutIncomplete, readTable } from "../internal/read-table.js";
import { type PlacedSheet, type UnreadSheet, placeSheets } from "../place-sheets.js";
import type { UnreadColumn } from "../read-sheets.js";
import { type Directory, makeDirectory } from "../references.js";
import { sayFault } from "../say-fault.js";
import type { PolicyTableKey } from "../table.js";
import { areaVocabulary, areas } from "./areas.js";
import type { ClauseContext, ClauseFields } from "./clause-fields.js";
import { readClause } from "./clauses.js";
import { faultInRow, faultOfClause, leadBack } from "./lead-back.js";
import { MEASURE_VOCABULARY, measureVocabulary, namedMeasures } from "./measures.js";
import { type RowCells, readData, readDocuments, readPolicyRow, readTerms, readTiers } from "./policy-parts.js";
import { PERSON_VOCABULARY, personVocabulary } from "./persons.js";
import { policyTables } from "./policy-tables.js";

/** What `readPolicySheets` answers. */
export interface PolicyReading {
  /** What kind of answer this is. */
  readonly kind: "policy-reading";
  /** The policy; null where a fault costs a part of it: a policy with a part left out is another policy. */
  readonly policy: Policy | null;
  /** What is wrong, cell by cell. */
  readonly faults: readonly SheetFault[];
  /** Rows that are no clauses: titles, totals, remarks. */
  readonly skipped: readonly SkippedRow[];
  /** Columns that were not read, and why. */
  readonly unreadColumns: readonly UnreadColumn[];
  /** Sheets that were not read. */
  readonly unreadSheets: readonly UnreadSheet[];
}

/**
 * Reads the sheets of a policy's workbook: the policy itself, its documents, tiers, own words, provisions with one clause a
 * row, and data. It makes the JSON that `parsePolicy` accepts; every fault of a cell, or of the policy, is led back to its
 * cell.
 *
 * @param sheets the sheets with their rows of cells, as any spreadsheet library gives them
 * @returns the policy, or null, with every fault in both languages
 * @throws RuleInputError `type-invalid` for what is no list of sheets
 *
 * @example
 * ```ts
 * import { readPolicySheets } from "social-work-station-rules/sheets";
 * const reading = readPolicySheets([
 *   { name: "政策", rows: [["政策编号", "政策名称", "适用地区"], ["qingshan-2025", "青山市办法", "3701"]] },
 *   { name: "文件", rows: [["文件编号", "文件名称", "发文单位"], ["d", "青山市办法", "青山市民政局"]] },
 *   {
 *     name: "条款",
 *     rows: [
 *       ["条款编号", "条款名称", "条款种类", "要求程度", "适用对象", "指标", "比较", "数值", "条款号", "原文"],
 *       ["1", "专职人员", "指标要求", "应当", "每站", "专职人员数", "不少于", 3, "八", "每站配备不少于3名专职人员"],
 *     ],
 *   },
 * ]);
 * reading.faults; //=> []
 * reading.policy?.provisions.map(({ id, kind }) => [id, kind]); //=> [["qingshan-2025/1", "requirement"]]
 * ```
 */
export function readPolicySheets(sheets: readonly Sheet[]): PolicyReading {
  checkSheets(sheets);
  const { placed, unread } = placeSheets(sheets, policyTables);
  const { complete, faults: ofColumns } = checkColumns(placed);
  const directory = makeDirectory([]);
  for (const level of divisionLevels.values) directory.add("tier", level, labelOf(divisionLevels, level, "zh-CN"));
  for (const sheet of complete) listRecords(sheet, directory);
  const reader = makeReader(complete, directory);
  const { input, drafts } = readPolicyInput(reader);
  const faults = [...missingSheets(complete), ...ofColumns, ...reader.faults];
  const parsed = faults.every(({ cost }) => cost === "none") ? safeParsePolicy(input) : null;
  const ofPolicy = parsed?.ok === false ? oneForEachCell(parsed.faults.map((fault) => leadBack(fault, drafts))) : [];
  return {
    kind: "policy-reading",
    policy: parsed?.ok === true ? parsed.value : null,
    faults: inOrder([...faults, ...ofPolicy], sheets),
    skipped: reader.skipped,
    unreadColumns: placed.flatMap(({ sheet, headings }) =>
      headings.unplaced.map(({ at, ...rest }) => ({ sheet: sheet.name, column: columnLetters(at), ...rest })),
    ),
    unreadSheets: unread,
  };
}

/** One cell may fill several fields of the policy, each of which it makes faulty. */
function oneForEachCell(faults: readonly SheetFault[]): readonly SheetFault[] {
  const cells = new Map(faults.map((fault) => [[fault.sheet, fault.row, fault.column, fault.code].join("|"), fault]));
  return [...cells.values()];
}

/** Sheets without which there is no policy; the sheet of provisions may be empty. */
const NEEDED: readonly PolicyTableKey[] = ["policy", "documents", "provisions"];

function missingSheets(complete: readonly PlacedSheet[]): readonly SheetFault[] {
  const filled = new Set(
    complete
      .filter((sheet) => sheet.headings.table.key === "provisions" || dataRows(sheet).rows.length > 0)
      .map(({ headings }) => headings.table.key),
  );
  return NEEDED.filter((key) => !filled.has(key)).map((key): SheetFault => {
    const values = { sheet: policyTables.find((table) => table.key === key)?.title.zh ?? key };
    const place = { sheet: null, table: key, row: null, column: null, heading: null } as const;
    const message = sayFault("sheet-missing", values);
    return { kind: "sheet-fault", code: "sheet-missing", ...place, cost: "sheet", values, message };
  });
}

/** Reads the sheets one after another, and gathers their faults. */
interface Reader {
  readonly faults: SheetFault[];
  readonly skipped: SkippedRow[];
  readonly read: (key: PolicyTableKey, vocabularies?: ReadonlyMap<string, Vocabulary>) => readonly Draft[];
}

function makeReader(complete: readonly PlacedSheet[], directory: Directory): Reader {
  const faults: SheetFault[] = [];
  const skipped: SkippedRow[] = [];
  return {
    faults,
    skipped,
    read: (key, vocabularies = new Map()) => {
      const byId = new Map<string, Draft>();
      const readings = complete
        .filter(({ headings }) => headings.table.key === key)
        .map((sheet) => readTable(sheet, { directory, byId, vocabularies }));
      for (const reading of readings) {
        for (const fault of reading.faults) faults.push(fault);
        for (const row of reading.skipped) skipped.push(row);
      }
      const drafts = readings.flatMap((reading) => reading.drafts);
      for (const fault of leaveOutIncomplete(drafts)) faults.push(fault);
      return drafts.filter(({ status }) => status === "whole");
    },
  };
}

/** Makes the JSON of the policy of its sheets. */
function readPolicyInput({ read, faults }: Reader): {
  readonly input: Readonly<Record<string, unknown>>;
  readonly drafts: Parameters<typeof leadBack>[1];
} {
  const cellsOf = (drafts: readonly Draft[]): readonly RowCells[] =>
    drafts.map(({ value, place }) => ({
      fields: value,
      fault: (column, code, values = {}) => {
        faults.push(faultInRow(place, column, code, values));
      },
    }));
  const [policy, documents, tiers, words] = [read("policy"), read("documents"), read("tiers"), read("words")];
  const [, ...more] = policy;
  for (const { place } of more) faults.push(faultAt(place, null, "row-too-many", {}, "row"));
  const { documents: listed, origins } = readDocuments(cellsOf(documents));
  const terms = readTerms(cellsOf(words));
  const [row] = cellsOf(policy);
  const base = row === undefined ? {} : readPolicyRow(row, origins);
  const ofWords = oneForEachCell(faultsOfWords(terms).map((fault) => leadBack(fault, { ...NO_DRAFTS, policy, words })));
  for (const fault of ofWords) faults.push(fault);
  // Clauses may name any of the words: they are read once all words are right.
  const provisions = ofWords.length === 0 ? read("provisions", vocabulariesOf(terms)) : [];
  const { id = "", jurisdiction = "" } = (policy[0]?.value ?? {}) as Readonly<Partial<Record<string, string>>>;
  const known = { policy: id, jurisdiction, levels: levelsOf(tiers.map(({ value }) => value)) };
  const measures = new Map(namedMeasures(terms).map(({ key, measure }) => [key, measure]));
  const clauses = provisions.map((draft) =>
    readClause(
      draft.value as Partial<ClauseFields> as ClauseFields,
      contextOf({ ...known, terms, measures, documents: origins }, draft, faults),
    ),
  );
  const data = read("data");
  const input = {
    version: 1,
    documents: listed,
    ...readTiers(cellsOf(tiers), base),
    ...(terms === undefined ? {} : { terms }),
    provisions: clauses,
    data: readData(cellsOf(data), origins),
    ...base,
  };
  return { input, drafts: { policy, documents, tiers, words, data, provisions } };
}

const NO_DRAFTS: Parameters<typeof leadBack>[1] = {
  policy: [],
  documents: [],
  tiers: [],
  words: [],
  data: [],
  provisions: [],
};

const WITHOUT_CLAUSES = {
  version: 1,
  id: "words",
  title: { zh: "词语", en: "words" },
  jurisdiction: "CN",
  documents: [{ id: "d", title: { zh: "文件", en: "document" }, issuers: [] }],
  effective: {},
  provisions: [],
};

/** Faults of own words: those of any policy, and a word that the cells of clauses could not tell from another. */
function faultsOfWords(terms: OwnTerms | undefined): readonly Fault[] {
  if (terms === undefined) return [];
  const parsed = safeParsePolicy({ ...WITHOUT_CLAUSES, terms });
  if (!parsed.ok) return parsed.faults;
  try {
    vocabulariesOf(terms);
    return [];
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return error.faults.map((fault) => ({ ...fault, path: pathOfWord(terms, String(fault.path[1])) }));
  }
}

/** The word of which an entry of a vocabulary is made: `figure:own:a` of `own:a`. */
function pathOfWord(terms: OwnTerms, entry: string): Fault["path"] {
  const lists = Object.entries(terms) as readonly (readonly [string, readonly { readonly key: string }[]])[];
  const isOf = (key: string): boolean => [`:${key}`, `=${key}`].some((end) => `:${entry}`.endsWith(end));
  const [path] = lists.flatMap(([list, words]) =>
    words.flatMap(({ key }, at) => (isOf(key) ? [["terms", list, at, "name"]] : [])),
  );
  return path ?? ["terms"];
}

function contextOf(known: Omit<ClauseContext, "fault">, draft: Draft, faults: SheetFault[]): ClauseContext {
  return {
    ...known,
    fault: (fault) => {
      faults.push(faultOfClause(draft, fault));
    },
  };
}

/** The level of each tier that one level of division can have, and of each level itself. */
function levelsOf(tiers: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, DivisionLevel> {
  const own = tiers.flatMap(({ id, levels }): readonly (readonly [string, DivisionLevel])[] => {
    const [level, ...more] = (levels ?? []) as readonly DivisionLevel[];
    return level === undefined || more.length > 0 ? [] : [[String(id), level]];
  });
  return new Map([...divisionLevels.values.map((level) => [level, level] as const), ...own]);
}

/** The vocabularies of clauses together with the own words of the policy. */
function vocabulariesOf(terms: OwnTerms | undefined): ReadonlyMap<string, Vocabulary> {
  if (terms === undefined) return new Map();
  return new Map<string, Vocabulary>([
    [MEASURE_VOCABULARY, measureVocabulary(namedMeasures(terms))],
    [areas.name, areaVocabulary(terms.divisionClasses)],
    [PERSON_VOCABULARY, personVocabulary(terms)],
    [purposes.name, extendVocabulary(purposes, terms.purposes)],
  ]);
}

/** The order of the sheets, then of rows; what concerns the whole workbook first. */
function inOrder(faults: readonly SheetFault[], sheets: readonly Sheet[]): readonly SheetFault[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const rank = ({ sheet }: SheetFault): number => (sheet === null ? -1 : (order.get(sheet) ?? 0));
  return [...faults].sort((first, second) => rank(first) - rank(second) || (first.row ?? 0) - (second.row ?? 0));
}
