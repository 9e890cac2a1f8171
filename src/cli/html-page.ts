/** One section of a page: a heading and ready HTML. */
export interface PageSection {
  readonly heading: string;
  readonly html: string;
  /** `sheet`: printed small, on a sheet of its own. */
  readonly layout?: "sheet" | undefined;
}

/** What a page shows. */
export interface Page {
  readonly lang: "zh-CN" | "en";
  readonly title: string;
  readonly subtitle: string;
  /** Why the page is not current or not whole, in sentences; they stand above everything else. */
  readonly cautions?: readonly string[] | undefined;
  readonly sections: readonly PageSection[];
  readonly footer: string;
}

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #ffffff; --ink: #1d2733; --soft: #5b6673; --line: #dcdfe3;
  --accent: #1f6f8b; --accent-2: #c2703d; --good: #2e7d4f; --warn: #9a6700; --bad: #a3262a; --unknown: #6b5b95; --grid: #e6e8eb; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181d; --card: #1c2229; --ink: #e6eaee; --soft: #9aa6b2; --line: #323b45;
    --accent: #5fb3ce; --accent-2: #e29a6b; --good: #6cc08b; --warn: #e0b04a; --bad: #ea7a7e; --unknown: #b3a4dd; --grid: #2a323b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.65;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
header h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 .25rem; }
header p, footer { color: var(--soft); margin: 0; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem 1.5rem; margin-top: 1.5rem; }
h2 { font-size: 1.15rem; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
p { margin: .5rem 0; }
.figures { display: flex; flex-wrap: wrap; gap: 1.5rem; margin: .5rem 0; }
.figures div { min-width: 8rem; }
.figures b { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures span { color: var(--soft); font-size: .875rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .5rem; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; white-space: nowrap; }
td.whole { white-space: nowrap; }
.cautions { border-left: 4px solid var(--warn); background: var(--card); padding: .5rem 1rem; margin-top: 1rem; }
.cautions b { color: var(--warn); }
td.number, th.number { text-align: right; white-space: nowrap; }
tr.total td { font-weight: 600; border-top: 2px solid var(--line); }
tr.marked td { background: color-mix(in srgb, var(--accent-2) 14%, var(--card)); }
.met { color: var(--good); } .unmet { color: var(--bad); } .open { color: var(--warn); } .soft { color: var(--soft); }
ul { margin: .25rem 0 .5rem; padding-left: 1.3rem; }
details { margin: .5rem 0; }
summary { color: var(--soft); cursor: pointer; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 1rem; margin: .5rem 0; }
.cards article { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem 1rem; }
@media (max-width: 36rem) {
  section { padding: 1rem; }
  .scroll th, .scroll td { padding: .35rem .4rem; }
  .scroll th:first-child, .scroll td:first-child { min-width: 6em; position: sticky; left: 0; }
  .scroll th:first-child, .scroll tr:not(.marked) td:first-child { background: var(--card); }
  .wide svg { min-width: 34rem; }
  .wide::before { content: "左右滑动查看全图"; color: var(--soft); font-size: .8rem; }
  .wide:lang(en)::before { content: "swipe to see the whole chart"; }
  .stacks thead { display: none; }
  .stacks table, .stacks caption, .stacks tbody, .stacks tr { display: block; }
  .stacks tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .stacks td, .stacks td.number, .stacks td.whole { display: grid; grid-template-columns: 5.5rem 1fr; border: 0; padding: .1rem 0; text-align: left; white-space: normal; }
  .stacks td::before { content: attr(data-label); color: var(--soft); } }
blockquote { margin: .5rem 0; padding: .25rem 1rem; border-left: 3px solid var(--accent); color: var(--soft); }
svg { max-width: 100%; height: auto; display: block; }
.signature { display: none; }
footer { margin-top: 1.5rem; font-size: .875rem; }
@page { size: A4; margin: 15mm 12mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@page turned { size: A4 landscape; }
@media print {
  :root { --paper: #ffffff; --card: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --grid: #dddddd;
    --accent: #1f6f8b; --accent-2: #c2703d; --good: #2e7d4f; --warn: #8a6d00; --bad: #a3262a; --unknown: #6b5b95; }
  body { font-size: 9.5pt; line-height: 1.5; }
  main { max-width: none; padding: 0; }
  header h1 { font-size: 16pt; }
  section { border: 0; padding: 0; margin-top: 1.25rem; }
  .turned { page: turned; }
  h2, h3, h4, caption, thead, summary { break-after: avoid; }
  thead { display: table-header-group; }
  tr, li, svg, blockquote, .cautions { break-inside: avoid; }
  table { font-size: 8.5pt; }
  th, td, td.whole { padding: .2rem .35rem; white-space: normal; overflow-wrap: anywhere; }
  td.number { white-space: nowrap; overflow-wrap: normal; }
  th.whole, td.whole { overflow-wrap: normal; word-break: keep-all; }
  td:not([class]) { min-width: 8em; }
  td.long { min-width: 14em; }
  .scroll { overflow: visible; }
  details > summary { list-style: none; font-weight: 600; }
  .on-screen { display: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .cards { display: block; columns: 2; }
  .cards article { margin-bottom: .75rem; }
  .cards article > :nth-child(-n + 2) { break-after: avoid; }
  .sheet { break-after: page; margin-top: .5rem; }
  .sheet table { font-size: 8pt; line-height: 1.25; }
  .sheet td:not([class]) { min-width: 0; }
  .signature { display: flex; gap: 2rem; break-inside: avoid; } }
`;

/** Who signs a printed page; left blank for the pen. */
const SIGNATURE = {
  "zh-CN": ["制表单位：__________", "制表人：________", "审核人：________", "日期：____年__月__日"],
  en: ["Prepared by: __________", "Checked by: __________", "Date: __________"],
} as const;

/** Writes a self-contained page: no script, no font, no picture from elsewhere; light and dark by the reader's setting. */
export function htmlPage(page: Page): string {
  const hasSheet = page.sections.some(({ layout }) => layout === "sheet");
  const sections = page.sections.map(({ heading, html, layout }) => {
    const classes = [layout ?? "", hasSheet && isWide(html) ? "turned" : ""].filter((name) => name !== "").join(" ");
    return `<section${classes === "" ? "" : ` class="${classes}"`}><h2>${escapeHtml(heading)}</h2>\n${html}\n</section>`;
  });
  // A page is turned as a whole, so that no sheet is half empty; where one sheet is its own, the others alone.
  const isTurned = !hasSheet && page.sections.some(({ html }) => isWide(html));
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main${isTurned ? ' class="turned"' : ""}>
<header><h1>${escapeHtml(page.title)}</h1><p>${escapeHtml(page.subtitle)}</p></header>
${cautionsOf(page)}${sections.join("\n")}
<footer><p>${escapeHtml(page.footer)}</p>
<p class="signature">${SIGNATURE[page.lang].map((label) => `<span>${label}</span>`).join("")}</p></footer>
</main>
</body>
</html>
`;
}

/** Tables with so many columns are printed on turned paper. */
const WIDE_COLUMNS = 9;

function isWide(html: string): boolean {
  return html
    .split("<thead>")
    .some((part) => (part.split("</thead>")[0]?.split("<th ").length ?? 0) - 1 >= WIDE_COLUMNS);
}

function cautionsOf({ cautions = [], lang }: Page): string {
  if (cautions.length === 0) return "";
  const lines = cautions.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
  return `<div class="cautions" role="note"><b>${lang === "en" ? "Note" : "请注意"}</b><ul>${lines}</ul></div>\n`;
}

/** Makes text safe for HTML text and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One column of an HTML table; the text of a `whole` cell is not wrapped while there is room, a `long` one is wide. */
export interface Column {
  readonly heading: string;
  readonly align?: "number" | "whole" | "long";
}

/** One row of an HTML table: cells as text, and how the row stands out. */
export interface Row {
  readonly cells: readonly (string | number)[];
  readonly mark?: "total" | "marked";
}

/** More columns of figures than a telephone shows side by side. */
const MANY_COLUMNS = 4;

/** Writes a table; every cell is escaped. On a narrow screen the rows of a wide one become little lists. */
export function htmlTable(columns: readonly Column[], rows: readonly Row[], caption?: string): string {
  return layTable(columns.length < MANY_COLUMNS ? "scroll" : "stacks", columns, rows, caption);
}

/** Writes a table whose rows become little lists on a narrow screen, for cells that hold words rather than figures. */
export function stackingTable(columns: readonly Column[], rows: readonly Row[], caption?: string): string {
  return layTable("stacks", columns, rows, caption);
}

function layTable(
  layout: "scroll" | "stacks",
  columns: readonly Column[],
  rows: readonly Row[],
  caption?: string,
): string {
  const label = (index: number): string =>
    layout === "stacks" ? ` data-label="${escapeHtml(columns[index]?.heading ?? "")}"` : "";
  const align = (index: number): string =>
    columns[index]?.align === undefined ? "" : ` class="${columns[index].align}"`;
  const head = columns
    .map(({ heading }, index) => `<th scope="col"${align(index)}>${escapeHtml(heading)}</th>`)
    .join("");
  const body = rows.map(({ cells, mark }) => {
    const tds = cells
      .map((cell, index) => `<td${align(index)}${label(index)}>${escapeHtml(String(cell))}</td>`)
      .join("");
    return `<tr${mark === undefined ? "" : ` class="${mark}"`}>${tds}</tr>`;
  });
  const title = caption === undefined ? "" : `<caption>${escapeHtml(caption)}</caption>`;
  return `<div class="${layout}"><table>${title}<thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}
