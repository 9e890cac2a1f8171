import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import type { FigureTerm, OwnTerm, OwnTerms } from "../model/index.js";
import { comparableText } from "../terms/index.js";

/** Where words are defined, for the fault. */
export interface OwnWordsAt {
  readonly path: FaultPath;
  readonly terms: OwnTerms | undefined;
}

/**
 * Requires that a word which a register and policies define is the same word: of one name and, as a figure, of one unit.
 *
 * @throws RuleInputError `term-conflict` at the definition that differs from an earlier one
 */
export function requireSameWords(definitions: readonly OwnWordsAt[]): void {
  const known = new Map<string, string>();
  for (const { path, terms } of definitions) {
    for (const [list, words] of Object.entries(terms ?? {}) as [keyof OwnTerms, readonly (OwnTerm | FigureTerm)[]][])
      words.forEach((word, position) => {
        const name = `${list} ${word.key}`;
        const meaning = meaningOf(word);
        if ((known.get(name) ?? meaning) !== meaning)
          throwInputError("term-conflict", [...path, "terms", list, position], { id: word.key });
        known.set(name, meaning);
      });
  }
}

/** What two definitions must have in common; English names may be worded differently. */
function meaningOf(word: OwnTerm | FigureTerm): string {
  const unit = "unit" in word ? [comparableText(word.unit.zh), word.whole === true] : [];
  return JSON.stringify([comparableText(word.name.zh), ...unit]);
}
