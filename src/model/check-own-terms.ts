import type { FaultPath } from "../fault/index.js";
import { type Vocabulary, figureKeys, normalForm } from "../terms/index.js";
import type { Report } from "./check-record.js";
import type { FigureTerm, OwnTerm, OwnTerms } from "./types.js";

/** The vocabulary that each list of own words adds to. */
export const VOCABULARY_OF: { readonly [L in keyof Required<OwnTerms>]: Vocabulary } = { figures: figureKeys };

/** Faults of own words: a key defined twice, and a spelling that means another word already. */
export function checkOwnTerms(terms: OwnTerms | undefined, fault: Report, path: FaultPath = ["terms"]): void {
  for (const [list, vocabulary] of Object.entries(VOCABULARY_OF) as [keyof OwnTerms, Vocabulary][])
    checkList(terms?.[list] ?? [], vocabulary, [...path, list], fault);
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
