import { parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireList, requireObjects } from "../checks/index.js";
import { RuleInputError } from "../fault/index.js";
import { sumDecimals } from "../exact/index.js";
import { type OwnTerms, type Register, type TierSystem, safeParseRegister } from "../model/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy } from "../policy/index.js";
import { type Sheet, columnLetters } from "./cell.js";
import type { SkippedRow } from "./data-rows.js";
import type { SheetFault } from "./fault.js";
import type { UnplacedColumn } from "./headings.js";
import { checkSheets } from "./check-sheets.js";
import { checkColumns, listRecords, recordedOnOf } from "./internal/check-columns.js";
import { completeRecords } from "./internal/complete-records.js";
import { addDoubts } from "./internal/doubts.js";
import { type Draft, getAt } from "./internal/draft.js";
import { narrowCompleteness } from "./internal/narrow-completeness.js";
import { type SheetReading, entriesLeftOut, leaveOutIncomplete, readTable } from "./internal/read-table.js";
import { settle } from "./internal/settle.js";
import { type PlacedSheet, type UnreadSheet, placeSheets } from "./place-sheets.js";
import { type Directory, makeDirectory, makeItems } from "./references.js";
import { sayFault } from "./say-fault.js";
import { type OwnWordList, type Vocabulary, extendVocabulary, ownWordVocabularies } from "../terms/index.js";
import type { TableKey } from "./table.js";
import { sheetTables } from "./tables/index.js";

/** What the sheets themselves do not say. */
export interface SheetsOptions {
  /** The day of recording, `YYYY-MM-DD`, where no sheet says it. */
  readonly recordedOn?: string | undefined;
  /** Systems of tiers that the register is to have. */
  readonly tierSystems?: readonly TierSystem[] | undefined;
  /** Words that the register adds to the built-in vocabularies. */
  readonly terms?: OwnTerms | undefined;
  /** Policies whose tiers stations may be on, and whose items judgements may be about. */
  readonly policies?: readonly Policy[] | undefined;
}

/** A sheet that was read, and how many of its rows went into the register. */
export interface ReadSheet {
  /** Its name in the workbook. */
  readonly sheet: string;
  /** The table that it was read as. */
  readonly table: TableKey;
  /** Rows with records. */
  readonly rows: number;
  /** Rows that went into the register. */
  readonly taken: number;
}

/** A column that was not read. */
export interface UnreadColumn {
  /** The name of its sheet. */
  readonly sheet: string;
  /** Its letters: `C`. */
  readonly column: string;
  /** What the heading says; what its cells contain is in no answer. */
  readonly heading: string;
  /** Why it was not read. */
  readonly reason: UnplacedColumn["reason"];
  /** A heading of the table that is nearly the same. */
  readonly near?: string | undefined;
}

/** The total of a column of money, by which a wrong unit is noticed. */
export interface ColumnTotal {
  /** The name of its sheet. */
  readonly sheet: string;
  /** Its letters: `C`. */
  readonly column: string;
  /** What the heading says. */
  readonly heading: string;
  /** How many amounts went into the register. */
  readonly count: number;
  /** In yuan. */
  readonly total: string;
}

/** What `readSheets` answers. Nothing of the sheets is dropped without being listed. */
export interface SheetsReading {
  /** What kind of answer this is. */
  readonly kind: "sheets-reading";
  /** The register of all that could be read; null where the day of recording is not known. */
  readonly register: Register | null;
  /** The sheets that were read. */
  readonly sheets: readonly ReadSheet[];
  /** What is wrong, cell by cell. */
  readonly faults: readonly SheetFault[];
  /** Rows that are no records: titles, totals, signatures, remarks. */
  readonly skipped: readonly SkippedRow[];
  /** Columns that were not read, and why. */
  readonly unreadColumns: readonly UnreadColumn[];
  /** Sheets that were not read. */
  readonly unreadSheets: readonly UnreadSheet[];
  /** Totals of the columns of money. */
  readonly totals: readonly ColumnTotal[];
}

/**
 * Reads the sheets of a workbook, or a folder of CSV files, into a register. Sheets are found by name or by their headings,
 * which may be two rows of merged cells, renamed, and in any order; titles, totals, signatures and remarks are skipped.
 * Every cell that cannot be taken is a fault with its place and its cost; all other rows go into the register.
 *
 * @param sheets the sheets with their rows of cells, as any spreadsheet library gives them; dates as `Date`s in UTC
 * @param options the day of recording and the systems of tiers, where the sheets do not say them
 * @returns the register, every fault in both languages, rows and columns that were not read, totals of money. No name,
 *   telephone or identity number of a person is in it
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid` for wrong arguments
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { readSheets } from "social-work-station-rules/sheets";
 * const rows = [
 *   ["站点编号", "区划代码", "街道（乡镇）", "类型", "启用时间"],
 *   ["ZX-01", 110101001, "东华门街道", "街道", "2021年6月"],
 *   ["ZX-02", 110101002, "景山街道", "街道", "2021.13"],
 * ];
 * const reading = readSheets([{ name: "站点", rows }], { recordedOn: "2026-06-30", tierSystems: [beijingTierSystem] });
 * reading.register?.stations.map(({ id, from }) => [id, from]); //=> [["ZX-01", "2021-06"], ["ZX-02", undefined]]
 * reading.faults.map(({ row, column, code }) => [row, column, code]); //=> [[3, "E", "date-invalid"]]
 * ```
 */
