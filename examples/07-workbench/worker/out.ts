import type { RunRecord } from "social-work-station-rules/results";
import { writeSheets } from "social-work-station-rules/sheets";
import type { LocalText, Locale } from "social-work-station-rules/terms";
import {
  type BookCorrection,
  type BookNote,
  type BookSheet,
  type MoneyUnit,
  agendaPage,
  annotateWorkbook,
  assessmentPage,
  budgetPage,
  faultSheet,
  problem,
  recordSheet,
  scenarioPage,
  sheetsIn,
  templateSheets,
  toBook,
  writeWorkbook,
} from "./command-parts.js";
import { budgetSheets } from "./budget-sheets.js";
import { lastBudget } from "./budget.js";
import { lastPlan } from "./plan.js";
import { dataCautions, placeIn, sheetsOnDesk } from "./data.js";
import { desk, knownPolicies, requireData } from "./desk.js";
import { recordOf } from "./run-record.js";

/** A file to hand out. */
export interface OutFile {
  readonly name: string;
  readonly type: "xlsx" | "html" | "json";
  readonly content: Uint8Array | string;
}

/** An empty workbook to fill in. */
export async function template(): Promise<OutFile> {
  const systems = new Map(
    knownPolicies().flatMap(({ tierSystem }) =>
      tierSystem === undefined ? [] : [[tierSystem.id, tierSystem] as const],
    ),
  );
  return xlsx("台账模板.xlsx", templateSheets([...systems.values()]));
}

/** The user's own workbook with corrections, notes at the faults, and a list of them. */
export async function checkedWorkbook(locale: Locale): Promise<OutFile> {
  const { source, reading, edits } = desk;
  if (source?.kind !== "sheets" || reading === null)
    throw problem("没有可以核对的工作簿。", "There is no workbook to check.");
  const notes = new Map<string, BookNote[]>();
  for (const fault of reading.faults) {
    const [row, column] = placeIn(fault);
    if (fault.sheet === null || row === null) continue;
    const text = locale === "en" ? fault.message.en : fault.message.zh;
    const own = notes.get(fault.sheet) ?? [];
    const before = own.find((note) => note.row === row && note.column === (column ?? 0));
    notes.set(fault.sheet, [
      ...own.filter((note) => note !== before),
      { row, column: column ?? 0, text: before === undefined ? text : `${before.text}\n${text}` },
    ]);
  }
  const list = faultSheet(reading.faults, locale);
  const name = `${source.name.replace(/\.\w+$/, "")}（已核对）.xlsx`;
  if (source.workbook !== null) {
    const corrections = new Map<string, BookCorrection[]>();
    for (const { sheet, ...correction } of edits)
      corrections.set(sheet, [...(corrections.get(sheet) ?? []), correction]);
    return {
      name,
      type: "xlsx",
      content: await annotateWorkbook(source.workbook, source.name, notes, [list], corrections),
    };
  }
  const sheets = sheetsOnDesk().map((sheet) => ({
    name: sheet.name.slice(0, 31),
    rows: sheet.rows,
    widths: (sheet.rows[0] ?? []).map(() => 18),
    notes: notes.get(sheet.name) ?? [],
    frozenRows: 1,
  }));
  return xlsx(name, [...sheets, list]);
}

/** The register that was read, as JSON that every command and this page read again. */
export function registerFile(): OutFile {
  const { register } = requireData();
  return { name: "台账.json", type: "json", content: `${JSON.stringify(register, null, 2)}\n` };
}

/** The register as a workbook that can be filled in further. */
export function registerBook(): Promise<OutFile> {
  return xlsx("台账.xlsx", toBook(writeSheets(requireData().register)));
}

/** All findings as a workbook: overview, provisions, what is to be done, what is missing. */
export async function assessmentBook(locale: Locale, unit: MoneyUnit): Promise<OutFile> {
  const { assessment, policies, register } = requireAssessment();
  const record = await recordOfAssessment();
  const label = (zh: string, en: string): string => (locale === "en" ? en : zh);
  return xlsx(label("核查结果.xlsx", "assessment.xlsx"), [
    ...toBook(sheetsIn(unit, writeSheets(assessment, { locale, register, policies }))),
    ...faultSheets(locale),
    recordSheet(record, locale),
  ]);
}

/** All findings as a page to print and hand on. */
export async function assessmentHtml(locale: Locale, unit: MoneyUnit): Promise<OutFile> {
  const { assessment, policies, register } = requireAssessment();
  const record = await recordOfAssessment();
  const faults = desk.reading?.faults ?? [];
  return {
    name: locale === "en" ? "assessment.html" : "核查报告.html",
    type: "html",
    content: assessmentPage({
      assessment,
      register,
      policies,
      faults,
      dataCautions: dataCautions(),
      record,
      locale,
      unit,
      isWithIds: false,
    }),
  };
}

