import type { DivisionCondition } from "../../policy/index.js";
import {
  type Vocabulary,
  areaClasses,
  committeeTypes,
  defineVocabulary,
  divisionClasses,
  divisionKinds,
} from "../../terms/index.js";

/** The fields of a condition on divisions that a cell can name by words, each with its vocabulary. */
const FIELDS = {
  area: areaClasses,
  kind: divisionKinds,
  committee: committeeTypes,
  class: divisionClasses,
} as const satisfies Readonly<Record<string, Vocabulary>>;

type AreaField = keyof typeof FIELDS;

/** Words for areas: 城镇, 街道, 民族地区. A value is the field of the condition and its word. */
export const areas: Vocabulary = /* @__PURE__ */ defineVocabulary(
  "policy-area",
  "public",
  Object.fromEntries(
    (Object.keys(FIELDS) as readonly AreaField[]).flatMap((field) => {
      const vocabulary: Vocabulary = FIELDS[field];
      return vocabulary.values.map((word) => {
        const { zh, en } = vocabulary.labels[word] ?? { zh: word, en: word };
        return [`${field}=${word}`, { zh, en }] as const;
      });
    }),
  ),
);

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
