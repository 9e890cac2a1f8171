import { explain } from "../explanation/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { PolicyComparison, SituationComparison } from "../results/index.js";
import type { WrittenSheet } from "../sheets/index.js";
import type { LocalText, Locale } from "../terms/index.js";
import { escapeHtml, htmlPage } from "./html-page.js";
import { sheetTable } from "./sheet-html.js";
import { say } from "./words.js";

/** Writes a comparison as a page to read and print: what follows from it in words, then each table. */
export function comparisonPage(
  comparison: PolicyComparison | SituationComparison,
  sheets: readonly WrittenSheet[],
  {
    locale,
    register,
    policies,
    cautions,
  }: {
    readonly locale: Locale;
    readonly register: Register | undefined;
    readonly policies: readonly Policy[];
    readonly cautions: readonly LocalText[];
  },
): string {
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  const { heading, reasons } = explain(comparison, { locale, register, policies });
  const lines = reasons.filter(({ about, level }) => level === 0 && (about === "result" || about === "remedy"));
  return htmlPage({
    lang: locale,
    title: words("比较", "Comparison"),
    subtitle: heading,
    cautions: cautions.map((caution) => say(locale, caution)),
    sections: [
      {
        heading: words("要点", "In short"),
        html: `<ul>${lines.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join("\n")}</ul>`,
      },
      ...sheets.map((sheet) => ({ heading: sheet.name, html: sheetTable(sheet, locale) })),
    ],
    footer: words("由 social-work-station-rules 计算。", "Computed by social-work-station-rules."),
  });
}
