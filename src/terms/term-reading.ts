/** A term that a vocabulary does not have. The term itself stands here only where it says nothing about a person. */
export interface UnknownTerm {
  readonly status: "unknown";
  /** Name of the vocabulary. */
  readonly vocabulary: string;
  readonly term?: string;
  /** Every spelling that the vocabulary accepts. */
  readonly accepted: readonly string[];
}

/** What a cell of a roster says in the words of a vocabulary. */
export type TermReading<V extends string = string> = { readonly status: "known"; readonly value: V } | UnknownTerm;