export function readSheets(sheets: readonly Sheet[], options: SheetsOptions = {}): SheetsReading {
  checkSheets(sheets);
  const { recordedOn, tierSystems, terms, policies } = checkOptions(options);
  const systems = withPolicies(tierSystems, policies);
  const { placed, unread } = placeSheets(sheets);
  const { complete, faults: ofColumns } = checkColumns(placed);
  const directory = makeDirectory(systems);
  for (const sheet of complete) listRecords(sheet, directory);
  const readings = readAll(complete, directory, vocabulariesOf(terms));
  const drafts = readings.flatMap((reading) => reading.drafts);
  const recorded = recordedOnOf(complete, recordedOn);
  const faults = [
    ...(placed.length === 0 ? [nothingRead()] : []),
    ...ofColumns,
    ...recorded.faults,
    ...readings.flatMap((reading) => reading.faults),
    ...leaveOutIncomplete(drafts),
    ...completeRecords(drafts, { systems, directory, itemsOf: makeItems(policies) }),
  ];
  const settled =
    recorded.on === null
      ? null
      : settleAll(drafts, { recordedOn: recorded.on, tierSystems: usedSystems(tierSystems, systems, drafts), terms });
  return {
    kind: "sheets-reading",
    register: settled?.register ?? null,
    sheets: complete.map((sheet) => ({
      sheet: sheet.sheet.name,
      table: sheet.headings.table.key,
      ...countRows(sheet, readings, drafts),
    })),
    faults: inOrder([...faults, ...(settled?.faults ?? [])], sheets),
    skipped: readings.flatMap(({ skipped }) => skipped),
    unreadColumns: placed.flatMap(unreadColumns),
    unreadSheets: unread,
    totals: complete.flatMap((sheet) => totalsOf(sheet, drafts)),
  };
}

function checkOptions(options: SheetsOptions): {
  readonly recordedOn: string | undefined;
  readonly tierSystems: readonly TierSystem[];
  readonly terms: OwnTerms | undefined;
  readonly policies: readonly Policy[];
} {
  checkKeys(options, ["recordedOn", "tierSystems", "terms", "policies"], ["options"]);
  const { recordedOn, tierSystems = [], terms, policies = [] } = options;
  if (recordedOn !== undefined) parsePlainDate(recordedOn, ["options", "recordedOn"]);
  checkDefinitions(tierSystems, terms);
  requireList(policies, ["options", "policies"]).forEach((policy, index) => {
    requireParsed(policy, "policy", ["options", "policies", index]);
  });
  return { recordedOn, tierSystems, terms, policies };
}

/** Systems of tiers and own words are what a register accepts as such. */
function checkDefinitions(tierSystems: readonly TierSystem[], terms: OwnTerms | undefined): void {
  requireObjects(tierSystems, ["options", "tierSystems"]);
  const parsed = safeParseRegister({ version: 1, recordedOn: "2000-01-01", tierSystems, terms });
  if (parsed.ok) return;
  const [first, ...rest] = parsed.faults.map((fault) => ({ ...fault, path: ["options", ...fault.path] }));
  if (first !== undefined) throw new RuleInputError([first, ...rest]);
}

/** The given systems, and those of the policies whose tiers are other ones. */
function withPolicies(given: readonly TierSystem[], policies: readonly Policy[]): readonly TierSystem[] {
  const systems = [...given];
  const seen = new Set(given.flatMap(({ id, tiers }) => [id, ...tiers.map((tier) => tier.id)]));
  for (const { tierSystem } of policies) {
    if (tierSystem === undefined) continue;
    const ids = [tierSystem.id, ...tierSystem.tiers.map(({ id }) => id)];
    if (ids.some((id) => seen.has(id))) continue;
    systems.push(tierSystem);
    for (const id of ids) seen.add(id);
  }
  return systems;
}

