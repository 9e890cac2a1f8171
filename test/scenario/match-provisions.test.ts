import { comparePolicies } from "social-work-station-rules/scenario";
import { definePolicy, stated } from "social-work-station-rules/policy";
import { describe, expect, it, test } from "vitest";
import { matchProvisions } from "../../src/scenario/match-provisions.js";
import { parametersOf, policyOf, requirementOf, tierSystem } from "../small-policy.js";

const source = {
  document: "d",
  clause: "一",
  quote: "经费",
  authority: "normative",
  verification: "primary-text",
} as const;

const policy = (provision: object) =>
  definePolicy({
    version: 1,
    id: "own",
    title: { zh: "办法" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法" }, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "own/a",
        title: { zh: "条款" },
        modality: "must",
        aspect: "a",
        appliesTo: { subject: "station" },
        clauses: [],
        ...provision,
      },
    ],
  } as never);

test("a provision of another kind under the same id is another provision", () => {
  const before = policy({
    kind: "requirement",
    parameters: { measure: stated({ take: "count", of: "persons" }, source), atLeast: stated(3, source) },
  });
  const after = policy({ kind: "funding-standard", parameters: { amount: stated(200_000, source) } });
  const { added, gone, changed } = comparePolicies(before, after);
  expect([added.map(({ provision }) => provision), gone.map(({ provision }) => provision)]).toEqual([
    ["own/a"],
    ["own/a"],
  ]);
  expect(changed).toEqual([]);
});

describe("provisions of two policies are of one matter", () => {
  const persons = { take: "count", of: "persons" };
  const one = (values: object, fields: object = {}) => requirementOf({ measure: persons, ...values }, fields);
  const matched = (old: readonly object[], now: readonly object[], fields: object = {}) =>
    matchProvisions(policyOf(old, { id: "old" }), policyOf(now, { id: "new", ...fields }), []).flatMap(
      ({ before, after, matchedBy }) =>
        before !== null && after !== null ? [`${before.aspect} ${after.aspect} ${matchedBy ?? ""}`] : [],
    );
  const named = (id: string, values: object, fields: object = {}) => one(values, { id, aspect: id, ...fields });

  it.each([
    ["s:station", "s:centre", ["a1 a1 matter"]],
    ["s:station", "township", ["a1 a1 matter"]],
    ["s:station", "county", []],
    ["s:centre", "county", ["a1 a1 matter"]],
    ["county", "township", []],
    [undefined, "county", ["a1 a1 matter"]],
    ["county", undefined, ["a1 a1 matter"]],
  ])("where they apply to tiers with a level in common: %s and %s", (first, second, expected) => {
    const at = (id: string, tier: string | undefined) =>
      one({ atLeast: 1 }, { id, appliesTo: { subject: "station", ...(tier === undefined ? {} : { tier }) } });
    expect(matched([at("old/a", first)], [at("new/a", second)])).toEqual(expected);
  });

  it("where half of the parts of their values are in common, and not where less is", () => {
    // Two of four parts, then two of five.
    expect(matched([named("old/a", { atLeast: 1 })], [named("new/b", { atLeast: 2 })])).toEqual(["old/a new/b matter"]);
    expect(matched([named("old/a", { atLeast: 1 })], [named("new/b", { atLeast: 2, atMost: 9 })])).toEqual([]);
  });

  it("where the fields of their kind are the same", () => {
    const whole = { appliesTo: { subject: "division" }, scope: "jurisdiction" };
    const each = { appliesTo: { subject: "division" } };
    const ask = (first: object, second: object) =>
      matched([named("old/a", { atLeast: 1 }, first)], [named("new/b", { atLeast: 1 }, second)]);
    expect([ask(whole, whole), ask(each, each), ask(whole, each), ask(each, whole)]).toEqual([
      ["old/a new/b matter"],
      ["old/a new/b matter"],
      [],
      [],
    ]);
  });

  it("the larger share of common parts before the larger number of them", () => {
    // Four of seven parts in common are less than three of four.
    const old = named("old/a", { atLeast: 1, atMost: 9 });
    const longer = { measure: { ...persons, where: { staffKind: ["local"] } } };
    const rich = {
      ...named("new/a", {}),
      parameters: parametersOf({ ...longer, atLeast: 1, atMost: 9, dueAfter: { from: "station-opening", months: 3 } }),
    };
    expect(matched([old], [rich, named("new/b", { atLeast: 1 })])).toEqual(["old/a new/b matter"]);
    expect(matched([old], [rich])).toEqual(["old/a new/a matter"]);
  });

  it("by whose tiers a policy itself says which levels they have", () => {
    const other = { ...tierSystem, tiers: tierSystem.tiers.map((tier) => ({ ...tier, levels: ["village" as const] })) };
    const at = (id: string) => one({ atLeast: 1 }, { id, appliesTo: { subject: "station", tier: "s:centre" } });
    expect(matched([at("old/a")], [at("new/a")], { tierSystem: other })).toEqual(["a1 a1 matter"]);
    const level = one({ atLeast: 1 }, { id: "old/a", appliesTo: { subject: "station", tier: "township" } });
    expect(matched([level], [at("new/a")])).toEqual(["a1 a1 matter"]);
    expect(matched([level], [at("new/a")], { tierSystem: other })).toEqual([]);
  });

  it("and a named pair is of one kind", () => {
    const policy = policyOf([
      one({ atLeast: 1 }),
      { ...one({}), kind: "funding-standard", parameters: parametersOf({ amount: 1 }) },
    ]);
    expect(() => matchProvisions(policy, policy, [{ before: "p/1", after: "p/2" }])).toThrow(
      "variant-unknown at $.options.pairs[0].after: expected listed-value, accepted requirement",
    );
    expect(() => matchProvisions(policy, policy, [{ before: "", after: "p/2" }])).toThrow(
      "id-invalid at $.options.pairs[0].before",
    );
  });
});
