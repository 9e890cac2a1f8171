import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { explain, toHtml } from "social-work-station-rules/explanation";
import { writeDate } from "../page/write-date.js";
import { colours, drawChart } from "../page/draw-chart.js";
import { escapeHtml, htmlPage, htmlTable, type Row } from "../page/html-page.js";
import type { Language } from "../page/read-language.js";
import { AS_OF } from "./compute.js";
import { deadlineTable, formTable, missingTable, namesOf, pathwayTable, scoreTable, type Year } from "./tables.js";
import { notes } from "./notes.js";
import { texts } from "./texts.js";

/** The page: the form, what is due, the evaluation with its chart, the pathways. */
export function writeReport(year: Year, lang: Language): string {
  const say = texts[lang];
  const told = notes(year, lang);
  const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("");
  const table = (columns: readonly string[], rows: readonly Row[], numbers: readonly number[] = []): string =>
    htmlTable(
      columns.map((heading, index) => ({ heading, ...(numbers.includes(index) ? { align: "number" as const } : {}) })),
      rows,
    );
  return htmlPage({
    lang,
    title: say.title,
    subtitle: say.subtitle(say.name(year.district.name), writeDate(AS_OF, lang)),
    sections: [
      { heading: say.form, html: table(say.formColumns, formTable(year, lang), [2]) + paragraphs(told.form) },
      {
        heading: say.deadlines,
        html: table(say.deadlineColumns, deadlineTable(year, lang), [1, 2]) + reasons(year, lang),
      },
      {
        heading: say.evaluation(say.name(year.evaluated)),
        html:
          paragraphs(told.evaluation) +
          scoreChart(year, lang) +
          table(say.missingColumns, missingTable(year, lang), [1]) +
          `<h3>${escapeHtml(say.scores)}</h3>` +
          table(say.scoreColumns, scoreTable(year, lang), [2, 3]) +
          paragraphs(told.shape),
      },
      {
        heading: say.pathway,
        html: table(say.pathwayColumns, pathwayTable(year, lang)) + paragraphs([say.pathwayNote]),
      },
    ],
    footer: say.warning,
  });
}

/** Each deadline in words, folded: the reason, what is missing, the reading, the quote. */
function reasons({ deadlines, names }: Year, lang: Language): string {
  const say = texts[lang];
  const places = Object.fromEntries(Array.from(names, ([id, name]) => [id, say.name(name)]));
  const told = deadlines.map((finding) =>
    toHtml(explain(finding, { locale: lang, documents: beijingPilot2021.documents, names: places }))
      .replace(/^<section/, "<div")
      .replace(/<\/section>\s*$/, "</div>"),
  );
  return `<details><summary>${escapeHtml(say.reasons)}</summary>${told.join("")}</details>`;
}

function scoreChart({ evaluation, scheme }: Year, lang: Language): string {
  const say = texts[lang];
  const names = namesOf(scheme.indicators);
  const rows = evaluation.groups.filter(({ parents }) => parents.length === 0).toReversed();
  const bar = (name: string, color: string, data: readonly number[], faint: "faint" | "full" = "full") => ({
    name,
    type: "bar" as const,
    stack: "points",
    itemStyle: { color, opacity: faint === "faint" ? 0.45 : 1 },
    data: [...data],
  });
  return drawChart(
    {
      grid: { left: lang === "en" ? 190 : 130, right: 30, top: 40, bottom: 30 },
      legend: { top: 0, textStyle: { color: colours.ink } },
      xAxis: { type: "value", axisLabel: { color: colours.soft }, splitLine: { lineStyle: { color: colours.grid } } },
      yAxis: {
        type: "category",
        data: rows.map(({ id }) => say.local(names.get(id))),
        axisLabel: { color: colours.ink, fontSize: 13 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.soft } },
      },
      series: [
        bar(
          say.attained,
          colours.accent,
          rows.map(({ lowest }) => Number(lowest.display)),
        ),
        bar(
          say.unanswered,
          colours.accent2,
          rows.map(({ lowest, highest }) => Number((Number(highest.display) - Number(lowest.display)).toFixed(1))),
        ),
        bar(
          say.lost,
          colours.soft,
          rows.map(({ highest, worth }) => Number((Number(worth.display) - Number(highest.display)).toFixed(1))),
          "faint",
        ),
      ],
    },
    { width: 880, height: 300, label: say.chart },
  );
}
