import { readFileSync } from "node:fs";
import { findNodeAtLocation, parse, parseTree, type Node, type ParseError } from "jsonc-parser";
import { explainFault, type Explanation } from "social-work-station-rules/explanation";
import type { Fault } from "social-work-station-rules/fault";
import { decodeText } from "../02-roster-and-quotas/decode-text.js";
import type { Language } from "../page/read-language.js";
import { sayBreak } from "./say-break.js";

/** Something wrong in a JSON file: where a person finds it, and what it is. */
export interface FileFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A JSON file's content with its text, so that faults can be found in it. */
export interface JsonFile {
  readonly file: string;
  readonly text: string;
  readonly content: unknown;
}

/** Reads a JSON file, in UTF-8 or GB18030; broken JSON is told by line and column, the first break alone: the rest follows from it. */
export function readJsonFile(file: string, lang: Language): JsonFile | readonly FileFault[] {
  const bytes = readBytes(file);
  if (bytes === null)
    return [
      {
        file,
        line: 1,
        column: 1,
        message: lang === "en" ? "The file cannot be read: is its name right?" : "无法读取该文件，请检查文件名和路径。",
      },
    ];
  const text = readText(bytes);
  if (text === null)
    return [
      {
        file,
        line: 1,
        column: 1,
        message:
          lang === "en"
            ? "The file's encoding is not known: save it as UTF-8."
            : "无法识别文件编码，请另存为UTF-8编码。",
      },
    ];
  const errors: ParseError[] = [];
  const content: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return { file, text, content };
  const { offset, message } = sayBreak(text, first);
  return [{ file, ...placeOf(text, offset), message: message[lang === "en" ? "en" : "zh"] }];
}

function readBytes(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Null for what is neither UTF-8 nor GB18030, such as the “Unicode” (UTF-16) of some editors. */
function readText(bytes: Uint8Array): string | null {
  try {
    const { text } = decodeText(bytes);
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}

/** Puts the library's faults where they stand in the file: at the value, or at what should hold it. */
export function placeFaults({ file, text }: JsonFile, faults: readonly Fault[], lang: Language): readonly FileFault[] {
  const tree = parseTree(text);
  return faults.map((fault) => ({
    file,
    ...placeOf(text, offsetOf(tree, fault.path)),
    message: sentence(explainFault(fault, { locale: lang }), fault.path, lang),
  }));
}

/** Line and column tell the place, so the path is left out but for the name of the field. */
function sentence({ heading, reasons }: Explanation, path: Fault["path"], lang: Language): string {
  const field = path.findLast((step) => typeof step === "string");
  const said = reasons.filter(({ about }) => about !== "place").map(({ text }) => text);
  if (lang === "en") return [field === undefined ? `${heading}.` : `${field}: ${heading}.`, ...said].join(" ");
  return [field === undefined ? `${heading}。` : `“${field}”：${heading}。`, ...said].join("");
}

function offsetOf(tree: Node | undefined, path: Fault["path"]): number {
  for (let length = path.length; tree !== undefined && length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined)
      return node.parent?.type === "property" && length === path.length ? node.parent.offset : node.offset;
  }
  return 0;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
