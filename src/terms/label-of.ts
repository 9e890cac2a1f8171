import { refuse } from "../fault/index.js";
import type { Locale, LocalText, Vocabulary } from "./vocabulary.js";
import { rank } from "./internal/rank.js";

const LANGUAGE_OF_LOCALE: ReadonlyMap<Locale, keyof LocalText> = new Map([
  ["zh-CN", "zh"],
  ["en", "en"],
]);

/**
 * The label of a value in a language.
 *
 * @param vocabulary the vocabulary
 * @param value one of its values
 * @param locale `"zh-CN"` or `"en"`
 * @throws RuleInputError `term-unknown`; `value-invalid` for another locale
 *
 * @example
 * ```ts
 * import { divisionKinds, labelOf } from "social-work-station-rules/terms";
 * labelOf(divisionKinds, "subdistrict", "zh-CN"); //=> "街道"
 * labelOf(divisionKinds, "subdistrict", "en"); //=> "subdistrict"
 * ```
 */
export function labelOf<V extends string>(vocabulary: Vocabulary<V>, value: V, locale: Locale): string {
  rank(vocabulary, value, ["value"]);
  const language = LANGUAGE_OF_LOCALE.get(locale);
  if (language === undefined) {
    return refuse("value-invalid", ["locale"], { expected: "listed-value", accepted: [...LANGUAGE_OF_LOCALE.keys()] });
  }
  return vocabulary.labels[value][language];
}
