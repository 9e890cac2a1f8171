import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apportion,
  verifyApportionment,
  type Apportionment,
  type ApportionInput,
  type ApportionMethod,
  type ApportionResult,
  type ExplainedShare,
} from "social-work-station-rules/funding";
import { apportioned, divisorMethods, inUnits, smallProblems, type Small } from "./apportion-arbitraries.js";

const anyProblem = fc.oneof(smallProblems("free"), smallProblems("bounded"));
const options = fc.record({
  ties: fc.constantFrom("id-order", "claim-order", "report"),
  floorMeaning: fc.constantFrom("at-least", "base-plus"),
});
const methodNames = ["largest-remainder", ...divisorMethods, "half-up", "half-even", "up", "down"] as const;

function methodOf(name: (typeof methodNames)[number], small: Small): ApportionMethod {
  const residualTo = small.claims[0]?.id ?? "";
  return name === "half-up" || name === "half-even" || name === "up" || name === "down"
    ? { residualTo, rounding: name }
    : name;
}

describe("an apportionment is replayed", () => {
  for (const name of methodNames) {
    it(`by ${name}, explained or not, of either sign, feasible or not, through JSON`, () => {
      fc.assert(
        fc.property(anyProblem, options, fc.constantFrom(1, -1), (small, more, sign) => {
          const input = { ...inUnits(small, { ...more, method: methodOf(name, small) }), total: sign * small.total };
          for (const detail of ["explained", "shares"] as const) {
            const result = JSON.parse(JSON.stringify(apportion({ ...input, detail }))) as ApportionResult;
            expect(verifyApportionment({ ...input, detail }, result)).toEqual({ kind: "verification", valid: true });
          }
        }),
        { numRuns: 250 },
      );
    });
  }

  for (const name of methodNames) {
    it(`and only the one that ${name} gives is valid, with or without explanations`, () => {
      fc.assert(
        fc.property(anyProblem, options, fc.nat(), fc.nat(), (small, more, from, to) => {
          const input = inUnits(small, { ...more, method: methodOf(name, small) });
          const result = apportioned(apportion(input));
          fc.pre(result !== undefined);
          const loser = from % small.claims.length;
          const winner = to % (small.claims.length + 1);
          fc.pre(loser !== winner && Number(result.shares[loser]?.amount) > 0);
          const shares = result.shares.map((share, index) => ({
            ...share,
            amount: String(Number(share.amount) + Number(index === winner) - Number(index === loser)),
          }));
          const unallocated = String(Number(result.unallocated) + Number(winner === small.claims.length));
          const plain = shares.map(({ id, amount }) => ({ id, amount }));
          expect(verifyApportionment(input, { ...result, shares, unallocated }).valid).toBe(false);
          expect(verifyApportionment(input, { ...result, shares: plain, unallocated }).valid).toBe(false);
        }),
        { numRuns: 250 },
      );
    });
  }
});

/** As JSON would have it without the field, and no compiler. */
const UNBOUND = { bound: undefined } as unknown as Partial<ExplainedShare>;

