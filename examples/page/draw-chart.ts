import * as echarts from "echarts";

/** Colours that follow the page's light or dark setting. */
export const colours = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  grid: "var(--grid)",
  accent: "var(--accent)",
  accent2: "var(--accent-2)",
  good: "var(--good)",
  bad: "var(--bad)",
} as const;

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
  return `<div class="scroll" tabindex="0">${named}</div>`;
}
