import * as fc from "fast-check";

/** Draws so many values, the same in each run; the name keeps two draws apart. */
export function draw<T>(name: string, count: number, arbitrary: fc.Arbitrary<T>): readonly T[] {
  const seed = Array.from(name).reduce(
    (sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0,
    20211028,
  );
  return fc.sample(arbitrary, { numRuns: count, seed });
}

/** Draws objects by their fields; some fields may be missing. */
export function fields(
  needed: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc
    .record({ ...needed, ...more }, { requiredKeys: Object.keys(needed), noNullPrototype: true })
    .map((drawn) => drawn as Readonly<Record<string, unknown>>);
}
