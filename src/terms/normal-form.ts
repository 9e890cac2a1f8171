import { throwInputError } from "../checks/index.js";

const LONGEST_TERM = 100;

/**
 * Returns the form in which terms are compared: that of `comparableText`, in lower case. Returns undefined for a value
 * that is not a text, and for a text that is too long to be a term.
 *
 * @param text a term as somebody wrote it
 * @returns its form; two spellings of one term have the same form
 *
 * @example
 * ```ts
 * import { normalForm } from "social-work-station-rules/terms";
 * normalForm("ＭＳＷ （专业学位）"); //=> "msw(专业学位)"
 * ```
 */
export function normalForm(text: string): string | undefined {
  if (typeof text !== "string" || text.length > LONGEST_TERM) return undefined;
  return comparableText(text).toLowerCase();
}

/** Radicals that a PDF may have in place of a character and that NFKC leaves as they are, each before its character. */
const RADICALS = "⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙";

const CHARACTER_OF = new Map(RADICALS.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const));

/**
 * Returns the form in which words, labels and references are compared: full-width and half-width characters alike,
 * radicals as the characters that they look like, every bracket as a round one, and without blanks and characters that
 * nobody sees. Upper and lower case remain.
 *
 * @param text a word, a label or a reference
 * @returns its form; two texts that look the same have the same form
 *
 * @example
 * ```ts
 * import { comparableText } from "social-work-station-rules/terms";
 * comparableText("社会 ⼯作（专业）") === comparableText("社会工作\u200b(专业)"); //=> true
 * ```
 */
export function comparableText(text: string): string {
  if (typeof text !== "string") return throwInputError("type-invalid", ["text"], { expected: "text" });
  // Most references are written in these characters, which all stay as they are, and there may be a million.
  if (/^[\w./:\u4e00-\u9fff-]*$/.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, "")
    .replace(/[\u2e80-\u2eff]/g, (radical) => CHARACTER_OF.get(radical) ?? radical)
    .replace(/[[【〔〖]/g, "(")
    .replace(/[\]】〕〗]/g, ")");
}

const FULL_TO_HALF = 0xfee0;

/**
 * Returns a text with full-width characters as half-width ones, radicals as characters, every kind of space as a plain
 * one, and without characters that nobody sees. Not NFKC as a whole, which would turn a footnote's superscript into a
 * digit (3000¹ into 30001).
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, "")
    .replace(/[\u2e80-\u2fd5]/g, comparableText)
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_TO_HALF))
    .replaceAll("￥", "¥")
    .replaceAll("−", "-")
    .replace(/\s/g, " ");
}
