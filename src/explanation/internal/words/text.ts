import { refuse } from "../../../fault/index.js";
import type { LocalText } from "../../../terms/index.js";

/** Line breaks, control characters, and those that turn the direction of writing: none of them is a word. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Data on one line: an id, a name, a quote may hold anything. */
export function oneLine(data: string): string {
  if (typeof data !== "string") return refuse("type-invalid", ["input"], { expected: "text" });
  return data.replace(UNPRINTABLE, " ").trim();
}

/** The same words in both languages: an id, a figure. */
export function same(data: string): LocalText {
  const text = oneLine(data);
  return { zh: text, en: text };
}

/** The library's own words have half-width brackets, as rosters do; a Chinese sentence has full-width ones. */
export function wide(zh: string): string {
  return oneLine(zh).replaceAll("(", "（").replaceAll(")", "）");
}

/** Words of the library or of a policy, in both languages. */
export function sayWords({ zh, en }: LocalText): LocalText {
  return { zh: wide(zh), en: oneLine(en) };
}

/** A quote in quotation marks; marks within it become single ones (GB/T 15834). */
export function quoted(text: string): string {
  return `“${oneLine(text).replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** Words in quotation marks. */
export function sayQuoted({ zh, en }: LocalText): LocalText {
  return { zh: quoted(zh), en: quoted(en) };
}

/** The title of a document. */
export function sayTitle({ zh, en }: LocalText): LocalText {
  return { zh: `《${wide(zh).replaceAll("《", "〈").replaceAll("》", "〉")}》`, en: quoted(en) };
}

/** A text that ends as a sentence does. */
export function ended({ zh, en }: LocalText): LocalText {
  const chinese = oneLine(zh);
  const english = oneLine(en);
  return {
    zh: /[。？！…”；]$/u.test(chinese)
      ? chinese
      : `${chinese.replace(/[.?!]$/u, "")}${chinese.endsWith("?") ? "？" : "。"}`,
    en: /[.?!…”]$/u.test(english) ? english : `${english}.`,
  };
}

/** A list: 甲、乙、丙; a, b and c. */
export function sayList(items: readonly LocalText[]): LocalText {
  const english = items.map(({ en }) => en);
  const last = english.at(-1) ?? "";
  return {
    zh: items.map(({ zh }) => zh).join("、"),
    en: english.length < 2 ? last : `${english.slice(0, -1).join(", ")} and ${last}`,
  };
}

/** As many entries as a reader takes in; of more the first, and how many there are. */
const MOST_LISTED = 12;

/** A list of which only the first entries are written out. */
export function sayFirst(items: readonly LocalText[]): LocalText {
  if (items.length <= MOST_LISTED) return sayList(items);
  const first = items.slice(0, MOST_LISTED);
  return {
    zh: `${first.map(({ zh }) => zh).join("、")}等${items.length}项`,
    en: `${first.map(({ en }) => en).join(", ")} and ${items.length - MOST_LISTED} more`,
  };
}
