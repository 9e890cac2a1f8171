import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { ownWordsIn } from "../fields/index.js";
import { OWN_WORD_VOCABULARIES, type WordList, checkOwnTerms, wordChecker } from "../model/index.js";
import { policySchema } from "./policy.js";
import type { Policy } from "./types.js";

/** Faults of a policy's own words: definitions that clash, and words that it uses and does not define. */
export function checkOwnWords(
  policy: Policy,
  fault: (code: FaultCode, path: FaultPath, values?: FaultValues) => void,
): void {
  checkOwnTerms(policy.terms, fault);
  const checkWord = wordChecker(policy.terms, fault);
  for (const { path, word, vocabulary } of ownWordsIn(policySchema, policy)) {
    const list = LISTS.find((key) => OWN_WORD_VOCABULARIES[key] === vocabulary);
    if (list !== undefined) checkWord(list, word, path);
  }
}

const LISTS = Object.keys(OWN_WORD_VOCABULARIES) as readonly WordList[];
