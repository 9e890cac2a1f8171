import { describeDate } from "../explanation/index.js";
import { writeSheets } from "../sheets/index.js";
import type { Locale } from "../terms/index.js";
import { cautionsOfChanges, cautionsOfClauses, cautionsOfReadings, cautionsOfTime } from "./cautions.js";
import type { Answered } from "./commands/scenario.js";
import { escapeHtml, htmlPage } from "./html-page.js";
import { type MoneyUnit, sheetsIn } from "./money-unit.js";
import { sheetTable } from "./sheet-html.js";
import { say } from "./words.js";

/** Writes scenarios as a page to read, print and send on: for each question the figures, then the subjects that each change affects. */
export function scenarioPage(
  answers: readonly Omit<Answered, "record">[],
  { locale, unit = "yuan" }: { readonly locale: Locale; readonly unit?: MoneyUnit },
): string {
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  const date = (day: string): string => describeDate(day, { locale });
  return htmlPage({
    lang: locale,
    title: words("政策情景测算", "What if"),
    subtitle: answers
      .map(
        ({ policy, comparison }) =>
          `${say(locale, policy.title)}${words(`（截至${date(comparison.asOf)}）`, ` (as of ${date(comparison.asOf)})`)}`,
      )
      .join(words("；", "; ")),
    cautions: [
      ...answers.flatMap(({ policy, comparison, clauses, dataCautions = [] }) => [
        ...cautionsOfTime(comparison, [policy]),
        ...cautionsOfClauses(clauses, [policy], new Set(comparison.baseline.funding?.provisions)),
        ...dataCautions,
      ]),
      ...cautionsOfReadings([...new Set(answers.map(({ policy }) => policy))].flatMap(({ provisions }) => provisions)),
      ...cautionsOfChanges({ scenarios: answers.flatMap(({ comparison }) => comparison.scenarios) }),
    ]
      .map((caution) => say(locale, caution))
      .filter((line, index, lines) => lines.indexOf(line) === index),
    sections: answers.map(({ title, comparison, prepared, policy }) => {
      const [figures, ...tables] = sheetsIn(
        unit,
        writeSheets(comparison, { locale, register: prepared.register, policies: [policy] }),
      );
      return {
        heading: say(locale, title),
        html: [
          ...(figures === undefined ? [] : [sheetTable(figures, locale)]),
          ...tables
            .slice(comparison.scenarios.length)
            .map((sheet) => `<h3>${escapeHtml(sheet.name)}</h3>${sheetTable(sheet, locale)}`),
          ...tables
            .slice(0, comparison.scenarios.length)
            .filter(({ rows }) => rows.length > 0)
            .map(
              (sheet) =>
                `<details open><summary>${words(`受影响的结论：${escapeHtml(sheet.name)}`, `Findings that change: ${escapeHtml(sheet.name)}`)}</summary>${sheetTable(sheet, locale)}</details>`,
            ),
        ].join("\n"),
      };
    }),
    footer: words("由 social-work-station-rules 计算。", "Computed by social-work-station-rules."),
  });
}
