import { refuse, type FaultPath } from "../fault/index.js";
import type { Vocabulary } from "./vocabulary.js";
import { readTerm } from "./read-term.js";

/**
 * Reads a term as {@link readTerm} does, and refuses what the vocabulary does not have.
 *
 * @param vocabulary a vocabulary of this library, or one of your own
 * @param input anything
 * @param path where the input stands, for the fault
 * @throws RuleInputError `term-unknown` with the vocabulary's name, its accepted spellings and, unless it could say
 *   something about a person, the term; `type-invalid` for what is no text
 *
 * @example
 * ```ts
 * import { educationLevels, parseTerm } from "social-work-station-rules/terms";
 * parseTerm(educationLevels, "本科"); //=> "bachelor"
 * parseTerm(educationLevels, "研究生"); //=> throws term-unknown
 * ```
 */
export function parseTerm<V extends string>(vocabulary: Vocabulary<V>, input: unknown, path: FaultPath = []): V {
  if (typeof input !== "string") return refuse("type-invalid", path, { expected: "text" });
  const reading = readTerm(vocabulary, input);
  if (reading.status === "known") return reading.value;
  const { status: _, ...values } = reading;
  return refuse("term-unknown", path, values);
}
