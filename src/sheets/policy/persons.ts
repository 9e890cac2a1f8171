import type { OwnTerms } from "../../model/index.js";
import type { PersonCondition } from "../../policy/index.js";
import {
  CERTIFICATE_LEVELS,
  type TermEntry,
  type Vocabulary,
  certificateLevels,
  defineVocabulary,
  extendVocabulary,
  normalForm,
  spellingsOf,
  staffKinds,
  stationRoles,
} from "../../terms/index.js";

/** The name by which the reading of cells finds the vocabulary. */
export const PERSON_VOCABULARY = "policy-person";

const NO_CERTIFICATE = "certificate=none";

/**
 * Words for classes of staff: the highest certificate, the role, the kind of staff, with the policy's own words. A value is
 * the field of the condition and its word. A spelling that two fields have is that of the first.
 */
export function personVocabulary(own: OwnTerms = {}): Vocabulary {
  const fields: readonly (readonly [string, Vocabulary])[] = [
    ["certificate", certificateLevels],
    ["role", extendVocabulary(stationRoles, own.stationRoles)],
    ["staffKind", extendVocabulary(staffKinds, own.staffKinds)],
  ];
  const taken = new Set<string>();
  const isFree = (spelling: string): boolean => {
    const form = normalForm(spelling) ?? spelling;
    return !taken.has(form) && taken.add(form) === taken;
  };
  const entries = fields.flatMap(([field, vocabulary]) =>
    vocabulary.values.map((word): readonly [string, TermEntry] => {
      const { zh, en } = vocabulary.labels[word] ?? { zh: word, en: word };
      const label = isFree(zh) ? zh : `${zh}（${field === "role" ? "岗位" : "人员类别"}）`;
      return [`${field}=${word}`, { zh: label, en, accepts: spellingsOf(vocabulary, word).filter(isFree) }];
    }),
  );
  return defineVocabulary(PERSON_VOCABULARY, "public", Object.fromEntries([[NO_CERTIFICATE, WITHOUT], ...entries]));
}

const WITHOUT: TermEntry = { zh: "未取得证书人员", en: "without a certificate", accepts: ["未取得证书", "未取证"] };

/** The classes of staff that every policy can name. */
export const persons: Vocabulary = /* @__PURE__ */ personVocabulary();

/**
 * Makes the condition of the cell 适用人员; undefined for none, null for words that no one condition says: of two kinds, or
 * two certificates. A certificate is the highest that somebody has, so that no two words mean one person.
 */
export function personCondition(words: readonly string[]): PersonCondition | undefined | null {
  const [first, ...more] = words.map((word) => word.split("=", 2) as [string, string]);
  if (first === undefined) return undefined;
  const [field, word] = first;
  if (more.some(([other]) => other !== field) || (field === "certificate" && more.length > 0)) return null;
  if (field === "certificate") return ofCertificate(word);
  const named = [word, ...more.map(([, other]) => other)];
  return (field === "role" ? { post: { role: named } } : { staffKind: named }) as PersonCondition;
}

function ofCertificate(word: string): PersonCondition {
  if (word === "none") return { not: { certificate: {} } };
  const level = CERTIFICATE_LEVELS.find((known) => known === word);
  if (level === undefined) return { certificate: {} };
  const next = CERTIFICATE_LEVELS[CERTIFICATE_LEVELS.indexOf(level) + 1];
  const has = { certificate: { level: { atLeast: level } } };
  return next === undefined ? has : { ...has, not: { certificate: { level: { atLeast: next } } } };
}

/** The words of a condition on a person; undefined where no cell can say it. */
export function personCells(condition: PersonCondition): readonly string[] | undefined {
  const { post, staffKind } = condition;
  const words = [
    ...(post?.role ?? []).map((role) => `role=${role}`),
    ...(staffKind ?? []).map((kind) => `staffKind=${kind}`),
  ];
  const certificates = ["none", ...CERTIFICATE_LEVELS].map((level) => [`certificate=${level}`]);
  return [...certificates, words].find((cells) => JSON.stringify(personCondition(cells)) === JSON.stringify(condition));
}
