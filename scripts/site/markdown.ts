import type { Language } from "../catalogue-docs/language.js";
import type { LocalText } from "social-work-station-rules/terms";

/** Text in a page: a tag or braces would be read as part of the page's template. */
export function plain(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll("{{", "{<!-- -->{").replaceAll("*", "\\*").replaceAll("_", "\\_");
}

/** Code in a line. */
export function code(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  return `${fence}${text}${fence}`;
}

/** A table with a row of headings; bars and line breaks in cells are taken care of. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [row(headings), row(headings.map(() => "---")), ...rows.map(row), ""];
}

/** A table of fields, or of columns of a sheet, of whose columns the style of the site keeps each wide enough. */
export function fieldTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  style: "fields" | "fields columns" = "fields",
): readonly string[] {
  return rows.length === 0 ? [] : [`<div class="${style}">`, "", ...table(headings, rows), "</div>", ""];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

/** The words of a text in the language of a page. */
export function inLanguage(language: Language, zh: string, en: string): string {
  return language === "zh" ? zh : en;
}

/** A list of words: 甲、乙; a, b. */
export function listed(language: Language, words: readonly string[]): string {
  return words.join(language === "zh" ? "、" : ", ");
}

export function say(language: Language, text: LocalText): string {
  return text[language];
}

/** A page: lines, without blank ones at its end. */
export function page(lines: readonly string[]): string {
  return `${lines.join("\n").replace(/\n+$/, "")}\n`;
}
