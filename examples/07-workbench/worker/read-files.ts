import type { Sheet } from "social-work-station-rules/sheets";
import { decodeText, kindOfWorkbook, problem, readCsv, readWorkbook } from "./command-parts.js";
import type { OpenSheet, Source } from "./desk.js";

/** A file that the user put in. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger files are read by no browser in good time. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Reads workbooks and CSV files into sheets, or one register of JSON as text. */
export async function readFiles(
  files: readonly GivenFile[],
): Promise<{ readonly source: Source; readonly text: string | null }> {
  const [first] = files;
  if (first === undefined) throw problem("没有文件。", "There is no file.");
  const sheets: OpenSheet[] = [];
  for (const { name, bytes } of files) {
    if (bytes.length === 0) throw problem(`“${name}”是空文件。`, `“${name}” is empty.`);
    if (bytes.length > MOST_BYTES)
      throw problem(
        `“${name}”超过200 MB，请分开存放后再试。`,
        `“${name}” is larger than 200 MB: split it and try again.`,
      );
    if (kindOfWorkbook(bytes) !== null) {
      sheets.push(...(await readWorkbook(bytes, name)).map(toOpen));
      continue;
    }
    const text = textOf(bytes, name);
    if (/\.json$/i.test(name) || /^\s*[{[]/.test(text)) {
      if (files.length > 1) throw problem("台账文件（JSON）请单独放入。", "Put a register of JSON in by itself.");
      return { source: { kind: "json", name }, text };
    }
    sheets.push({ name: name.replace(/\.\w+$/, ""), rows: readCsv(text).map((row) => [...row]) });
  }
  const isOneWorkbook = files.length === 1 && kindOfWorkbook(first.bytes) === "xlsx";
  const name = files.map((file) => file.name).join("、");
  return { source: { kind: "sheets", name, sheets, workbook: isOneWorkbook ? first.bytes : null }, text: null };
}

function toOpen({ name, rows, merges }: Sheet): OpenSheet {
  return { name, rows: rows.map((row) => [...row]), merges };
}

function textOf(bytes: Uint8Array, name: string): string {
  const decoded = decodeText(bytes);
  if (decoded !== null) return decoded.text;
  throw problem(
    `“${name}”不是Excel工作簿、CSV或JSON文件，无法读取。请另存为.xlsx或“CSV UTF-8”，再试一次。`,
    `“${name}” is no workbook, CSV or JSON file: save it as .xlsx or as CSV in UTF-8 and try again.`,
  );
}
