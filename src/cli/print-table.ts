import { linesOf, widthOf } from "./widths.js";

/** One column of a printed table. */
export interface PrintedColumn {
  readonly heading: string;
  readonly align?: "right" | undefined;
  /** Wider cells are broken into lines. */
  readonly most?: number | undefined;
}

const GAP = "  ";

/** Prints a table with one rule below the headings. */
export function printTable(columns: readonly PrintedColumn[], rows: readonly (readonly (string | number)[])[]): string {
  const broken = rows.map((row) => columns.map(({ most = 60 }, at) => linesOf(String(row[at] ?? ""), most)));
  const widths = columns.map(({ heading }, at) =>
    broken.reduce(
      (widest, row) => (row[at] ?? []).reduce((most, line) => Math.max(most, widthOf(line)), widest),
      widthOf(heading),
    ),
  );
  const lay = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const blanks = " ".repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell)));
        return columns[at]?.align === "right" ? blanks + cell : cell + blanks;
      })
      .join(GAP)
      .trimEnd();
  const lines = broken.flatMap((row) => {
    const height = row.reduce((most, { length }) => Math.max(most, length), 1);
    return Array.from({ length: height }, (_, line) => lay(row.map((own) => own[line] ?? "")));
  });
  const rule = "─".repeat(widths.reduce((sum, width) => sum + width, 0) + GAP.length * (columns.length - 1));
  return [lay(columns.map(({ heading }) => heading)), rule, ...lines].join("\n");
}
