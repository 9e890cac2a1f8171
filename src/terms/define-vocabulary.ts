import { requireListed, requireObject, requireText } from "../fault/index.js";
import { vocabularyOf } from "./internal/vocabulary-of.js";
import type { TermEntry, Vocabulary } from "./vocabulary.js";

/**
 * Defines a vocabulary from its entries in order.
 *
 * @param name its name in messages
 * @param personal whether its values describe a person
 * @param entries value to labels and other accepted terms, lowest first where there is an order
 * @throws RuleInputError `type-invalid`, `value-missing`, `key-unknown`; `id-duplicate` when two entries claim one spelling; `text-invalid` for a spelling that no
 *   reader could find: empty, or longer than 100 characters
 *
 * @example
 * ```ts
 * import { defineVocabulary } from "social-work-station-rules/terms";
 * const sizes = defineVocabulary("size", "public", { small: { zh: "小", en: "small" }, large: { zh: "大", en: "large" } });
 * sizes.values; //=> ["small", "large"]
 * sizes.accepted; //=> ["small", "小", "large", "大"]
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineVocabulary<const E extends Readonly<Record<string, TermEntry>>>(
  name: string,
  personal: "personal" | "public",
  entries: E,
): Vocabulary<keyof E & string> {
  requireText(name, ["name"]);
  requireListed(personal, ["personal", "public"], ["personal"]);
  requireObject(entries, ["entries"]);
  return vocabularyOf(name, personal, Object.freeze(Object.keys(entries) as (keyof E & string)[]), entries);
}
