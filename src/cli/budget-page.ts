import { explain } from "../explanation/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { Budget, RunRecord } from "../results/index.js";
import { type WrittenSheet, writeSheets } from "../sheets/index.js";
import type { Locale } from "../terms/index.js";
import { type Row, escapeHtml, htmlPage, htmlTable } from "./html-page.js";
import { group } from "./tell-reading.js";
import { shown } from "./widths.js";
import { say } from "./words.js";

/** What the page of a budget shows. */
export interface BudgetPageInput {
  readonly budget: Budget;
  readonly register: Register;
  readonly policies: readonly Policy[];
  readonly record: RunRecord;
  readonly locale: Locale;
}

/** More lines than anybody reads on a page; the workbook has them all. */
const MOST_LINES = 500;

/** Writes a budget as a page to print: each sheet as a table, and the sources. */
export function budgetPage({ budget, register, policies, record, locale }: BudgetPageInput): string {
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  const { heading, reasons, sources } = explain(budget, { locale, register, policies });
  const open = reasons.filter(({ about }) => about === "missing" || about === "result").map(({ text }) => text);
  return htmlPage({
    lang: locale,
    title: words(`${String(budget.year)}年度社工站经费预算`, `Budget of social work stations ${String(budget.year)}`),
    subtitle: heading,
    sections: [
      ...(open.length === 0
        ? []
        : [{ heading: words("应当注意", "To note"), html: `<ul>${open.map(item).join("")}</ul>` }]),
      ...writeSheets(budget, { locale, register, policies }).map((sheet) => ({
        heading: sheet.name,
        html: tableOf(sheet),
      })),
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

function tableOf({ columns, rows }: WrittenSheet): string {
  return htmlTable(
    columns.map(({ heading, kind }) => ({ heading, ...(kind === "money" ? { align: "number" as const } : {}) })),
    rows.slice(0, MOST_LINES).map((row): Row => ({
      cells: row.map((cell, at) => (columns[at]?.kind === "money" ? group(shown(cell)) : shown(cell))),
      ...(row[1] === null ? { mark: "total" as const } : {}),
    })),
  );
}
