import type { Vocabulary } from "../vocabulary.js";
import type { UnknownTerm } from "../term-reading.js";
import { normalForm } from "./normal-form.js";

/** A run of digits as in telephone, identity and account numbers, which stray into a wrong column. */
const NUMBER_OF_A_PERSON = /\d{7}/;

/** The answer to a term that the vocabulary does not have; it repeats the term only where nobody is exposed. */
export function unknownTerm(vocabulary: Vocabulary, text: string): UnknownTerm {
  const { name, personal, accepted } = vocabulary;
  const compared = personal === "public" ? normalForm(text) : undefined;
  const isSafe = compared !== undefined && !NUMBER_OF_A_PERSON.test(compared);
  return { status: "unknown", vocabulary: name, ...(isSafe ? { term: text.trim() } : {}), accepted };
}
