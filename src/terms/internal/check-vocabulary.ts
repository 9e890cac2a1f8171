import { refuse } from "../../fault/index.js";
import type { Vocabulary } from "../vocabulary.js";

/** Refuses what was not made by `defineVocabulary`; JavaScript callers have no compiler. */
export function checkVocabulary(vocabulary: Vocabulary): void {
  const given: unknown = vocabulary;
  if (typeof given !== "object" || given === null || !(vocabulary.spellings instanceof Map)) {
    refuse("type-invalid", ["vocabulary"], { expected: "object" });
  }
}
