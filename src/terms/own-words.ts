import {
  checkKeys,
  requireList,
  requireListed,
  requireObject,
  requireObjects,
  requireText,
  throwInputError,
} from "../checks/index.js";
import {
  type LocalText,
  type Locale,
  type TermEntry,
  type Vocabulary,
  checkVocabulary,
  labelOf,
  vocabularyOf,
} from "./vocabulary.js";

/**
 * A word that a policy or a register defines in its `terms`: the place or text that defines it, a colon, and the word,
 * as in `qingshan:liaison` or `青山:联络员`. No built-in word has a colon, so neither can be mistaken for the other.
 */
export type OwnWord = `${string}:${string}`;

/** A word of a vocabulary, or one that a policy or a register defines in its `terms`. */
export type OpenTerm<V extends string> = V | OwnWord;

/** One colon, no blanks and no control characters. */
export const OWN_WORD_PATTERN =
  "^[^:\\u0000-\\u0020\\u007f\\u00a0\\u3000]{1,40}:[^:\\u0000-\\u0020\\u007f\\u00a0\\u3000]{1,60}$";

const OWN_WORD = new RegExp(OWN_WORD_PATTERN, "u");

/**
 * Returns whether a text has the form of a word that a policy or a register defines itself: `place:word`.
 *
 * @param text anything
 *
 * @example
 * ```ts
 * import { isOwnWord } from "social-work-station-rules/terms";
 * isOwnWord("qingshan:liaison"); //=> true
 * isOwnWord("supervisor"); //=> false
 * ```
 */
export function isOwnWord(text: unknown): text is OwnWord {
  return typeof text === "string" && OWN_WORD.test(text);
}

/** The definition of an own word, as far as reading and labels need it. */
export interface OwnWordEntry {
  readonly key: string;
  readonly name: LocalText;
  readonly accepts?: readonly string[] | undefined;
}

/**
 * Returns a vocabulary together with own words, to read rosters by ({@link readTerm}) and to say labels.
 *
 * @param vocabulary a vocabulary of this library
 * @param words the definitions; those of a policy and of a register may define one word twice in the same way
 * @throws RuleInputError `type-invalid`; `id-duplicate` for a spelling that another word has, with that word as `other`
 *
 * @example
 * ```ts
 * import { extendVocabulary, readTerm, stationRoles } from "social-work-station-rules/terms";
 * const words = [{ key: "qingshan:clerk", name: { zh: "文书", en: "clerk" } }];
 * readTerm(extendVocabulary(stationRoles, words), "文书"); //=> { status: "known", value: "qingshan:clerk" }
 * ```
 */
export function extendVocabulary<V extends string>(
  vocabulary: Vocabulary<V>,
  words: readonly OwnWordEntry[] = [],
): Vocabulary<OpenTerm<V>> {
  checkVocabulary(vocabulary);
  checkWords(words);
  if (words.length === 0) return vocabulary as Vocabulary<OpenTerm<V>>;
  const entries = new Map<string, TermEntry>(
    vocabulary.values.map((value) => [value, { ...vocabulary.labels[value], accepts: spellingsOf(vocabulary, value) }]),
  );
  for (const { key, name, accepts } of words) {
    if (!entries.has(key)) entries.set(key, { zh: name.zh, en: name.en, accepts });
  }
  return vocabularyOf(
    vocabulary.name,
    vocabulary.personal,
    Object.freeze([...entries.keys()] as OpenTerm<V>[]),
    Object.fromEntries(entries) as Record<OpenTerm<V>, TermEntry>,
    ["words"],
  );
}

function checkWords(words: readonly OwnWordEntry[]): void {
  requireObjects(words, ["words"]).forEach((word, position) => {
    const path = ["words", position];
    if (!isOwnWord(word.key)) throwInputError("id-invalid", [...path, "key"], { expected: "own-word" });
    checkKeys(requireObject(word.name, [...path, "name"]), ["zh", "en"], [...path, "name"]);
    requireText(word.name.zh, [...path, "name", "zh"]);
    requireText(word.name.en, [...path, "name", "en"]);
    if (word.accepts !== undefined)
      requireList(word.accepts, [...path, "accepts"]).forEach((spelling, at) => {
        requireText(spelling, [...path, "accepts", at]);
      });
  });
}

/**
 * Returns the spellings by which a vocabulary reads one of its words, in the form in which terms are compared.
 *
 * @param vocabulary a vocabulary of this library
 * @param value one of its words
 * @returns the word itself, its labels and the other terms for it
 * @throws RuleInputError `type-invalid`; `term-unknown` for a word that the vocabulary does not have
 *
 * @example
 * ```ts
 * import { areaClasses, spellingsOf } from "social-work-station-rules/terms";
 * spellingsOf(areaClasses, "urban"); //=> ["urban", "城镇", "城市", "城区", "镇区", "城镇地区"]
 * ```
 */
export function spellingsOf<V extends string>(vocabulary: Vocabulary<V>, value: NoInfer<V>): readonly string[] {
  checkVocabulary(vocabulary);
  requireListed(value, vocabulary.values, ["value"]);
  return Object.entries(vocabulary.spellings).flatMap(([spelling, read]) => (read === value ? [spelling] : []));
}

/**
 * Returns the label of a word in a language: a built-in one by its vocabulary, an own word by its definition. A word that
 * nobody defines is returned as it is.
 *
 * @param vocabulary the vocabulary of the field
 * @param word a value of the field
 * @param locale `"zh-CN"` or `"en"`
 * @param words the definitions of own words
 * @throws RuleInputError `type-invalid`; `value-invalid` for another locale
 *
 * @example
 * ```ts
 * import { labelOfWord, stationRoles } from "social-work-station-rules/terms";
 * const words = [{ key: "qingshan:clerk", name: { zh: "文书", en: "clerk" } }];
 * labelOfWord(stationRoles, "qingshan:clerk", "zh-CN", words); //=> "文书"
 * labelOfWord(stationRoles, "supervisor", "zh-CN"); //=> "督导"
 * ```
 */
export function labelOfWord<V extends string>(
  vocabulary: Vocabulary<V>,
  word: NoInfer<OpenTerm<V>>,
  locale: Locale,
  words: readonly OwnWordEntry[] = [],
): string {
  checkVocabulary(vocabulary);
  checkWords(words);
  requireText(word, ["word"]);
  if (vocabulary.values.includes(word as V)) return labelOf(vocabulary, word as V, locale);
  const language = requireListed(locale, ["zh-CN", "en"], ["locale"]) === "en" ? "en" : "zh";
  return words.find(({ key }) => key === word)?.name[language] ?? word;
}
