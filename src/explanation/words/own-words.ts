import type { OwnTerms } from "../../model/index.js";
import type { LocalText, OwnWord } from "../../terms/index.js";

/**
 * Own words in sentences. Sentences are made without the register and the policies that define the words, so a word is
 * marked where it is said, and its label is put in when the sentences are finished.
 */

/** Private-use characters, which no text of an office contains. */
const [OPEN, CLOSE] = ["\ue000", "\ue001"];

const MARKED = /\ue000([^\ue001]*)\ue001/gu;

/** Returns an own word as it is written until its label is put in. */
export function markOwnWord(word: OwnWord): string {
  return `${OPEN}${word}${CLOSE}`;
}

/** Returns a text with the label of each own word; a word that nobody defines stays as it is. */
export function labelOwnWords(text: string, words: OwnWords, language: keyof LocalText): string {
  return text.includes(OPEN) ? text.replace(MARKED, (_, word: string) => words.get(word)?.[language] ?? word) : text;
}

/** The labels of own words, by key. */
export type OwnWords = ReadonlyMap<string, LocalText>;

/** Returns the labels of the words that registers and policies define; of two definitions the first. */
export function ownWordsOf(definitions: readonly (OwnTerms | undefined)[]): OwnWords {
  const lists: readonly OwnTerms[keyof OwnTerms][] = definitions.flatMap((terms) => Object.values(terms ?? {}));
  const all = lists.flatMap((words): readonly { readonly key: OwnWord; readonly name: LocalText }[] => words ?? []);
  return new Map(all.toReversed().map(({ key, name }) => [key, name]));
}
