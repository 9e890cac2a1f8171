import { colours, drawChart } from "../page/draw-chart.js";
import { escapeHtml, htmlPage, htmlTable } from "../page/html-page.js";
import type { Language } from "../page/read-language.js";
import type { measureBeijing } from "./measure.js";
import { writeDate } from "../page/write-date.js";
import { tellAudit, tellOverall } from "./tell.js";
import { texts } from "./texts.js";

type Result = ReturnType<typeof measureBeijing>;

/** The demo's report: figures, the chart, the table as printed and relabelled, the audit. */
export function writeReport(result: Result, lang: Language, asOf: string): string {
  const say = texts[lang];
  const paragraph = (line: string): string => `<p>${escapeHtml(line)}</p>`;
  return htmlPage({
    lang,
    title: say.title,
    subtitle: say.subtitle(writeDate(asOf, lang)),
    sections: [
      { heading: say.city, html: figures(result, lang) + tellOverall(result, lang).map(paragraph).join("") },
      { heading: say.chart, html: chart(result, lang) },
      { heading: say.audit, html: comparison(result, lang) + tellAudit(result, lang).map(paragraph).join("") },
      { heading: say.districts, html: districts(result, lang) },
    ],
    footer: say.reference,
  });
}

function figures({ rate, finding, target }: Result, lang: Language): string {
  const say = texts[lang];
  const entries = [
    [`${rate.percent ?? "—"}%`, `${say.columns[3] ?? ""} (${rate.covered}/${rate.total})`],
    [finding.detail.shortfall.most, say.columns[4] ?? ""],
    [`${Number(target.parameters.target.value) * 100}%`, say.targetLine],
  ];
  return `<div class="figures">${entries.map(([figure, label]) => `<div><b>${String(figure)}</b><span>${escapeHtml(String(label))}</span></div>`).join("")}</div>`;
}

function chart({ comparison, target }: Result, lang: Language): string {
  const say = texts[lang];
  const rows = comparison.toReversed();
  return drawChart(
    {
      grid: { left: lang === "en" ? 110 : 80, right: 70, top: 50, bottom: 30 },
      legend: { top: 5, textStyle: { color: colours.ink }, data: [say.asPrinted, say.relabelled] },
      xAxis: {
        type: "value",
        max: 100,
        axisLabel: { formatter: "{value}%", color: colours.soft },
        splitLine: { lineStyle: { color: colours.grid } },
      },
      yAxis: {
        type: "category",
        data: rows.map(({ label }) => say.name(label)),
        axisLabel: { color: colours.ink, fontSize: 13 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.soft } },
      },
      series: [
        {
          name: say.asPrinted,
          type: "bar",
          barGap: "10%",
          itemStyle: { color: colours.accent },
          data: rows.map(({ printedPercent }) => printedPercent),
          label: {
            show: true,
            position: "right",
            formatter: ({ value }) => `${Number(value).toFixed(1)}%`,
            color: colours.soft,
            fontSize: 11,
          },
          markLine: {
            symbol: "none",
            lineStyle: { color: colours.bad, type: "dashed", width: 1.5 },
            label: { formatter: say.targetLine, color: colours.bad, position: "end" },
            data: [{ xAxis: Number(target.parameters.target.value) * 100 }],
          },
        },
        {
          name: say.relabelled,
          type: "bar",
          itemStyle: { color: colours.accent2 },
          data: rows.map(({ relabelledPercent }) => relabelledPercent),
          label: {
            show: true,
            position: "right",
            formatter: ({ value }) => `${Number(value).toFixed(1)}%`,
            color: colours.soft,
            fontSize: 11,
          },
        },
      ],
    },
    { width: 880, height: 720, label: say.chart },
  );
}

function comparison({ comparison }: Result, lang: Language): string {
  const say = texts[lang];
  return htmlTable(
    say.relabelledColumns.map((heading, index) => ({ heading, ...(index === 0 ? {} : { align: "number" as const }) })),
    comparison.map(({ label, printed, relabelled, reference, changed }) => ({
      cells: [say.name(label), printed, relabelled, reference],
      ...(changed === "changed" ? { mark: "marked" as const } : {}),
    })),
  );
}

function districts({ districts, rate, finding }: Result, lang: Language): string {
  const say = texts[lang];
  return htmlTable(
    say.columns.map((heading, index) => ({ heading, ...(index === 0 ? {} : { align: "number" as const }) })),
    [
      ...districts.map(({ label, printed, shortfall }) => ({
        cells: [
          say.name(label),
          printed?.covered ?? "—",
          printed?.total ?? "—",
          printed === null ? "—" : `${printed.percent ?? "—"}%`,
          shortfall ?? "—",
        ],
      })),
      {
        cells: [say.city, rate.covered, rate.total, `${rate.percent ?? "—"}%`, finding.detail.shortfall.most],
        mark: "total" as const,
      },
    ],
  );
}
