import { refuse } from "../fault/index.js";
import type { Vocabulary } from "./vocabulary.js";
import { checkVocabulary } from "./internal/check-vocabulary.js";
import { normalForm } from "./internal/normal-form.js";
import { unknownTerm } from "./internal/unknown-term.js";
import type { TermReading } from "./term-reading.js";

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
  if (typeof text !== "string") return refuse("type-invalid", ["text"], { expected: "text" });
  const value = vocabulary.spellings.get(text) ?? vocabulary.spellings.get(normalForm(text) ?? "");
  return value === undefined ? unknownTerm(vocabulary, text) : { status: "known", value };
}
