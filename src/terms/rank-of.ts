import type { Vocabulary } from "./vocabulary.js";
import { rank } from "./internal/rank.js";

/**
 * The place of a value in its vocabulary's order, from 0: to compare certificate, education and division levels.
 *
 * @param vocabulary a vocabulary whose order has a meaning
 * @param value one of its values
 * @throws RuleInputError `term-unknown`
 *
 * @example
 * ```ts
 * import { educationLevels, rankOf } from "social-work-station-rules/terms";
 * rankOf(educationLevels, "master") > rankOf(educationLevels, "bachelor"); //=> true
 * ```
 */
export function rankOf<V extends string>(vocabulary: Vocabulary<V>, value: V): number {
  return rank(vocabulary, value, ["value"]);
}
