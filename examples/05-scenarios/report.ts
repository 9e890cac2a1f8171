import { explain, toHtml } from "social-work-station-rules/explanation";
import { colours, drawChart } from "../page/draw-chart.js";
import { escapeHtml, htmlPage, htmlTable, stackingTable, type Column } from "../page/html-page.js";
import type { PreparedRegister } from "social-work-station-rules/register";
import type { Language } from "../page/read-language.js";
import { writeDate } from "../page/write-date.js";
import type { Answer, FileResult } from "./run-file.js";
import { budgetTable, cautions, changeTable, figureTable, nameOf, namesOf } from "./tables.js";
import { texts } from "./texts.js";

type Success = Extract<FileResult, { readonly ok: true }>;

/** The page: a section a question, with figures, a chart, who is affected, and the whole in words. */
export function writeReport({ file, register, answers }: Success, lang: Language): string {
  return htmlPage({
    lang,
    title: lang === "en" ? file.title.en : file.title.zh,
    subtitle: (lang === "en" ? file.note?.en : file.note?.zh) ?? "",
    sections: answers.map((answer) => ({
      heading: lang === "en" ? answer.question.title.en : answer.question.title.zh,
      html: section(answer, register, lang),
    })),
    footer: (lang === "en" ? file.note?.en : file.note?.zh) ?? "",
  });
}

function section(answer: Answer, register: PreparedRegister, lang: Language): string {
  const say = texts[lang];
  const names = namesOf(register);
  const { head, rows, notes } = figureTable(answer, lang);
  const changes = changeTable(answer, names, lang);
  const { policy, question, comparison } = answer;
  const words = toHtml(
    explain(comparison, { locale: lang, documents: policy.documents, names: labels(answer, names, lang) }),
  );
  const budget = budgetTable(answer, lang);
  return [
    `<p class="soft">${escapeHtml(say.asOf(writeDate(question.asOf, lang), lang === "en" ? policy.title.en : policy.title.zh))}</p>`,
    ...cautions(answer, register, lang).map((line) => `<p class="open">${escapeHtml(line)}</p>`),
    htmlTable(columns(head, 1), rows),
    ...notes.map((line) => `<p class="soft">${escapeHtml(line)}</p>`),
    question.budget !== undefined ? budgetChart(answer, lang) : changes.length > 0 ? verdictChart(answer, lang) : "",
    budget.length > 0
      ? htmlTable(columns(say.budgetColumns, 1), budget)
      : changes.length > 0
        ? stackingTable(columns(say.areaColumns, 5), changes, say.areas)
        : `<p>${escapeHtml(say.noChange)}</p>`,
    clauses(answer, lang),
    `<details><summary>${escapeHtml(say.reasons)}</summary>${words}</details>`,
  ].join("\n");
}

/** The clauses of the provisions that an alternative touches, with their quotes. */
function clauses({ policy, comparison }: Answer, lang: Language): string {
  const touched = new Set(comparison.scenarios.flatMap(({ changes }) => changes.map(({ provision }) => provision)));
  const titles = new Map(policy.documents.map(({ id, title }) => [id, lang === "en" ? title.en : `《${title.zh}》`]));
  const quotes = new Set(
    policy.provisions
      .filter(({ id }) => touched.has(id))
      .flatMap((provision) =>
        Object.values<
          | {
              readonly status: string;
              readonly source?: { readonly document: string; readonly clause: string; readonly quote: string };
            }
          | undefined
        >(provision.parameters).flatMap((parameter) =>
          parameter?.source === undefined
            ? []
            : [`${titles.get(parameter.source.document) ?? ""}${parameter.source.clause}：“${parameter.source.quote}”`],
        ),
      ),
  );
  return Array.from(quotes, (quote) => `<blockquote>${escapeHtml(quote)}</blockquote>`).join("");
}

function labels(
  { policy, question, comparison }: Answer,
  names: ReadonlyMap<string, string>,
  lang: Language,
): ReadonlyMap<string, string> {
  const text = (title: { readonly zh: string; readonly en: string }): string => (lang === "en" ? title.en : title.zh);
  return new Map([
    ...names,
    [policy.id, text(policy.title)] as const,
    ...policy.provisions.map(({ id, title }) => [id, text(title)] as const),
    ...comparison.scenarios.map((scenario) => [scenario.id, nameOf(scenario, lang)] as const),
    ...question.alternatives.flatMap(({ amendments }) =>
      amendments.map(({ id, title }) => [id, title === undefined ? id : text(title)] as const),
    ),
  ]);
}

function verdictChart(answer: Answer, lang: Language): string {
  const say = texts[lang];
  const { head, rows } = figureTable(answer, lang);
  const shown = rows.slice(0, 4);
  const tints = [colours.good, colours.bad, colours.unknown, colours.accent];
  return drawChart(
    {
      grid: { left: lang === "en" ? 160 : 150, right: 30, top: 40, bottom: 30 },
      legend: { top: 0, textStyle: { color: colours.ink } },
      xAxis: { type: "value", axisLabel: { color: colours.soft }, splitLine: { lineStyle: { color: colours.grid } } },
      yAxis: {
        type: "category",
        inverse: true,
        data: head.slice(1).map(String),
        axisLabel: { color: colours.ink, fontSize: 13, width: 135, overflow: "break" },
        axisTick: { show: false },
      },
      series: shown.map(({ cells }, index) => ({
        name: String(cells[0]),
        type: "bar" as const,
        stack: "verdicts",
        itemStyle: { color: tints[index] ?? colours.accent },
        data: cells.slice(1).map(Number),
      })),
    },
    { width: 880, height: 80 + 50 * (head.length - 1), label: say.chart },
  );
}

function budgetChart({ comparison }: Answer, lang: Language): string {
  const [scenario] = comparison.scenarios;
  if (scenario?.budget?.status !== "moved") return "";
  const { recipients } = scenario.budget;
  return drawChart(
    {
      grid: { left: 60, right: 20, top: 20, bottom: 60 },
      xAxis: { type: "category", data: recipients.map(({ id }) => id), axisLabel: { color: colours.ink, rotate: 40 } },
      yAxis: {
        type: "value",
        name: texts[lang].budgetChart,
        nameTextStyle: { color: colours.soft, align: "left" },
        axisLabel: { color: colours.soft },
        splitLine: { lineStyle: { color: colours.grid } },
      },
      series: [
        {
          type: "bar",
          data: recipients.map(({ difference }) => ({
            value: Number(difference) / 10_000,
            itemStyle: { color: difference.startsWith("-") ? colours.accent2 : colours.accent },
          })),
        },
      ],
    },
    { width: 880, height: 300, label: texts[lang].budgetChart },
  );
}

function columns(headings: readonly string[], left: number): readonly Column[] {
  return headings.map((heading, index) => ({ heading, ...(index < left ? {} : { align: "number" as const }) }));
}
