import * as echarts from "echarts";

/** Colours that follow the page's light or dark setting. */
export const colours = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  grid: "var(--grid)",
  accent: "var(--accent)",
  accent2: "var(--accent-2)",
  good: "var(--good)",
  /** Not reached, while there is still time. */
  open: "var(--warn)",
  bad: "var(--bad)",
  /** Not known. */
  unknown: "var(--unknown)",
} as const;

/** As wide as a chart can be that a telephone shows whole. */
const NARROW = 400;

/** Draws a chart as an SVG that stands in the page itself, without any script; on a narrow screen it is moved, not shrunk. */
export function drawChart(
  option: echarts.EChartsOption,
  size: { readonly width: number; readonly height: number; readonly label: string },
): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: size.width, height: size.height });
  chart.setOption({ animation: false, textStyle: { fontFamily: "inherit", color: colours.ink }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const named = svg.replace("<svg ", `<svg role="img" aria-label="${size.label.replaceAll('"', "&quot;")}" `);
  return `<div class="scroll${size.width > NARROW ? " wide" : ""}" tabindex="0">${named}</div>`;
}
