import { verdicts } from "social-work-station-rules/terms";
import type { ActivityQuotaPlan } from "social-work-station-rules/quota";
import { colours, drawChart } from "../page/draw-chart.js";
import type { Answer } from "./answer.js";
import { routeTitle } from "./tell-people.js";
import type { Teller } from "./teller.js";

/** A bar: its label, its length, its colour. */
interface Bar {
  readonly label: string;
  readonly value: number;
  readonly colour: string;
}

const WIDTH = 400;
const LABEL_WIDTH = 150;
const ROW = 34;

const VERDICT_COLOURS = { met: colours.good, unmet: colours.bad, undetermined: colours.accent2, discretionary: colours.accent, "not-applicable": colours.soft } as const;

export function verdictChart({ people }: Answer, { say }: Teller): string {
  const bars = verdicts.values.map((verdict) => ({
    label: say.peopleFigures[verdict],
    value: people.filter(({ finding }) => finding.verdict === verdict).length,
    colour: VERDICT_COLOURS[verdict],
  }));
  return drawBars(bars, say.verdictChart);
}

export function routeChart({ people }: Answer, { say, local }: Teller): string {
  const counts = new Map<string, number>();
  for (const { finding } of people) {
    const title = routeTitle(finding);
    if (title !== null) counts.set(local(title), (counts.get(local(title)) ?? 0) + 1);
  }
  return drawBars(Array.from(counts, ([label, value]) => ({ label, value, colour: colours.good })), say.routeChart);
}

/** What each station has done of a quota; the dashed line is what is owed. */
export function quotaChart(plans: readonly ActivityQuotaPlan[], heading: string, { station, say }: Teller): string {
  const bars = plans.map(({ finding }) => ({
    label: station(finding.subject.id),
    value: Number(finding.detail.done),
    colour: VERDICT_COLOURS[finding.verdict],
  }));
  return drawBars(bars, heading, { at: Math.max(0, ...plans.map(({ finding }) => Number(finding.detail.required.most))), label: say.required });
}

function drawBars(bars: readonly Bar[], label: string, line?: { readonly at: number; readonly label: string }): string {
  const rows = bars.toReversed();
  const longest = rows.reduce((most, { value }) => Math.max(most, value), line?.at ?? 1);
  return drawChart(
    {
      grid: { left: LABEL_WIDTH, right: 40, top: line === undefined ? 5 : 28, bottom: 5 },
      xAxis: { type: "value", max: longest, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: "category",
        data: rows.map((bar) => bar.label),
        axisLabel: { color: colours.ink, fontSize: 14, width: LABEL_WIDTH - 12, overflow: "break", lineHeight: 16 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.grid } },
      },
      series: [
        {
          type: "bar",
          barWidth: 16,
          data: rows.map(({ value, colour }) => ({ value, itemStyle: { color: colour } })),
          label: { show: true, position: "right", color: colours.ink, fontSize: 14 },
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
    { width: WIDTH, height: rows.length * ROW + (line === undefined ? 10 : 34), label },
  );
}
