/**
 * Reads a table of texts with commas, tabs or semicolons between. A quotation mark in the middle of a cell is text, as
 * offices write it; a row ends at CRLF, LF or CR.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let at = 0;
  const endCell = (): void => {
    row.push(cell);
    cell = "";
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const character = text[at];
    if (character === '"' && cell === "") {
      const quoted = readQuoted(text, at);
      cell = quoted.cell;
      at = quoted.next;
      continue;
    }
    if (character === separator) endCell();
    else if (character === "\n") endRow();
    else if (character === "\r") {
      endRow();
      if (text[at + 1] === "\n") at += 1;
    } else cell += character ?? "";
    at += 1;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}

/** The text between quotation marks, where "" is one; without a closing mark the opening one is text. */
function readQuoted(text: string, start: number): { readonly cell: string; readonly next: number } {
  let cell = "";
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end === -1) return { cell: '"', next: start + 1 };
    cell += text.slice(at, end);
    if (text[end + 1] !== '"') return { cell, next: end + 1 };
    cell += '"';
    at = end + 2;
  }
}

/** The character that the first lines have most of, outside of quotation marks. */
function separatorOf(text: string): "," | "\t" | ";" {
  const head = text.slice(0, 5000).replaceAll(/"[^"]*"/g, "");
  const count = (separator: string): number => head.split(separator).length;
  if (count("\t") > count(",")) return "\t";
  return count(";") > count(",") ? ";" : ",";
}