/** The given systems, and those of the policies on whose tiers stations are. */
function usedSystems(
  given: readonly TierSystem[],
  systems: readonly TierSystem[],
  drafts: readonly Draft[],
): readonly TierSystem[] {
  const used = new Set(drafts.flatMap(({ collection, value }) => (collection === "stations" ? [value["tier"]] : [])));
  return systems.filter((system) => given.includes(system) || system.tiers.some(({ id }) => used.has(id)));
}

/** Reads the sheets in the order in which tables refer to one another; several sheets of one table are one list. */
function readAll(
  placed: readonly PlacedSheet[],
  directory: Directory,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): readonly (SheetReading & { readonly placed: PlacedSheet })[] {
  const records = new Map(sheetTables.map(({ key }) => [key, new Map<string, Draft>()]));
  return sheetTables
    .filter(({ key }) => key !== "about")
    .flatMap((table) => {
      const byId = records.get(table.partOf ?? table.key) ?? new Map<string, Draft>();
      return placed
        .filter(({ headings }) => headings.table === table)
        .map((sheet) => ({ placed: sheet, ...readTable(sheet, { directory, byId, vocabularies }) }));
    });
}

/** The vocabularies to which the register adds words, with these. */
function vocabulariesOf(terms: OwnTerms | undefined): ReadonlyMap<string, Vocabulary> {
  return new Map(
    (Object.keys(ownWordVocabularies) as readonly OwnWordList[]).flatMap((list) => {
      const words = terms?.[list];
      const vocabulary: Vocabulary = ownWordVocabularies[list];
      return words === undefined ? [] : [[vocabulary.name, extendVocabulary(vocabulary, words)] as const];
    }),
  );
}

function settleAll(
  drafts: readonly Draft[],
  input: Parameters<typeof settle>[1],
): { readonly register: Register; readonly faults: readonly SheetFault[] } {
  const settled = settle(drafts, input);
  const narrowed = narrowCompleteness(drafts, settled.register);
  const register = narrowed.length === 0 ? settled.register : settle(drafts, input).register;
  return {
    register,
    faults: [...settled.faults, ...narrowed, ...entriesLeftOut(drafts), ...addDoubts(drafts, input.recordedOn)],
  };
}

function nothingRead(): SheetFault {
  return {
    kind: "sheet-fault",
    code: "sheets-empty",
    sheet: null,
    table: null,
    row: null,
    column: null,
    heading: null,
    cost: "sheet",
    values: {},
    message: sayFault("sheets-empty", {}),
  };
}

function countRows(
  placed: PlacedSheet,
  readings: readonly (SheetReading & { readonly placed: PlacedSheet })[],
  drafts: readonly Draft[],
): Pick<ReadSheet, "rows" | "taken"> {
  const reading = readings.find((own) => own.placed === placed);
  if (reading === undefined) return { rows: 1, taken: 1 };
  const whole = drafts.filter(({ companion, status }) => companion === undefined && status === "whole");
  const taken = whole.reduce((sum, { rows }) => sum + rows.filter((row) => row.placed === placed).length, 0);
  return { rows: reading.rows, taken };
}

/** The order of the sheets, then of rows; what concerns a whole sheet first. */
function inOrder(faults: readonly SheetFault[], sheets: readonly Sheet[]): readonly SheetFault[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const rank = ({ sheet }: SheetFault): number => (sheet === null ? -1 : (order.get(sheet) ?? 0));
  return [...faults].sort((first, second) => rank(first) - rank(second) || (first.row ?? 0) - (second.row ?? 0));
}

function unreadColumns({ sheet, headings }: PlacedSheet): readonly UnreadColumn[] {
  return headings.unplaced.map(({ at, ...rest }) => ({ sheet: sheet.name, column: columnLetters(at), ...rest }));
}

function totalsOf(placed: PlacedSheet, drafts: readonly Draft[]): readonly ColumnTotal[] {
  const money = placed.headings.placed.filter(({ column }) => column.content.kind === "amount");
  return money.map(({ at, heading, column, slot }) => {
    const amounts = drafts.flatMap((draft): readonly string[] => {
      if (draft.status === "left-out" || draft.companion !== column.companion) return [];
      if (column.list === undefined)
        return draft.place.placed === placed ? present(getAt(draft.value, column.key)) : [];
      const entries = draft.lost.has(column.list)
        ? []
        : ((draft.value[column.list] ?? []) as readonly Readonly<Record<string, unknown>>[]);
      return entries.flatMap((entry, index) => {
        const place = draft.entries.get(column.list ?? "")?.[index];
        return place?.placed === placed && place.slot === slot ? present(getAt(entry, column.key)) : [];
      });
    });
    return {
      sheet: placed.sheet.name,
      column: columnLetters(at),
      heading,
      count: amounts.length,
      total: sumDecimals(amounts, 2),
    };
  });
}

function present(value: unknown): readonly string[] {
  return typeof value === "string" ? [value] : [];
}