describe("the first thing that does not hold is named", () => {
  const claims = [
    { id: "甲", weight: 5 },
    { id: "乙", weight: 3, floor: 40 },
    { id: "丙", weight: 3 },
    { id: "丁", weight: 9, cap: 20 },
    { id: "戊", weight: 0 },
  ];
  const inputs: Readonly<Record<"remainder" | "tie" | "divisor" | "residual" | "capped" | "scarce", ApportionInput>> = {
    remainder: { total: 100, unit: 1, claims: [...claims, { id: "己", weight: 3 }] },
    tie: { total: 98, unit: 1, claims: [...claims, { id: "己", weight: 3 }] },
    divisor: { total: 100, unit: 1, claims: [...claims, { id: "己", weight: 3 }], method: "dhondt" },
    residual: { total: 100, unit: 1, claims, method: { residualTo: "甲", rounding: "half-up" } },
    capped: {
      total: 100,
      unit: 1,
      claims: [
        { id: "甲", weight: 5, cap: 30 },
        { id: "乙", weight: 3, cap: 20 },
      ],
    },
    scarce: {
      total: 1,
      unit: 1,
      claims: [
        { id: "甲", weight: 5 },
        { id: "乙", weight: 3 },
      ],
      method: "adams",
    },
  };
  type Tampering = (result: Apportionment) => unknown;
  function share(id: string, change: Partial<ExplainedShare>): Tampering {
    return (result) => ({
      ...result,
      shares: result.shares.map((each) => (each.id === id ? { ...each, ...change } : each)),
    });
  }
  function amounts(...texts: readonly string[]): Tampering {
    return (result) => ({ ...result, shares: result.shares.map((each, index) => ({ ...each, amount: texts[index] })) });
  }
  const cases: readonly (readonly [law: string, id: string | undefined, of: keyof typeof inputs, tamper: Tampering])[] =
    [
      ["input", undefined, "remainder", (result) => ({ ...result, method: "adams" })],
      ["input", undefined, "residual", (result) => ({ ...result, method: { residualTo: "乙", rounding: "half-up" } })],
      [
        "input",
        undefined,
        "residual",
        (result) => ({ ...result, method: { residualTo: "甲", rounding: "half-even" } }),
      ],
      ["input", undefined, "remainder", (result) => ({ ...result, unit: "0.01" })],
      ["input", undefined, "remainder", (result) => ({ ...result, total: "101" })],
      ["ids", undefined, "remainder", (result) => ({ ...result, shares: result.shares.slice(1) })],
      ["ids", undefined, "remainder", (result) => ({ ...result, shares: undefined })],
      ["ids", "甲", "remainder", (result) => ({ ...result, shares: result.shares.toReversed() })],
      ["unit", "甲", "remainder", share("甲", { amount: "18.0" })],
      ["unit", "甲", "remainder", share("甲", { amount: "many" })],
      ["sign", "甲", "remainder", share("甲", { amount: "-18" })],
      ["conservation", undefined, "remainder", share("甲", { amount: "19" })],
      ["bounds", "乙", "remainder", amounts("19", "39", "11", "20", "0", "11")],
      ["bounds", "丁", "remainder", amounts("17", "40", "11", "21", "0", "11")],
      ["zero-weight", "戊", "remainder", amounts("17", "40", "11", "20", "1", "11")],
      ["level", undefined, "remainder", (result) => ({ ...result, level: { numerator: "1", denominator: "3" } })],
      ["level", undefined, "remainder", (result) => ({ ...result, level: null })],
      ["level", undefined, "remainder", (result) => ({ ...result, level: { numerator: "x", denominator: "3" } })],
      ["quota", "甲", "remainder", amounts("20", "40", "10", "20", "0", "10")],
      ["remainder", "己", "remainder", amounts("19", "40", "11", "20", "0", "10")],
      ["priority", "甲", "divisor", amounts("17", "40", "12", "20", "0", "11")],
      ["residual", "丙", "residual", amounts("24", "40", "16", "20", "0")],
      ["ties", "丙", "tie", amounts("17", "40", "10", "20", "0", "11")],
      ["ties", undefined, "tie", (result) => ({ ...result, ties: [] })],
      [
        "ties",
        undefined,
        "divisor",
        (result) => ({ ...result, ties: [{ ids: ["丙", "己"], units: 1, awardedTo: ["丙"] }] }),
      ],
      [
        "unallocated",
        "乙",
        "capped",
        (result) => ({ ...(amounts("30", "19")(result) as Apportionment), unallocated: "51" }),
      ],
      ["unallocated", undefined, "capped", (result) => ({ ...result, unallocatedReason: "tied" })],
      ["level", undefined, "capped", (result) => ({ ...result, level: { numerator: "6", denominator: "1" } })],
      [
        "divisors",
        undefined,
        "scarce",
        (result) => ({ ...result, divisors: { power: 1, least: { numerator: "0", denominator: "1" }, most: null } }),
      ],
      ["exact-share", "丙", "remainder", share("丙", { exactShare: { numerator: "10", denominator: "1" } })],
      ["exact-share", "丙", "remainder", share("丙", { exactShare: { numerator: "", denominator: "1" } })],
      ["rounded", "丙", "remainder", share("丙", { rounded: "none" })],
      ["bound", "丙", "remainder", share("丙", { bound: "floor" })],
      ["bound", "丙", "divisor", share("丙", { bound: "cap" })],
      ["bound", "丁", "divisor", share("丁", { bound: "floor" })],
      ["bound", "丁", "divisor", share("丁", UNBOUND)],
      ["bound", "乙", "divisor", share("乙", UNBOUND)],
      ["rank", "丙", "remainder", share("丙", { rank: 9 })],
      ["divisors", undefined, "divisor", (result) => ({ ...result, divisors: null })],
      [
        "divisors",
        undefined,
        "divisor",
        (result) => ({ ...result, divisors: { power: 1, least: { numerator: "1", denominator: "9" }, most: null } }),
      ],
    ];
  for (const [law, id, of, tamper] of cases) {
    it(`${law}${id === undefined ? "" : ` at ${id}`} (${of})`, () => {
      const result = apportioned(apportion({ ...inputs[of], detail: "explained" }));
      const found = verifyApportionment(inputs[of], tamper(result as Apportionment) as ApportionResult);
      expect(found).toMatchObject({ kind: "verification", valid: false, law, ...(id !== undefined && { id }) });
    });
  }
});

describe("an amount beyond any that can be given", () => {
  it("is read up to two hundred characters, and then adds up to another total; a longer one is no amount", () => {
    const input = { total: 1, unit: 1, claims: [{ id: "甲", weight: 1 }] };
    const claimed = (digits: number) =>
      verifyApportionment(input, {
        ...(apportion(input) as Apportionment),
        shares: [{ id: "甲", amount: "9".repeat(digits) }],
      });
    expect(claimed(200)).toMatchObject({ kind: "verification", valid: false, law: "conservation" });
    expect(claimed(201)).toMatchObject({ kind: "verification", valid: false, law: "unit", id: "甲" });
  });
});

describe("an infeasibility is replayed", () => {
  it("and only the true reason and amounts are valid", () => {
    const claims = [
      { id: "a", weight: 1, floor: 60 },
      { id: "b", weight: 0, floor: 50 },
    ];
    const result = apportion({ total: 100, claims }) as Extract<ApportionResult, { reason: "floors-exceed-total" }>;
    expect(verifyApportionment({ total: 100, claims }, result)).toEqual({ kind: "verification", valid: true });
    expect(verifyApportionment({ total: 100, claims }, { ...result, shortfall: "11.00" })).toEqual({
      kind: "verification",
      valid: false,
      law: "infeasible",
    });
    expect(verifyApportionment({ total: 111, claims }, result)).toEqual({
      kind: "verification",
      valid: false,
      law: "infeasible",
    });
    expect(
      verifyApportionment(
        { total: 100, claims },
        { kind: "infeasible", status: "infeasible", reason: "no-positive-weight", remaining: "0.00" },
      ),
    ).toEqual({ kind: "verification", valid: false, law: "infeasible" });
  });
});
