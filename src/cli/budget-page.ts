import { explain } from "../explanation/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { Budget, RunRecord } from "../results/index.js";
import { type WrittenSheet, writeSheets } from "../sheets/index.js";
import type { LocalText, Locale } from "../terms/index.js";
import { cautionsOfReadings, cautionsOfTime } from "./cautions.js";
import { escapeHtml, htmlPage } from "./html-page.js";
import { sheetTable } from "./sheet-html.js";
import { say } from "./words.js";

/** What the page of a budget shows. */
export interface BudgetPageInput {
  readonly budget: Budget;
  readonly register: Register;
  readonly policies: readonly Policy[];
  /** What of the data is not in the answers. */
  readonly dataCautions?: readonly LocalText[] | undefined;
  readonly record: RunRecord;
  readonly locale: Locale;
}

/** The kinds of provision that a budget applies. */
const MONEY_KINDS: readonly string[] = [
  "funding-standard",
  "pay-standard",
  "cost-share",
  "factor-formula",
  "funding-sources",
];

/** Writes a budget as a page to print: each sheet as a table, and the sources. */
export function budgetPage({ budget, register, policies, dataCautions = [], record, locale }: BudgetPageInput): string {
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  const { heading, sources } = explain(budget, { locale, register, policies });
  const sheets = writeSheets(budget, { locale, register, policies });
  const isNote = ({ name }: WrittenSheet): boolean => name === words("缺口和未定事项", "Lacking or not known");
  return htmlPage({
    lang: locale,
    title: words(`${String(budget.year)}年度社工站经费预算`, `Budget of social work stations ${String(budget.year)}`),
    subtitle: heading,
    cautions: [
      ...cautionsOfTime({ asOf: `${String(budget.year)}-12-31`, recordedOn: budget.recordedOn }, policies),
      ...dataCautions,
      ...cautionsOfReadings(
        policies.flatMap(({ provisions }) => provisions.filter(({ kind }) => MONEY_KINDS.includes(kind))),
      ),
    ].map((caution) => say(locale, caution)),
    sections: [
      // What is open comes first, behind the cautions.
      ...sheets.filter(isNote).map(({ name, rows }) => ({
        heading: name,
        html: `<ul>${rows.map(([text]) => item(typeof text === "string" ? text : "")).join("")}</ul>`,
      })),
      ...sheets
        .filter((sheet) => !isNote(sheet))
        .map((sheet) => ({ heading: sheet.name, html: sheetTable(sheet, locale) })),
      { heading: words("文件", "Documents"), html: `<ul>${sources.map(item).join("")}</ul>` },
    ],
    footer: words(
      `social-work-station-rules ${record.version}。台账校验码 ${record.register.slice(0, 12)}，政策校验码 ${record.policies.slice(0, 12)}。`,
      `social-work-station-rules ${record.version}. Register ${record.register.slice(0, 12)}, policies ${record.policies.slice(0, 12)}.`,
    ),
  });
}

function item(text: string): string {
  return `<li>${escapeHtml(text)}</li>`;
}
