import { PAGE_STYLE, SIGNATURE } from "./page-style.js";

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

/** What only a page that is handed on has: its measure, charts, cards of people, a sheet of its own, who signs. */
const STYLE = `${PAGE_STYLE}
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
header h1 { font-size: 1.75rem; margin: 0 0 .25rem; }
header p, .figures span { color: var(--soft); }
footer { margin-top: 1.5rem; font-size: .875rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 1rem; margin: .5rem 0; }
.cards article { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem 1rem; }
.to-narrow { display: none; }
@media (max-width: 40rem) {
  .from-wide { display: none; }
  .to-narrow { display: block; } }
@media print {
  main { padding: 0; }
  header h1 { font-size: 16pt; }
  .from-wide { display: block; }
  .to-narrow { display: none; }
  .cards { display: block; columns: 2; }
  .cards article { margin-bottom: .75rem; }
  .cards article > :nth-child(-n + 2) { break-after: avoid; }
  .sheet { break-after: page; margin-top: .5rem; }
  .sheet table { font-size: 8pt; line-height: 1.25; }
  .sheet td:not([class]) { min-width: 0; } }
`;

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
  return `<div class="caution" role="note"><b>${lang === "en" ? "Note" : "请注意"}</b><ul>${lines}</ul></div>\n`;
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

/** A cell that stands out by a class of the style and a mark that is seen without colour. */
export interface MarkedCell {
  readonly text: string;
  readonly mark: string;
  readonly style: string;
}

/** One row of an HTML table: cells as text, and how the row stands out. */
export interface Row<Cell = string | number> {
  readonly cells: readonly Cell[];
  readonly mark?: "total" | "marked";
}

/** A row of a page: cells of it can stand out. */
export type PageRow = Row<string | number | MarkedCell>;

/** More columns of figures than a telephone shows side by side. */
const MANY_COLUMNS = 4;

/** Writes a table; every cell is escaped. On a narrow screen the rows of a wide one become little lists. */
export function htmlTable(columns: readonly Column[], rows: readonly PageRow[], caption?: string): string {
  return layTable(columns.length < MANY_COLUMNS ? "scroll" : "stacks", columns, rows, caption);
}

/** Writes a table whose rows become little lists on a narrow screen, for cells that hold words rather than figures. */
export function stackingTable(columns: readonly Column[], rows: readonly PageRow[], caption?: string): string {
  return layTable("stacks", columns, rows, caption);
}

function layTable(
  layout: "scroll" | "stacks",
  columns: readonly Column[],
  rows: readonly PageRow[],
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
      .map(
        (cell, index) =>
          `<td${align(index)}${label(index)}>${typeof cell === "object" ? markedCell(cell) : escapeHtml(String(cell))}</td>`,
      )
      .join("");
    return `<tr${mark === undefined ? "" : ` class="${mark}"`}>${tds}</tr>`;
  });
  const title = caption === undefined ? "" : `<caption>${escapeHtml(caption)}</caption>`;
  return `<div class="${layout}"><table>${title}<thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

function markedCell({ text, mark, style }: MarkedCell): string {
  return `<span class="${style}"><span aria-hidden="true">${escapeHtml(mark)}</span> ${escapeHtml(text)}</span>`;
}
