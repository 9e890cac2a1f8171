import { verdicts } from "social-work-station-rules/terms";
import type { ActivityQuotaPlan } from "social-work-station-rules/quota";
import { colours, drawChart, verdictColours } from "../page/draw-chart.js";
import { VERDICT_MARKS, classOf } from "../page/html-page.js";
import type { Roster } from "./answer.js";
import type { Teller } from "./teller.js";

/** A bar: its label, its length, its colour, and a mark that says the same without colour. */
interface Bar {
  readonly label: string;
  readonly value: number;
  readonly colour: string;
  readonly mark?: string;
}

const WIDTH = 360;
const LABEL_WIDTH = 150;
const FONT = 14;
const LINE = 17;

export function verdictChart({ roster }: Roster, { say }: Teller): string {
  const basis = roster.findings[0]?.basis;
  const bars = verdicts.values.map((verdict) => {
    const own = classOf({ verdict, timing: "closed" }, basis);
    return {
      label: say.peopleFigures[verdict],
      value: roster.byVerdict[verdict],
      colour: verdictColours[own],
      mark: VERDICT_MARKS[own],
    };
  });
  return drawBars(bars, say.verdictChart);
}

export function routeChart({ roster, routes }: Roster, { say, local }: Teller): string {
  const bars = roster.byRoute.flatMap(({ route, people }) => {
    const title = routes.get(route);
    return title === undefined ? [] : [{ label: local(title), value: people, colour: verdictColours.met }];
  });
  return drawBars(bars, say.routeChart);
}

/** What each station has done of a quota; the dashed line is what is owed. */
export function quotaChart(plans: readonly ActivityQuotaPlan[], heading: string, { station, say }: Teller): string {
  const bars = plans.map(({ finding }) => {
    const verdict = classOf(finding, finding.basis);
    return {
      label: station(finding.subject.id),
      value: Number(finding.detail.done),
      colour: verdictColours[verdict],
      mark: VERDICT_MARKS[verdict],
    };
  });
  return drawBars(bars, heading, {
    at: Math.max(0, ...plans.map(({ finding }) => Number(finding.detail.required.most))),
    label: say.required,
  });
}

function drawBars(bars: readonly Bar[], label: string, line?: { readonly at: number; readonly label: string }): string {
  const rows = bars.toReversed();
  const row = LINE * Math.max(...rows.map((bar) => linesOf(bar.label))) + 15;
  const longest = rows.reduce((most, { value }) => Math.max(most, value), line?.at ?? 1);
  return drawChart(
    {
      grid: { left: LABEL_WIDTH, right: 40, top: line === undefined ? 5 : 28, bottom: 5 },
      xAxis: { type: "value", max: longest, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: "category",
        data: rows.map((bar) => bar.label),
        axisLabel: { color: colours.ink, fontSize: FONT, width: LABEL_WIDTH - 12, overflow: "break", lineHeight: LINE },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.grid } },
      },
      series: [
        {
          type: "bar",
          barWidth: 16,
          data: rows.map(({ value, colour, mark }) => ({
            value,
            itemStyle: { color: colour },
            label: { formatter: mark === undefined ? "{c}" : `{c} ${mark}` },
          })),
          label: { show: true, position: "right", color: colours.ink, fontSize: FONT },
          ...(line === undefined
            ? {}
            : {
                markLine: {
                  symbol: "none",
                  lineStyle: { color: colours.soft, type: "dashed", width: 1.5 },
                  label: { formatter: `${line.label} ${line.at}`, color: colours.soft, position: "end", fontSize: 13 },
                  data: [{ xAxis: line.at }],
                },
              }),
        },
      ],
    },
    { width: WIDTH, height: rows.length * row + (line === undefined ? 10 : 34), label },
  );
}

/** Into how many lines a label breaks; Chinese characters are as wide as high, Latin ones about half. */
function linesOf(label: string): number {
  const width = Array.from(label).reduce((sum, character) => sum + (character > "\u2e7f" ? FONT : FONT * 0.55), 0);
  return Math.ceil(width / (LABEL_WIDTH - 16));
}
