import type { SheetCell } from "../sheets/index.js";

/** A cell as text. */
export function shown(cell: SheetCell): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.toISOString().slice(0, 10) : String(cell);
}

/** Width of a text in columns of a terminal or a sheet: characters of East Asian scripts and full-width forms take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

/** Breaks a text into lines of a width: Chinese between any two characters, but not before a closing mark; other words at blanks. */
export function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const endLine = (next: string): void => {
    lines.push(line.trimEnd());
    line = next;
  };
  for (const piece of text.match(/[!-~\u00a0-\u024f]+|./gsu) ?? []) {
    const isWide = widthOf(line + piece) > width;
    if (piece === "\n") endLine("");
    else if (!isWide || /^[，。；：、”）]$/.test(piece)) line += piece;
    else if (widthOf(piece) <= width) endLine(piece.trimStart());
    else
      for (const character of piece)
        if (widthOf(line + character) > width) endLine(character);
        else line += character;
  }
  return [...lines, line];
}
