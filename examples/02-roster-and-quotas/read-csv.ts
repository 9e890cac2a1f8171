import { parse } from "csv-parse/sync";
import { decodeText, type Encoding } from "./decode-text.js";

/** A line of a table as a spreadsheet numbers it, with its cells by header. */
export interface CsvRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
  /** Whether text stands beyond the last header. */
  readonly width: "fits" | "too-wide";
}

export interface CsvTable {
  readonly file: string;
  readonly encoding: Encoding;
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Reads a CSV file; the first row holds the headers, blank rows are passed over. */
export function readCsv(file: string, bytes: Uint8Array): CsvTable {
  const { text, encoding } = decodeText(bytes);
  const [head = [], ...lines] = parse(text, { relax_column_count: true });
  const headers = head.map(headerForm);
  const twice = headers.find((header, index) => header !== "" && headers.indexOf(header) !== index);
  if (twice !== undefined) throw new Error(`${file}: two columns are headed “${twice}”.`);
  const rows = lines.flatMap((line, index): CsvRow[] => {
    if (line.every((cell) => cell.trim() === "")) return [];
    const cells = new Map(headers.map((header, column) => [header, (line[column] ?? "").trim()]));
    const width = line.slice(headers.length).some((cell) => cell.trim() !== "") ? "too-wide" : "fits";
    return [{ row: index + 2, cells, width }];
  });
  return { file, encoding, headers, rows };
}

/** Headers are compared without spaces, full-width brackets and digits as half-width ones. */
export function headerForm(header: string): string {
  return header.normalize("NFKC").replaceAll(/\s+/g, "");
}
