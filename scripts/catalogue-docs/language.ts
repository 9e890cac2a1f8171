import type { LocalText } from "social-work-station-rules/terms";
import { wide } from "../../src/explanation/words/text.js";

/** A page is written in one of these; its file ends in the tag. */
export type Language = "zh" | "en";

export const tags = { zh: "zh-CN", en: "en" } as const;

/** One line of a cell or a list: a bar would end the cell. */
export function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** Words in the language of the page; a Chinese page has full-width brackets. */
export function write({ zh, en }: LocalText, language: Language): string {
  return language === "zh" ? wide(zh) : en;
}

/** An addition in brackets. */
export function inBrackets(text: string, language: Language): string {
  return language === "zh" ? `（${text}）` : ` (${text})`;
}

/** "Name: value" as each language has it. */
export function line(name: LocalText, value: string, language: Language): string {
  return language === "zh" ? `${name.zh}：${value}` : `${name.en}: ${value}`;
}

/** 甲、乙; a, b. */
export function list(values: readonly string[], language: Language): string {
  return values.join(language === "zh" ? "、" : ", ");
}

export function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(" | ")} |`;
}
