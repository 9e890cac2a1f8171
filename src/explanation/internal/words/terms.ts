import { labelOf, type LocalText, type Vocabulary } from "../../../terms/index.js";
import { sayList, sayQuoted, same, sayWords } from "./text.js";

/** The label of a term, in both languages. */
export function sayTerm<V extends string>(vocabulary: Vocabulary<V>, value: V): LocalText {
  return sayWords({ zh: labelOf(vocabulary, value, "zh-CN"), en: labelOf(vocabulary, value, "en") });
}

export function sayTerms<V extends string>(vocabulary: Vocabulary<V>, values: readonly V[]): LocalText {
  return sayList(values.map((value) => sayTerm(vocabulary, value)));
}

/** The label of a term that stands in one of several vocabularies; a word that stands in none is quoted as it is. */
export function sayAnyTerm(vocabularies: readonly Vocabulary[], value: string): LocalText {
  const vocabulary = vocabularies.find(({ values }) => values.includes(value));
  return vocabulary === undefined ? sayQuoted(same(value)) : sayTerm(vocabulary, value);
}
