import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { checkOwnTerms, ownWordsIn, wordChecker } from "../fields/index.js";
import { type OwnWordList, ownWordVocabularies } from "../terms/index.js";
import { policySchema } from "./policy.js";
import type { Policy } from "./types.js";

/** Faults of a policy's own words: definitions that clash, and words that it uses and does not define. */
export function checkOwnWords(
  policy: Policy,
  fault: (code: FaultCode, path: FaultPath, values?: FaultValues) => void,
): void {
  checkOwnTerms(policy.terms, fault);
  const checkWord = wordChecker(policy.terms);
  for (const { path, word, vocabulary } of ownWordsIn(policySchema, policy)) {
    const list = LISTS.find((key) => ownWordVocabularies[key] === vocabulary);
    if (list !== undefined) checkWord(list, word, path, fault);
  }
}

const LISTS = Object.keys(ownWordVocabularies) as readonly OwnWordList[];
