import { readFileSync } from "node:fs";
import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { explainFault, type Explanation } from "social-work-station-rules/explanation";
import type { Fault } from "social-work-station-rules/fault";
import type { Language } from "../page/read-language.js";

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

/** Reads a JSON file; broken JSON is told by line and column. */
export function readJsonFile(file: string, lang: Language): JsonFile | readonly FileFault[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    return [{ file, line: 1, column: 1, message: lang === "en" ? "The file cannot be read." : "无法读取该文件。" }];
  }
  const errors: ParseError[] = [];
  const content: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length === 0) return { file, text, content };
  return errors.map(({ error, offset }) => ({ file, ...placeOf(text, offset), message: `${lang === "en" ? "Not valid JSON" : "不是有效的JSON"}（${printParseErrorCode(error)}）` }));
}

/** Puts the library's faults where they stand in the file: at the value, or at what should hold it. */
export function placeFaults({ file, text }: JsonFile, faults: readonly Fault[], lang: Language): readonly FileFault[] {
  const tree = parseTree(text);
  return faults.map((fault) => ({ file, ...placeOf(text, offsetOf(tree, fault.path)), message: sentence(explainFault(fault, { locale: lang })) }));
}

function sentence({ heading, reasons }: Explanation): string {
  return [heading, ...reasons.map(({ text }) => text)].join(" ");
}

function offsetOf(tree: Node | undefined, path: Fault["path"]): number {
  for (let length = path.length; tree !== undefined && length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === "property" && length === path.length ? node.parent.offset : node.offset;
  }
  return 0;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
