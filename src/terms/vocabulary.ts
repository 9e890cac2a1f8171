import {
  checkKeys,
  isObject,
  requireList,
  requireListed,
  requireObject,
  requireText,
  throwInputError,
} from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { normalForm } from "./normal-form.js";

/**
 * Defines a vocabulary from its entries in order.
 *
 * @param name its name in messages
 * @param personal whether its values describe a person
 * @param entries value to labels and other accepted terms, lowest first where there is an order
 * @throws RuleInputError `type-invalid`, `value-missing`, `key-unknown`; `id-duplicate` when two entries claim one spelling; `text-invalid` for a spelling that no
 *   reader could find: empty, or longer than 100 characters
 *
 * @example
 * ```ts
 * import { defineVocabulary } from "social-work-station-rules/terms";
 * const sizes = defineVocabulary("size", "public", { small: { zh: "小", en: "small" }, large: { zh: "大", en: "large" } });
 * sizes.values; //=> ["small", "large"]
 * sizes.accepted; //=> ["small", "小", "large", "大"]
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineVocabulary<const E extends Readonly<Record<string, TermEntry>>>(
  name: string,
  personal: "personal" | "public",
  entries: E,
): Vocabulary<keyof E & string> {
  requireText(name, ["name"]);
  requireListed(personal, ["personal", "public"], ["personal"]);
  requireObject(entries, ["entries"]);
  return vocabularyOf(name, personal, Object.freeze(Object.keys(entries) as (keyof E & string)[]), entries);
}

/** A text in the two languages of the library. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** A text as it is written in a policy or a register; where the English is left out, the Chinese stands for it. */
export interface LocalTextInput {
  readonly zh: string;
  readonly en?: string | undefined;
}

/** The two languages in which the library speaks; Chinese readers come first. */
export type Locale = "zh-CN" | "en";

/** One word of a vocabulary: its labels and the other Chinese terms that rosters use for it. */
export interface TermEntry extends LocalText {
  readonly accepts?: readonly string[] | undefined;
}

/** A closed list of words with their order, labels and the Chinese terms they are known by. */
export interface Vocabulary<V extends string = string> {
  readonly name: string;
  /** All values, lowest first where the field has an order. */
  readonly values: readonly V[];
  readonly labels: Readonly<Record<V, LocalText>>;
  /** Every accepted spelling as it is written, canonical values and labels included. */
  readonly accepted: readonly string[];
  /** The normal form of every accepted spelling, to its value; `readTerm` looks terms up here. */
  readonly spellings: Readonly<Record<string, V>>;
  /** Whether a value of this vocabulary describes a person, and so never enters a message. */
  readonly personal: "personal" | "public";
}

/** Refuses what was not made by `defineVocabulary`; JavaScript callers have no compiler. */
export function checkVocabulary(vocabulary: Vocabulary): void {
  const given: unknown = vocabulary;
  if (!isObject(given) || !isObject(vocabulary.spellings)) {
    throwInputError("type-invalid", ["vocabulary"], { expected: "object" });
  }
}

/** The vocabulary of some values, in their order; each has an entry. */
export function vocabularyOf<V extends string>(
  name: string,
  personal: "personal" | "public",
  values: readonly V[],
  entries: Readonly<Record<NoInfer<V>, TermEntry>>,
  path: FaultPath = ["entries"],
): Vocabulary<V> {
  const accepted: string[] = [];
  const spellings = new Map<string, V>();
  for (const value of values) {
    checkKeys(entries[value], ["zh", "en", "accepts"], [...path, value]);
    const { zh, en, accepts = [] } = entries[value];
    requireList(accepts, [...path, value, "accepts"]);
    for (const spelling of [value, zh, en, ...accepts]) {
      const form = normalForm(spelling);
      if (form === undefined || form === "")
        return throwInputError("text-invalid", [...path, value], { expected: "text" });
      const known = spellings.get(form);
      if (known === value) continue;
      if (known !== undefined) return throwInputError("id-duplicate", [...path, value], { id: spelling, other: known });
      spellings.set(form, value);
      accepted.push(spelling);
    }
  }
  const labels = Object.fromEntries(
    values.map((value) => {
      const { zh, en } = entries[value];
      return [value, Object.freeze({ zh, en })];
    }),
  ) as Record<V, LocalText>;
  return Object.freeze({
    name,
    values,
    labels: Object.freeze(labels),
    accepted: Object.freeze(accepted),
    spellings: Object.freeze(Object.fromEntries(spellings)),
    personal,
  });
}

const LANGUAGE_OF_LOCALE: ReadonlyMap<Locale, keyof LocalText> = new Map([
  ["zh-CN", "zh"],
  ["en", "en"],
]);

/**
 * The label of a value in a language.
 *
 * @param vocabulary the vocabulary
 * @param value one of its values
 * @param locale `"zh-CN"` or `"en"`
 * @throws RuleInputError `term-unknown`; `value-invalid` for another locale
 *
 * @example
 * ```ts
 * import { divisionKinds, labelOf } from "social-work-station-rules/terms";
 * labelOf(divisionKinds, "subdistrict", "zh-CN"); //=> "街道"
 * labelOf(divisionKinds, "subdistrict", "en"); //=> "subdistrict"
 * ```
 */
export function labelOf<V extends string>(vocabulary: Vocabulary<V>, value: V, locale: Locale): string {
  rank(vocabulary, value, ["value"]);
  const language = LANGUAGE_OF_LOCALE.get(locale);
  if (language === undefined) {
    return throwInputError("value-invalid", ["locale"], {
      expected: "listed-value",
      accepted: [...LANGUAGE_OF_LOCALE.keys()],
    });
  }
  return vocabulary.labels[value][language];
}

/**
 * The place of a value in its vocabulary's order, from 0: to compare certificate, education and division levels.
 *
 * @param vocabulary a vocabulary whose order has a meaning
 * @param value one of its values
 * @throws RuleInputError `term-unknown`
 *
 * @example
 * ```ts
 * import { educationLevels, rankOf } from "social-work-station-rules/terms";
 * rankOf(educationLevels, "master") > rankOf(educationLevels, "bachelor"); //=> true
 * ```
 */
export function rankOf<V extends string>(vocabulary: Vocabulary<V>, value: V): number {
  return rank(vocabulary, value, ["value"]);
}

/** The place of a canonical value in its vocabulary, from 0; labels and other spellings are refused. */
function rank<V extends string>(vocabulary: Vocabulary<V>, value: unknown, path: FaultPath): number {
  checkVocabulary(vocabulary);
  const place = vocabulary.values.indexOf(value as V);
  if (place === -1)
    return throwInputError("term-unknown", path, { vocabulary: vocabulary.name, accepted: vocabulary.values });
  return place;
}
