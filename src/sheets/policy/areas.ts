import type { DivisionCondition } from "../../policy/index.js";
import {
  type OwnWordEntry,
  type TermEntry,
  type Vocabulary,
  areaClasses,
  committeeTypes,
  defineVocabulary,
  divisionClasses,
  divisionKinds,
  spellingsOf,
} from "../../terms/index.js";

/** The fields of a condition on divisions that a cell can name by words, each with its vocabulary. */
const FIELDS = {
  area: areaClasses,
  kind: divisionKinds,
  committee: committeeTypes,
  class: divisionClasses,
} as const satisfies Readonly<Record<string, Vocabulary>>;

type AreaField = keyof typeof FIELDS;

/** Words for areas, with the policy's own classes: 城镇, 街道, 民族地区. A value is the field of the condition and its word. */
export function areaVocabulary(classes: readonly OwnWordEntry[] = []): Vocabulary {
  const fields = Object.keys(FIELDS) as readonly AreaField[];
  const known = fields.flatMap((field) => {
    const vocabulary: Vocabulary = FIELDS[field];
    return vocabulary.values.map((word): readonly [string, TermEntry] => {
      const label = vocabulary.labels[word] ?? { zh: word, en: word };
      return [`${field}=${word}`, { ...label, accepts: spellingsOf(vocabulary, word) }];
    });
  });
  const own = classes.map(({ key, name, accepts }): readonly [string, TermEntry] => [
    `class=${key}`,
    { ...name, accepts },
  ]);
  return defineVocabulary("policy-area", "public", Object.fromEntries([...known, ...own]));
}

/** The areas that every policy can name. */
export const areas: Vocabulary = /* @__PURE__ */ areaVocabulary();

/** Makes the condition of the cells 适用地区 and 指定区划; undefined for none, null for words of two kinds. */
export function areaCondition(
  words: readonly string[],
  within: readonly string[],
): DivisionCondition | undefined | null {
  const pairs = words.map((word) => word.split("=", 2) as [AreaField, string]);
  const [first] = pairs;
  if (pairs.some(([field]) => field !== first?.[0])) return null;
  const named = first === undefined ? {} : { [first[0]]: pairs.map(([, word]) => word) };
  const placed = within.length === 0 ? {} : { within };
  return first === undefined && within.length === 0 ? undefined : { ...named, ...placed };
}

/** The cells of a condition; undefined where they cannot say it. */
export function areaCells(
  condition: DivisionCondition,
): { readonly areas: readonly string[]; readonly within: readonly string[] } | undefined {
  const { within = [], ...rest } = condition;
  const [entry, ...more] = Object.entries(rest) as readonly (readonly [string, unknown])[];
  if (more.length > 0) return undefined;
  if (entry === undefined) return { areas: [], within };
  const [field, words] = entry;
  if (!Object.hasOwn(FIELDS, field) || !Array.isArray(words)) return undefined;
  const cells = words.map((word: unknown) => `${field}=${String(word)}`);
  return cells.every((cell) => areas.values.includes(cell)) ? { areas: cells, within } : undefined;
}
