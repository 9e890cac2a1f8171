import * as fc from "fast-check";
import type { CoarseDate } from "../calendar/index.js";
import type { LocalText, OpenTerm, OwnWord, Vocabulary } from "../terms/index.js";
import { coarseDates } from "./dates.js";

/** Parts of which the arbitraries are made. */

/** Ids that read like the thing they name. */
export function ids(prefix: string): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: 9_999_999 }).map((number) => `${prefix}-${number}`);
}

/** One value of a vocabulary. */
export function oneOf<V extends string>(vocabulary: Vocabulary<V>): fc.Arbitrary<V> {
  return fc.constantFrom(...vocabulary.values);
}

/** One value of a vocabulary, or one of the words that a register adds to it. */
export function openTermOf<V extends string>(
  vocabulary: Vocabulary<V>,
  own: readonly { readonly key: OwnWord }[] = [],
): fc.Arbitrary<OpenTerm<V>> {
  const word: fc.Arbitrary<OpenTerm<V>> = oneOf(vocabulary);
  return own.length === 0 ? word : fc.oneof(word, fc.constantFrom(...own.map(({ key }) => key)));
}

/** Some values of a vocabulary, at least one, each once. */
export function someOf<V extends string>(vocabulary: Vocabulary<V>, maxLength = 3): fc.Arbitrary<V[]> {
  return fc.uniqueArray(oneOf(vocabulary), { minLength: 1, maxLength });
}

/** A text in both languages. */
export function labels(zh: string, en: string): fc.Arbitrary<LocalText> {
  return fc.integer({ min: 1, max: 99 }).map((number) => ({ zh: `${zh}${number}`, en: `${en} ${number}` }));
}

/** Named things of a list, each id once. */
export function named(
  prefix: string,
  size: { readonly min: number; readonly max: number },
): fc.Arbitrary<{ id: string; name: LocalText }[]> {
  return fc.integer(size).map((length) =>
    Array.from({ length }, (_, index) => ({
      id: `${prefix}-${index + 1}`,
      name: { zh: `第${index + 1}项`, en: `${prefix} ${index + 1}` },
    })),
  );
}

/** A span of days that ends on or after it begins, or goes on. */
export function spans(): fc.Arbitrary<{ from: CoarseDate; until?: CoarseDate }> {
  return fc.oneof(
    coarseDates().map((from) => ({ from })),
    fc
      .tuple(coarseDates(), coarseDates())
      .map(([one, other]) => (one <= other ? { from: one, until: other } : { from: other, until: one })),
  );
}

export function few<T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { maxLength: 3 });
}

/** Up to so many, each id once. */
export function unique<T extends { readonly id: string }>(item: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> {
  return fc.uniqueArray(item, { maxLength: most, selector: ({ id }) => id });
}

/** A record of which some fields are always there and others may be absent. */
export function optional<R extends object, O extends object>(
  required: { [K in keyof R]: fc.Arbitrary<R[K]> },
  others: { [K in keyof O]: fc.Arbitrary<O[K]> },
): fc.Arbitrary<R & Partial<O>> {
  return fc
    .tuple(fc.record(required), fc.record(others, { requiredKeys: [] }))
    .map(([fixed, rest]) => ({ ...fixed, ...rest }) as R & Partial<O>);
}

/** Draws shares as decimals. */
export const shares = fc.constantFrom("0", "0.2", "0.3", "0.5", "0.75", "1");
