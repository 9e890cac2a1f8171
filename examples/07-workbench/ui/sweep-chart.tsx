import { LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { SeriesPoint } from "../worker/scenarios.js";
import { useSay } from "./words.js";

use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Series {
  readonly name: string;
  readonly colour: string;
  readonly dash: "solid" | "dashed" | "dotted" | readonly number[];
  readonly symbol: "circle" | "rect" | "triangle" | "diamond";
  readonly of: (point: SeriesPoint) => number;
}

/** A sweep as lines, distinguished by dash and symbol as well as colour, and as a table with the same figures. */
export function SweepChart({
  points,
  label,
}: {
  readonly points: readonly SeriesPoint[];
  readonly label: string;
}): JSX.Element {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const series: readonly Series[] = [
    { name: say("符合", "met"), colour: "var(--good)", dash: "solid", symbol: "circle", of: ({ met }) => met },
    { name: say("未达到", "not met"), colour: "var(--bad)", dash: "dashed", symbol: "rect", of: ({ unmet }) => unmet },
    {
      name: say("需新建站点", "stations to open"),
      colour: "var(--accent)",
      dash: "dotted",
      symbol: "triangle",
      of: ({ stations }) => stations.most,
    },
    {
      name: say("需增配人员", "staff to add"),
      colour: "var(--accent-2)",
      dash: [9, 3, 2, 3],
      symbol: "diamond",
      of: ({ staff }) => staff.most,
    },
  ];
  const shown = series.filter(({ of }) => points.some((point) => of(point) > 0));
  useEffect(() => {
    if (place.current === null) return undefined;
    const chart = init(place.current, null, { renderer: "svg" });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: "inherit", color: "var(--ink)" },
      legend: { top: 0, textStyle: { color: "var(--ink)" } },
      tooltip: { trigger: "axis", renderMode: "richText" },
      grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
      xAxis: { type: "category", data: points.map(({ value }) => value), axisLabel: { color: "var(--soft)" } },
      yAxis: {
        type: "value",
        minInterval: 1,
        axisLabel: { color: "var(--soft)" },
        splitLine: { lineStyle: { color: "var(--line)" } },
      },
      series: shown.map(({ name, colour, dash, symbol, of }) => ({
        type: "line",
        name,
        data: points.map(of),
        symbol,
        symbolSize: 9,
        itemStyle: { color: colour },
        lineStyle: { color: colour, type: dash, width: 2 },
      })),
    });
    const drawing = place.current.querySelector("svg");
    // By its view box the drawing can be printed narrower than it is on the screen.
    const box = (): void =>
      drawing?.setAttribute("viewBox", `0 0 ${String(chart.getWidth())} ${String(chart.getHeight())}`);
    box();
    const resize = (): void => {
      // On paper the drawing is only scaled.
      if (matchMedia("print").matches) return;
      chart.resize();
      box();
    };
    addEventListener("resize", resize);
    return () => {
      removeEventListener("resize", resize);
      chart.dispose();
    };
  }, [points]);
  return (
    <>
      <div ref={place} class="chart" role="img" aria-label={label} />
      <div class="scroll" tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("取值", "Value")}</th>
              {shown.map(({ name }) => (
                <th scope="col" class="number" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.value}>
                <th scope="row">{point.value}</th>
                {shown.map(({ name, of }) => (
                  <td class="number" key={name}>
                    {of(point)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
