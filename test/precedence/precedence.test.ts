import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causeOf, precedenceAmong, prevailingAmong } from "../../src/precedence/index.js";

interface Entry {
  readonly policy: { readonly id: string; readonly prevailsOver: readonly string[] };
}

/** Entries of policies, each with those over which it prevails. */
function entriesOf(over: Readonly<Record<string, readonly string[]>>): readonly Entry[] {
  return Object.entries(over).map(([id, prevailsOver]) => ({ policy: { id, prevailsOver } }));
}

const idsOf = (entries: readonly Entry[]): readonly string[] => entries.map(({ policy }) => policy.id);

const chain = entriesOf({ city: ["district"], district: ["street"], street: [] });

describe("prevailingAmong", () => {
  it("drops each entry whose policy another prevails over, also through one between them", () => {
    expect(idsOf(prevailingAmong(chain))).toEqual(["city"]);
    expect(idsOf(prevailingAmong(entriesOf({ a: [], b: [] })))).toEqual(["a", "b"]);
    expect(prevailingAmong([])).toEqual([]);
  });

  it("keeps all entries of a policy that prevails", () => {
    const [city, district] = chain as readonly [Entry, Entry];
    expect(prevailingAmong([city, district, city])).toEqual([city, city]);
  });

  it("does not count a policy that is not among them", () => {
    const [city, , street] = chain as readonly [Entry, Entry, Entry];
    expect(idsOf(prevailingAmong([city, street]))).toEqual(["city", "street"]);
    expect(idsOf(prevailingAmong(entriesOf({ street: ["elsewhere"] })))).toEqual(["street"]);
  });

  it("takes precedence in a circle for none, and keeps what leads out of it", () => {
    expect(idsOf(prevailingAmong(entriesOf({ a: ["b"], b: ["a"] })))).toEqual(["a", "b"]);
    expect(idsOf(prevailingAmong(entriesOf({ a: ["b"], b: ["c"], c: ["a"] })))).toEqual(["a", "b", "c"]);
    expect(idsOf(prevailingAmong(entriesOf({ a: ["b", "d"], b: ["a"], d: [] })))).toEqual(["a", "b"]);
    expect(idsOf(prevailingAmong(entriesOf({ d: ["a"], a: ["b"], b: ["a"] })))).toEqual(["d", "b"]);
  });
});

describe("precedenceAmong", () => {
  it("answers for a policy itself and through others, in one direction", () => {
    const prevails = precedenceAmong(chain);
    expect(prevails("city", "district")).toBe(true);
    expect(prevails("city", "street")).toBe(true);
    expect(prevails("street", "city")).toBe(false);
    expect(prevails("city", "city")).toBe(false);
    expect(prevails("unknown", "city")).toBe(false);
  });

  it("finds all ways, also where two lead to one policy", () => {
    const prevails = precedenceAmong(entriesOf({ a: ["b", "c"], b: ["d"], c: ["d"], d: ["e"], e: [] }));
    expect(["b", "c", "d", "e"].map((other) => prevails("a", other))).toEqual([true, true, true, true]);
    expect(prevails("b", "c")).toBe(false);
  });

  it("is no way where precedence runs in a circle", () => {
    const prevails = precedenceAmong(entriesOf({ a: ["b"], b: ["a", "c"], c: [] }));
    expect([prevails("a", "b"), prevails("b", "a"), prevails("b", "c")]).toEqual([false, false, true]);
  });

  it("is what following the stated precedence finds, where there is no circle", () => {
    const ids = ["a", "b", "c", "d", "e"];
    // Each prevails over later ones alone.
    const drawn = fc.tuple(...ids.map((_, at) => fc.subarray(ids.slice(at + 1))));
    fc.assert(
      fc.property(drawn, (over) => {
        const of = (id: string): readonly string[] => over[ids.indexOf(id)] ?? [];
        const follow = (from: string, to: string): boolean => of(from).some((next) => next === to || follow(next, to));
        const prevails = precedenceAmong(entriesOf(Object.fromEntries(ids.map((id) => [id, of(id)]))));
        for (const from of ids) for (const to of ids) expect(prevails(from, to)).toBe(follow(from, to));
      }),
    );
  });
});

describe("causeOf", () => {
  it("tells a circle from precedence that nobody states", () => {
    expect(causeOf(entriesOf({ a: ["b"], b: ["a"] }))).toBe("circle");
    expect(causeOf(entriesOf({ a: ["b"], b: ["c"], c: ["b"] }))).toBe("circle");
    expect(causeOf(entriesOf({ a: [], b: [] }))).toBe("no-precedence");
    expect(causeOf(entriesOf({ a: ["c"], b: [], c: [] }))).toBe("no-precedence");
    expect(causeOf(entriesOf({ a: ["elsewhere"], b: [] }))).toBe("no-precedence");
  });
});
