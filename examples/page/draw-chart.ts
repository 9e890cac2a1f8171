import * as echarts from "echarts";

/** Colours that follow the page's light or dark setting. */
export const colours = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  grid: "var(--line)",
  accent: "var(--accent)",
  accent2: "var(--accent-2)",
  bad: "var(--bad)",
} as const;

/** As wide as a chart can be that a telephone shows whole. */
const NARROW = 360;

/** How large a chart is, what it shows in words, and how it is on a telephone where that is not the same option. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly narrow?: { readonly option?: echarts.EChartsOption; readonly height: number };
}

/**
 * Draws a chart as an SVG in the page itself, without any script; a wide one a second time for narrow screens, since one
 * made smaller cannot be read. Series are told apart by patterns as well, for print in grey.
 */
export function drawChart(option: echarts.EChartsOption, { width, height, label, narrow }: ChartSize): string {
  const draw = (own: echarts.EChartsOption, size: { readonly width: number; readonly height: number }): string =>
    toSvg(own, size).replace("<svg ", `<svg role="img" aria-label="${label.replaceAll('"', "&quot;")}" `);
  if (width <= NARROW) return draw(option, { width, height });
  const small = draw(narrow?.option ?? option, { width: NARROW, height: narrow?.height ?? height });
  return `<div class="from-wide">${draw(option, { width, height })}</div><div class="to-narrow">${small}</div>`;
}

/** The first series plain, the second striped, the third dotted: seen in grey, and with the colours. */
const DECALS = [
  { color: "transparent" },
  { color: "rgb(255 255 255 / 60%)", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: Math.PI / 4 },
  {
    color: "rgb(255 255 255 / 70%)",
    symbol: "circle",
    dashArrayX: [
      [7, 7],
      [0, 7, 7, 0],
    ],
    dashArrayY: [7, 0],
    symbolSize: 0.7,
  },
];

function toSvg(option: echarts.EChartsOption, size: { readonly width: number; readonly height: number }): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  const hasSeveral = Array.isArray(option.series) && option.series.length > 1;
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: "inherit", color: colours.ink },
    ...(hasSeveral ? { aria: { enabled: true, decal: { show: true, decals: DECALS } } } : {}),
    ...option,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
