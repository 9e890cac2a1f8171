import { colours, drawChart } from "../page/draw-chart.js";
import { escapeHtml, htmlPage, htmlTable, type Row } from "../page/html-page.js";
import { nameIn } from "../page/name-in.js";
import type { Language } from "../page/read-language.js";
import { FLOOR } from "./plan.js";
import { factorTable, methodTable, notes, purposeTable, sharingTable, sourceTable, type Funding } from "./tables.js";
import { texts } from "./texts.js";

/** The page: where the money goes, the four steps, the differences between methods. */
export function writeReport(funding: Funding, lang: Language): string {
  const say = texts[lang];
  const told = notes(funding, lang, FLOOR);
  const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("");
  const table = (columns: readonly string[], rows: readonly Row[], caption?: string): string =>
    htmlTable(
      columns.map((heading, index) => ({ heading, ...(index === 0 ? {} : { align: "number" as const }) })),
      rows,
      caption,
    );
  return htmlPage({
    lang,
    title: say.title,
    subtitle: say.subtitle,
    sections: [
      { heading: say.flow, html: paragraphs([say.warning]) + flowChart(funding, lang) },
      { heading: say.factors, html: table(say.factorColumns, factorTable(funding, lang)) + paragraphs(told.factors) },
      {
        heading: say.methods,
        html:
          table(say.methodColumns, methodTable(funding, lang)) +
          paragraphs(told.methods) +
          differenceChart(funding, lang),
      },
      { heading: say.sharing, html: table(say.sharingColumns, sharingTable(funding, lang)) + paragraphs(told.sharing) },
      {
        heading: say.sources,
        html:
          table(say.sourceColumns, sourceTable(funding, lang), say.sourceCaption) +
          table(say.needColumns, purposeTable(funding, lang), say.needCaption) +
          paragraphs(told.sources),
      },
    ],
    footer: say.warning,
  });
}

function flowChart({ allocation }: Funding, lang: Language): string {
  const say = texts[lang];
  const source = (id: string): string => nameIn(say.sourceNames, id);
  const purpose = (id: string): string => nameIn(say.purposeNames, id);
  const links = new Map<string, { source: string; target: string; value: number }>();
  const add = (from: string, to: string, amount: string): void => {
    const link = links.get(`${from} ${to}`) ?? { source: from, target: to, value: 0 };
    link.value += Number(amount) / 10_000;
    links.set(`${from} ${to}`, link);
  };
  for (const line of allocation.ledger) add(source(line.source), purpose(line.purpose), line.amount);
  const amountOf = (name: string): string =>
    [...links.values()]
      .reduce((sum, link) => (link.source === name || link.target === name ? sum + link.value : sum), 0)
      .toFixed(2);
  const names = new Set([...links.values()].flatMap((link) => [link.source, link.target]));
  return drawChart(
    {
      series: [
        {
          type: "sankey",
          left: 10,
          right: 170,
          top: 10,
          bottom: 10,
          nodeGap: 6,
          draggable: false,
          label: { color: colours.ink, fontSize: 13, formatter: ({ name }) => `${name} ${amountOf(name)}` },
          lineStyle: { color: colours.accent, opacity: 0.25, curveness: 0.5 },
          itemStyle: { color: colours.accent, borderWidth: 0 },
          data: Array.from(names, (name) => ({ name })),
          links: [...links.values()],
        },
      ],
    },
    { width: 880, height: 320, label: say.flow },
  );
}

function differenceChart({ methods, districts }: Funding, lang: Language): string {
  const say = texts[lang];
  const [first, ...others] = methods;
  const shown = districts
    .map(({ id }, index) => ({ id, index }))
    .filter(({ index }) => new Set(methods.map(({ shares }) => shares[index]?.amount)).size > 1);
  const difference = (shares: Funding["methods"][number]["shares"], index: number): number =>
    (Number(shares[index]?.amount) - Number(first?.shares[index]?.amount)) / 10_000;
  return (
    `<h3>${escapeHtml(say.differences)}</h3><p>${escapeHtml(say.differenceNote)}</p>` +
    drawChart(
      {
        grid: { left: 60, right: 20, top: 40, bottom: 40 },
        legend: { top: 0, textStyle: { color: colours.ink } },
        xAxis: {
          type: "category",
          data: shown.map(({ id }) => say.name(id)),
          axisLabel: { color: colours.ink, fontSize: 13 },
          axisLine: { lineStyle: { color: colours.soft } },
        },
        yAxis: {
          type: "value",
          interval: 1,
          axisLabel: { color: colours.soft },
          splitLine: { lineStyle: { color: colours.grid } },
        },
        series: others.map(({ method, shares }, order) => ({
          name: nameIn(say.methodNames, method),
          type: "bar" as const,
          itemStyle: { color: order === 0 ? colours.accent : colours.accent2 },
          data: shown.map(({ index }) => difference(shares, index)),
        })),
      },
      { width: 880, height: 280, label: say.differences },
    )
  );
}
