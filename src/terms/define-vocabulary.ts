/** A text in the two languages of the library. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** The two languages in which the library speaks; Chinese readers come first. */
export type Locale = "zh-CN" | "en";

/** One word of a vocabulary: its labels and the other Chinese terms that rosters use for it. */
export interface TermEntry extends LocalText {
  readonly accepts?: readonly string[];
}

/** A closed list of words with their order, labels and the Chinese terms they are known by. */
export interface Vocabulary<V extends string = string> {
  readonly name: string;
  /** All values, lowest first where the field has an order. */
  readonly values: readonly V[];
  readonly labels: Readonly<Record<V, LocalText>>;
  /** Every accepted spelling, canonical value and labels included, to its value. */
  readonly spellings: ReadonlyMap<string, V>;
  /** Whether a value of this vocabulary describes a person, and so never enters a message. */
  readonly personal: "personal" | "public";
}

/**
 * Defines a vocabulary from its entries in order.
 *
 * @throws Error at load time when two entries claim one spelling
 *
 * @example
 * ```ts
 * import { defineVocabulary } from "social-work-station-rules/terms";
 * const sizes = defineVocabulary("size", "public", { small: { zh: "小", en: "small" }, large: { zh: "大", en: "large" } });
 * sizes.values; //=> ["small", "large"]
 * ```
 */
export function defineVocabulary<const E extends Readonly<Record<string, TermEntry>>>(
  name: string,
  personal: "personal" | "public",
  entries: E,
): Vocabulary<keyof E & string> {
  type V = keyof E & string;
  const values = Object.keys(entries) as V[];
  const spellings = new Map<string, V>();
  for (const value of values) {
    const { zh, en, accepts = [] } = entries[value] as TermEntry;
    for (const spelling of [value, zh, en, ...accepts]) {
      const known = spellings.get(spelling);
      if (known !== undefined && known !== value) throw new Error(`${name}: "${spelling}" names ${known} and ${value}`);
      spellings.set(spelling, value);
    }
  }
  const labels = Object.fromEntries(
    values.map((value) => [value, { zh: (entries[value] as TermEntry).zh, en: (entries[value] as TermEntry).en }]),
  ) as Record<V, LocalText>;
  return { name, values, labels, spellings, personal };
}
