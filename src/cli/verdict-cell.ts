import type { Locale } from "../terms/index.js";
import { VERDICT_MARKS, VERDICT_WORDS, type VerdictClass, classOfWord } from "./verdict-class.js";
import type { MarkedCell } from "./html-page.js";
import { say } from "./words.js";

/** A verdict as a cell: its word, its mark and its colour. */
export function verdictCell(verdict: VerdictClass, locale: Locale): MarkedCell {
  return {
    text: say(locale, VERDICT_WORDS[verdict]),
    mark: VERDICT_MARKS[verdict],
    style: `verdict is-${verdict}`,
  };
}

/** The word of a verdict, as a table wrote it, as a cell; any other text stays as it is. */
export function cellOfWord(word: string, locale: Locale): string | MarkedCell {
  const verdict = classOfWord(word);
  return verdict === undefined ? word : verdictCell(verdict, locale);
}
