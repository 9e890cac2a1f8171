import { type Node, type ParseError, findNodeAtLocation, parse, parseTree } from "jsonc-parser";
import { explainFault } from "../explanation/index.js";
import { type Fault, groupFaults } from "../fault/index.js";
import type { Locale } from "../terms/index.js";
import type { Input } from "./files.js";
import { percentToDecimal } from "./percent.js";
import { sayBreak } from "./say-break.js";
import { type Problem, problem, say } from "./words.js";

/** A JSON file's content with its text, so that faults can be found in it. */
export interface JsonFile {
  readonly text: string;
  readonly content: unknown;
}

/** Parses a JSON file; of broken JSON the first break is said with line and column: the others follow from it. */
export function parseJson({ text }: Extract<Input, { readonly kind: "json" }>, name: string): JsonFile {
  const errors: ParseError[] = [];
  const content: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return { text, content };
  const { offset, message } = sayBreak(text, first);
  const { line, column } = placeOf(text, offset);
  throw problem(
    `“${name}”第${String(line)}行第${String(column)}列：${message.zh}。`,
    `“${name}”, line ${String(line)}, column ${String(column)}: ${message.en}.`,
    1,
  );
}

/** Makes the problem of a JSON file with faults; at most so many are said. */
export function jsonProblem(json: JsonFile, name: string, faults: readonly Fault[], most = Infinity): Problem {
  const { zh, en } = sayJsonFaults(json, faults.slice(0, most));
  const count = String(faults.length);
  return problem(
    `“${name}”有${count}处问题：\n${zh.join("\n")}`,
    `“${name}” has ${count} faults:\n${en.join("\n")}`,
    1,
  );
}

/** Faults of one kind beyond so many are only counted. */
const MOST_OF_A_KIND = 5;

/** Says the faults of a JSON file in both languages with line and column; those of one kind beyond the first in short. */
export function sayJsonFaults(
  { text }: JsonFile,
  faults: readonly Fault[],
): { readonly zh: readonly string[]; readonly en: readonly string[] } {
  const tree = parseTree(text);
  const sayAll = (locale: Locale): readonly string[] =>
    groupFaults(faults).flatMap((group) => {
      const lines = group.slice(0, MOST_OF_A_KIND).map((fault) => sayAt(fault, locale));
      const rest = String(group.length - lines.length);
      const more = say(locale, { zh: `  另有${rest}处同样的问题。`, en: `  ${rest} more of the same.` });
      return group.length > lines.length ? [...lines, more] : lines;
    });
  const sayAt = (fault: Fault, locale: Locale): string => {
    const { line, column } = placeOf(text, nodeAt(tree, fault.path)?.offset ?? 0);
    const said = [sayFault(fault, locale), ...percentAt(tree, fault.path, locale)].join(locale === "en" ? " " : "");
    return locale === "en"
      ? `  line ${String(line)}, column ${String(column)}: ${said}`
      : `  第${String(line)}行第${String(column)}列：${said}`;
  };
  return { zh: sayAll("zh-CN"), en: sayAll("en") };
}

const PERCENTAGE = /^(\d+(?:\.\d+)?)\s*[%％]$/;

/** Says how a percentage is written as the decimal that it is. */
function percentAt(tree: Node | undefined, path: Fault["path"], locale: Locale): readonly string[] {
  const value: unknown = tree && findNodeAtLocation(tree, [...path])?.value;
  const percent = typeof value === "string" ? PERCENTAGE.exec(value.trim())?.[1] : undefined;
  if (percent === undefined) return [];
  const decimal = percentToDecimal(percent);
  return [say(locale, { zh: `${percent}%请写作${decimal}。`, en: `Write ${percent} % as ${decimal}.` })];
}

/** Says a fault whose place is known, as line and column or as a mark in an editor: of its path only the field is named. */
export function sayFault(fault: Fault, locale: Locale): string {
  const { heading, reasons } = explainFault(fault, { locale });
  const field = fault.path.findLast((step) => typeof step === "string");
  const said = reasons.filter(({ about }) => about !== "place").map(({ text }) => text);
  if (locale === "en") return [field === undefined ? `${heading}.` : `${field}: ${heading}.`, ...said].join(" ");
  return [field === undefined ? `${heading}。` : `“${field}”：${heading}。`, ...said].join("");
}

/** Finds the part of a text at a path, with its name where it has one, or the nearest part around it. */
export function nodeAt(tree: Node | undefined, path: Fault["path"]): Node | undefined {
  for (let length = path.length; tree !== undefined && length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === "property" && length === path.length ? node.parent : node;
  }
  return undefined;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
