import { nearMatch } from "../checks/index.js";
import type { FaultPath, FaultValues } from "../fault/index.js";
import { acceptedTerms } from "../fields/index.js";
import {
  type Vocabulary,
  activityForms,
  activityKinds,
  clientGroups,
  divisionClasses,
  employers,
  employmentForms,
  facilities,
  figureKeys,
  fundingSourceKinds,
  governmentBodies,
  managementSystems,
  normalForm,
  operatorKinds,
  outsidePosts,
  purposes,
  serviceFields,
  staffKinds,
  stationRoles,
} from "../terms/index.js";
import type { Report } from "./check-record.js";
import type { FigureTerm, OwnTerm, OwnTerms } from "./types.js";

/** One of the lists of own words. */
export type WordList = keyof OwnTerms;

/** The vocabulary that each list of a register's or a policy's own words adds to. */
export const OWN_WORD_VOCABULARIES: Readonly<Required<Record<WordList, Vocabulary>>> = {
  stationRoles,
  staffKinds,
  activityKinds,
  managementSystems,
  divisionClasses,
  operatorKinds,
  governmentBodies,
  facilities,
  employers,
  employmentForms,
  outsidePosts,
  activityForms,
  clientGroups,
  serviceFields,
  fundingSourceKinds,
  purposes,
  figures: figureKeys,
};

const LISTS = Object.keys(OWN_WORD_VOCABULARIES) as readonly WordList[];

/** Faults of own words: a key defined twice, and a spelling that means another word already. */
export function checkOwnTerms(terms: OwnTerms | undefined, fault: Report, path: FaultPath = ["terms"]): void {
  for (const list of LISTS) checkList(terms?.[list] ?? [], OWN_WORD_VOCABULARIES[list], [...path, list], fault);
}

function checkList(
  words: readonly (OwnTerm | FigureTerm)[],
  vocabulary: Vocabulary,
  path: FaultPath,
  fault: Report,
): void {
  const meanings = new Map<string, string>(vocabulary.spellings);
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
export type CheckWord = (list: WordList, word: string | undefined, path: FaultPath) => void;

/** Returns the check of words against the vocabularies and some own words. */
export function wordChecker(terms: OwnTerms | undefined, fault: Report): CheckWord {
  const own = new Map(LISTS.map((list) => [list, new Set<string>(terms?.[list]?.map(({ key }) => key))]));
  const builtIn = new Map(LISTS.map((list) => [list, new Set<string>(OWN_WORD_VOCABULARIES[list].values)]));
  return (list, word, path) => {
    if (word === undefined || builtIn.get(list)?.has(word) === true || own.get(list)?.has(word) === true) return;
    fault("term-unknown", path, unknownWord(word, OWN_WORD_VOCABULARIES[list], [...(own.get(list) ?? [])]));
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
