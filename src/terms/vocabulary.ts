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
  /** Every accepted spelling as it is written, canonical values and labels included. */
  readonly accepted: readonly string[];
  /** The normal form of every accepted spelling, to its value; `readTerm` looks terms up here. */
  readonly spellings: ReadonlyMap<string, V>;
  /** Whether a value of this vocabulary describes a person, and so never enters a message. */
  readonly personal: "personal" | "public";
}
