import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Sheet } from "../sheets/index.js";
import { decodeText } from "./decode-text.js";
import { readCsv } from "./read-csv.js";
import { kindOfWorkbook, readWorkbook } from "./workbook.js";
import { problem } from "./words.js";

/** The content of a file or folder. */
export type Input =
  | {
      readonly kind: "sheets";
      readonly path: string;
      readonly sheets: readonly Sheet[];
      readonly workbook: Uint8Array | null;
    }
  | { readonly kind: "json"; readonly path: string; readonly text: string };

/** Reads a workbook, a JSON file, a CSV file or a folder of CSV files. */
export async function readInput(name: string, cwd: string): Promise<Input> {
  const path = resolve(cwd, name);
  if (!existsSync(path))
    throw problem(
      `没有找到“${name}”，请检查文件名和所在文件夹。`,
      `“${name}” was not found: check the name and the folder.`,
    );
  if (statSync(path).isDirectory()) return readFolder(path, name);
  const bytes = readBytes(path, name);
  if (kindOfWorkbook(bytes) !== null)
    return { kind: "sheets", path, sheets: await readWorkbook(bytes, name), workbook: bytes };
  const text = textOf(bytes, name);
  if (extname(path).toLowerCase() === ".json" || /^\s*[{[]/.test(text)) return { kind: "json", path, text };
  return { kind: "sheets", path, sheets: [csvSheet(path, text)], workbook: null };
}

/** Whether a name is that of a folder. */
export function isFolder(name: string, cwd: string): boolean {
  return statSync(resolve(cwd, name), { throwIfNoEntry: false })?.isDirectory() === true;
}

function readFolder(path: string, name: string): Input {
  const files = readdirSync(path)
    .filter((file) => /\.(csv|tsv|txt)$/i.test(file))
    .sort();
  if (files.length === 0) throw problem(`文件夹“${name}”中没有CSV文件。`, `The folder “${name}” has no CSV files.`);
  const sheets = files.map((file) => csvSheet(file, textOf(readBytes(join(path, file), file), file)));
  return { kind: "sheets", path, sheets, workbook: null };
}

function csvSheet(path: string, text: string): Sheet {
  return { name: basename(path, extname(path)), rows: readCsv(text) };
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw problem(
      `“${name}”无法读取，可能正被其他程序占用。`,
      `“${name}” cannot be read; another program may have it open.`,
    );
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  const decoded = decodeText(bytes);
  if (decoded === null)
    throw problem(
      `“${name}”不是文本文件，或编码无法识别。请另存为.xlsx或“CSV UTF-8”，再试一次。`,
      `“${name}” is not a text, or its encoding is not known: save it as .xlsx or as CSV in UTF-8.`,
      1,
    );
  return decoded.text;
}

/** Writes a file, with the folders above it. */
export function writeOutput(name: string, cwd: string, content: string | Uint8Array): string {
  const path = resolve(cwd, name);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch {
    throw problem(
      `“${name}”无法写入。文件若已在Excel或WPS中打开，请先关闭。`,
      `“${name}” cannot be written. Close it in the spreadsheet program, if it is open there.`,
    );
  }
  return path;
}
