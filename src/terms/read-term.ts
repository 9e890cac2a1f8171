import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { type Vocabulary, checkVocabulary } from "./vocabulary.js";
import { normalForm } from "./normal-form.js";
import { yesNo } from "./vocabularies/answers.js";

/**
 * Reads a roster's term in a vocabulary: its value, label or another accepted spelling, in full-width or half-width
 * characters and brackets, whatever the spaces.
 *
 * @param vocabulary a vocabulary of this library, or one of your own by `defineVocabulary`
 * @param text the cell as it stands
 * @returns the value, or `unknown` with all accepted spellings; the term itself is repeated only for vocabularies that
 *   do not describe persons, and never when it is longer than 100 characters or holds seven digits in a row
 * @throws RuleInputError `type-invalid` for what is no text or no vocabulary
 *
 * @example
 * ```ts
 * import { certificateLevels, divisionKinds, readTerm } from "social-work-station-rules/terms";
 * readTerm(certificateLevels, "中级社工师"); //=> { status: "known", value: "social-worker" }
 * readTerm(certificateLevels, "社会工作者 （中级）"); //=> { status: "known", value: "social-worker" }
 * readTerm(divisionKinds, "地区").status; //=> "unknown"
 * ```
 */
export function readTerm<V extends string>(vocabulary: Vocabulary<V>, text: string): TermReading<V> {
  checkVocabulary(vocabulary);
  if (typeof text !== "string") return throwInputError("type-invalid", ["text"], { expected: "text" });
  const { spellings } = vocabulary;
  const read = (spelling: string): V | undefined =>
    Object.hasOwn(spellings, spelling) ? spellings[spelling] : undefined;
  const value = read(text) ?? read(normalForm(text) ?? "");
  return value === undefined ? unknownTerm(vocabulary, text) : { status: "known", value };
}

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
  if (typeof input !== "string") return throwInputError("type-invalid", path, { expected: "text" });
  const reading = readTerm(vocabulary, input);
  if (reading.status === "known") return reading.value;
  const { status: _, ...values } = reading;
  return throwInputError("term-unknown", path, values);
}

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

/** A run of digits as in telephone, identity and account numbers, which stray into a wrong column. */
const NUMBER_OF_A_PERSON = /\d{7}/;

/** The answer to a term that the vocabulary does not have; it repeats the term only where nobody is exposed. */
function unknownTerm(vocabulary: Vocabulary, text: string): UnknownTerm {
  const { name, personal, accepted } = vocabulary;
  const compared = personal === "public" ? normalForm(text) : undefined;
  const isSafe = compared !== undefined && !NUMBER_OF_A_PERSON.test(compared);
  return { status: "unknown", vocabulary: name, ...(isSafe ? { term: text.trim() } : {}), accepted };
}

/** What a cell answers to a yes-or-no question. */
export type YesNoReading = { readonly status: "known"; readonly value: boolean } | UnknownTerm;

/**
 * Reads 是 or 否, 有 or 无, √ or × in a cell. An empty cell, a dash or a 0 is unknown, never a no.
 *
 * @param text the cell as it stands
 * @returns true, false, or `unknown` without the cell's text
 * @throws RuleInputError `type-invalid` for what is no text
 *
 * @example
 * ```ts
 * import { readYesNo } from "social-work-station-rules/terms";
 * readYesNo("有"); //=> { status: "known", value: true }
 * readYesNo("否"); //=> { status: "known", value: false }
 * readYesNo("").status; //=> "unknown"
 * ```
 */
export function readYesNo(text: string): YesNoReading {
  const reading = readTerm(yesNo, text);
  return reading.status === "known" ? { status: "known", value: reading.value === "yes" } : reading;
}