/** All findings as JSON, with the record by which the command `verify` repeats them. */
export async function assessmentJson(): Promise<OutFile> {
  const { assessment } = requireAssessment();
  const run = await recordOfAssessment();
  return { name: "核查结果.json", type: "json", content: `${JSON.stringify({ ...assessment, run }, null, 2)}\n` };
}

/** The last comparison of scenarios as a workbook. */
export function scenarioBook(locale: Locale): Promise<OutFile> {
  const { comparison, policy, register, unit } = requireComparison();
  return xlsx(
    locale === "en" ? "scenarios.xlsx" : "情景测算.xlsx",
    toBook(sheetsIn(unit, writeSheets(comparison, { locale, register, policies: [policy] }))),
  );
}

/** The last comparison of scenarios as a page to print. */
export function scenarioHtml(locale: Locale): OutFile {
  const { comparison, policy, clauses, prepared, unit } = requireComparison();
  const title: LocalText = { zh: "情景测算", en: "Scenarios" };
  return {
    name: locale === "en" ? "scenarios.html" : "情景测算.html",
    type: "html",
    content: scenarioPage([{ title, policy, prepared, comparison, clauses, dataCautions: dataCautions() }], {
      locale,
      unit,
    }),
  };
}

/** The last agenda as a workbook. */
export function agendaBook(locale: Locale, unit: MoneyUnit): Promise<OutFile> {
  const { agenda, assessed: policies } = desk;
  if (agenda === null) throw problem("还没有工作清单。", "There is no agenda yet.");
  const { register } = requireData();
  return xlsx(
    locale === "en" ? "agenda.xlsx" : "工作清单.xlsx",
    toBook(sheetsIn(unit, writeSheets(agenda, { locale, register, policies }))),
  );
}

/** The last agenda as a page to print: the most urgent entries on one sheet of A4. */
export async function agendaHtml(locale: Locale, unit: MoneyUnit): Promise<OutFile> {
  const { agenda, assessed: policies } = desk;
  if (agenda === null) throw problem("还没有工作清单。", "There is no agenda yet.");
  const { register } = requireData();
  const { asOf, period, within } = agenda;
  const record = await recordOf(agenda.version, { asOf, period, within }, register, policies);
  return {
    name: locale === "en" ? "agenda.html" : "工作清单.html",
    type: "html",
    content: agendaPage({ agenda, register, policies, dataCautions: dataCautions(), record, locale, unit }),
  };
}

/** The last budget as a workbook: the table, what other methods give, the checks. */
export function budgetBook(locale: Locale): Promise<OutFile> {
  return xlsx(locale === "en" ? "budget.xlsx" : "经费分配.xlsx", toBook(budgetSheets(lastBudget(), locale)));
}

function recordOfAssessment(): Promise<RunRecord> {
  const { assessment, policies, register } = requireAssessment();
  const { version, asOf, period } = assessment;
  return recordOf(version, { asOf, period }, register, policies);
}

function requireAssessment(): {
  readonly assessment: NonNullable<typeof desk.assessment>;
  readonly policies: typeof desk.assessed;
  readonly register: ReturnType<typeof requireData>["register"];
} {
  const { register } = requireData();
  const { assessment, assessed } = desk;
  if (assessment === null) throw problem("还没有核查结果。", "There is no assessment yet.");
  return { assessment, policies: assessed, register };
}

function requireComparison(): NonNullable<typeof desk.comparison> & ReturnType<typeof requireData> {
  if (desk.comparison === null) throw problem("还没有测算结果。", "There is no comparison yet.");
  return { ...desk.comparison, ...requireData() };
}

/** Makes a workbook to hand out. */
export async function xlsx(name: string, sheets: readonly BookSheet[]): Promise<OutFile> {
  return { name, type: "xlsx", content: await writeWorkbook(sheets) };
}

/** The last planned year as a workbook: lines, totals, sources, clauses, what other readings come to. */
export async function planBook(locale: Locale): Promise<OutFile> {
  const { budget, policies, options } = lastPlan();
  const { register } = requireData();
  const record = await recordOf(budget.version, options, register, policies);
  return xlsx(locale === "en" ? "budget.xlsx" : "经费预算.xlsx", [
    ...toBook(writeSheets(budget, { locale, register, policies })),
    ...faultSheets(locale),
    recordSheet(record, locale),
  ]);
}

/** The last planned year as a page to print. */
export async function planHtml(locale: Locale): Promise<OutFile> {
  const { budget, policies, options } = lastPlan();
  const { register } = requireData();
  const record = await recordOf(budget.version, options, register, policies);
  return {
    name: locale === "en" ? "budget.html" : "经费预算.html",
    type: "html",
    content: budgetPage({ budget, register, policies, dataCautions: dataCautions(), record, locale }),
  };
}

/** What of the data was not read, where anything was not. */
function faultSheets(locale: Locale): readonly BookSheet[] {
  const faults = desk.reading?.faults ?? [];
  return faults.length === 0 ? [] : [faultSheet(faults, locale)];
}
