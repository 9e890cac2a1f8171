import { parse } from "csv-parse/sync";
import { decodeText, type Encoding } from "./decode-text.js";

/** A line of a table as a spreadsheet numbers it, with its cells by header. */
export interface CsvRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
  /** Whether text stands beyond the last header. */
  readonly width: "fits" | "too-wide";
}

/** A line that holds no record: a total, a signature or a remark. */
export interface SkippedRow {
  readonly row: number;
  /** The word by which it was recognised: 合计, 填表人 … */
  readonly word: string;
}

export interface CsvTable {
  readonly file: string;
  readonly encoding: Encoding;
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly skipped: readonly SkippedRow[];
}

/**
 * Reads a CSV file. The first row has the headers; blank rows are left out; totals, signatures and remarks are listed as
 * skipped. A row ends at CRLF, LF or CR, also within one file. A quotation mark inside a cell is text.
 */
export function readCsv(file: string, bytes: Uint8Array): CsvTable {
  const { text, encoding } = decodeText(bytes);
  const [head = [], ...lines] = parse(text, {
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  }).map((line) => line.map(visibleText));
  const headers = head.map(headerForm);
  const twice = headers.find((header, index) => header !== "" && headers.indexOf(header) !== index);
  if (twice !== undefined) throw new Error(`${file}: two columns are headed “${twice}”.`);
  const rows: CsvRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const [index, line] of lines.entries()) {
    const row = index + 2;
    const first = line.find((cell) => cell !== "");
    if (first === undefined) continue;
    const word = NO_RECORD.exec(first)?.[1];
    if (word !== undefined) {
      skipped.push({ row, word });
      continue;
    }
    const cells = new Map(headers.map((header, column) => [header, line[column] ?? ""]));
    const width = line.slice(headers.length).some((cell) => cell !== "") ? "too-wide" : "fits";
    rows.push({ row, cells, width });
  }
  return { file, encoding, headers, rows, skipped };
}

/** How the first cell of a line begins that office tables add to their records. */
const NO_RECORD =
  /^(合\s*计|小\s*计|总\s*计|共\s*计|填表人|填报人|制表人|审核人|负责人|单位负责人|联系人|填表日期|填报日期|备注|说明|注)(?:$|[:：\s])/;

/** Removes what nobody sees (zero-width marks, direction marks, soft hyphens) and the blanks around the text. */
function visibleText(cell: string): string {
  return cell.replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "").trim();
}

/** Headers are compared without spaces, full-width brackets and digits as half-width ones. */
export function headerForm(header: string): string {
  return header.normalize("NFKC").replaceAll(/\s+/g, "");
}
