import { nearMatch } from "../checks/index.js";
import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import {
  type OwnWordEntry,
  type OwnWordList,
  type Vocabulary,
  normalForm,
  ownWordVocabularies,
} from "../terms/index.js";
import { acceptedTerms } from "./term-of.js";

const VOCABULARIES: Readonly<Record<OwnWordList, Vocabulary>> = ownWordVocabularies;

/** The own words of a register or a policy, by list. */
export type OwnWordsByList = Readonly<Partial<Record<OwnWordList, readonly OwnWordEntry[] | undefined>>>;

/** Notes a fault. */
type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;

const LISTS = Object.keys(VOCABULARIES) as readonly OwnWordList[];

/** Faults of own words: a key defined twice, and a spelling that means another word already. */
export function checkOwnTerms(terms: OwnWordsByList | undefined, fault: Report, path: FaultPath = ["terms"]): void {
  for (const list of LISTS) checkList(terms?.[list] ?? [], VOCABULARIES[list], [...path, list], fault);
}

function checkList(words: readonly OwnWordEntry[], vocabulary: Vocabulary, path: FaultPath, fault: Report): void {
  const meanings = new Map<string, string>(Object.entries(vocabulary.spellings));
  const keys = new Set<string>();
  words.forEach(({ key, name, accepts = [] }, position) => {
    if (keys.has(key)) {
      fault("id-duplicate", [...path, position, "key"], { id: key });
      return;
    }
    keys.add(key);
    for (const spelling of [key, name.zh, name.en, ...accepts]) {
      const form = normalForm(spelling);
      if (form === undefined || form === "") continue;
      const other = meanings.get(form);
      if (other !== undefined && other !== key) fault("id-duplicate", [...path, position], { id: spelling, other });
      else meanings.set(form, key);
    }
  });
}

/** Reports a word that no vocabulary has and nobody defines; a word that is not there is none. */
export type CheckWord = (list: OwnWordList, word: string | undefined, path: FaultPath, fault: Report) => void;

/** Returns the check of words against the vocabularies and some own words. */
export function wordChecker(terms: OwnWordsByList | undefined): CheckWord {
  const own = new Map(LISTS.map((list) => [list, new Set<string>(terms?.[list]?.map(({ key }) => key))]));
  const builtIn = new Map(LISTS.map((list) => [list, new Set<string>(VOCABULARIES[list].values)]));
  return (list, word, path, fault) => {
    if (word === undefined || builtIn.get(list)?.has(word) === true || own.get(list)?.has(word) === true) return;
    fault("term-unknown", path, unknownWord(word, VOCABULARIES[list], [...(own.get(list) ?? [])]));
  };
}

/** What an own word can be instead; of words about persons no one is singled out. */
function unknownWord(word: string, vocabulary: Vocabulary, own: readonly string[]): FaultValues {
  const near = vocabulary.personal === "public" ? nearMatch(word, own) : undefined;
  const { labels, ...values } = acceptedTerms(vocabulary);
  const accepted = [...vocabulary.values, ...own];
  return {
    ...values,
    accepted,
    labels: [...(labels as readonly string[]), ...own],
    ...(near === undefined ? {} : { near }),
  };
}
