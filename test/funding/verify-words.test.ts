import { describe, expect, it } from "vitest";
import { isRuleInputError } from "social-work-station-rules/fault";
import {
  apportion,
  verifyApportionment,
  type ApportionInput,
  type Apportionment,
  type ApportionResult,
} from "social-work-station-rules/funding";

const claims = [
  { id: "甲", weight: 5 },
  { id: "乙", weight: 3, floor: 40 },
  { id: "丙", weight: 3 },
  { id: "丁", weight: 9, cap: 20 },
];
const INPUTS = {
  // Beyond 40 for 乙 and 20 for 丁 there are 40: 25 for 甲 and 15 for 丙.
  whole: { total: 100, unit: 1, claims },
  // Beyond 40 and 20 there are 39: 24.375 and 14.625.
  rounded: { total: 99, unit: 1, claims },
  recovered: { total: -99, unit: 1, claims },
  byDivisor: { total: 99, unit: 1, claims, method: "sainte-lague" },
  residual: { total: 99, unit: 1, claims, method: { residualTo: "甲", rounding: "half-up" } },
  capped: { total: 100, unit: 1, claims: [{ id: "甲", weight: 1, cap: 30 }] },
  tied: {
    total: 1,
    unit: 1,
    claims: [
      { id: "甲", weight: 1 },
      { id: "乙", weight: 1 },
    ],
  },
  open: {
    total: 1,
    unit: 1,
    ties: "report",
    claims: [
      { id: "甲", weight: 1 },
      { id: "乙", weight: 1 },
    ],
  },
} as const satisfies Readonly<Record<string, ApportionInput>>;

type Loose = Readonly<Record<string, unknown>> & { readonly shares: readonly Readonly<Record<string, unknown>>[] };

/** What is found of the explained result, or of the one with shares alone, after something in it was changed. */
function found(
  of: keyof typeof INPUTS,
  change: (result: Loose) => unknown,
  detail: "explained" | "shares" = "explained",
) {
  const input: ApportionInput = INPUTS[of];
  const result = apportion({ ...input, detail } as ApportionInput) as Apportionment;
  expect(verifyApportionment(input, result)).toEqual({ kind: "verification", valid: true });
  const { kind, valid, ...violation } = verifyApportionment(
    input,
    change(result as never) as ApportionResult,
  ) as Readonly<Record<string, unknown>>;
  expect([kind, valid]).toEqual(["verification", false]);
  return violation;
}

const with_ = (more: object) => (result: Loose) => ({ ...result, ...more });
const share = (place: number, more: object) => (result: Loose) => ({
  ...result,
  shares: result.shares.map((own, index) => (index === place ? { ...own, ...more } : own)),
});
const ratio = (numerator: string, denominator: string) => ({ numerator, denominator });

describe("what is said of a result that does not hold", () => {
  it.each<[string, keyof typeof INPUTS, (result: Loose) => unknown, object]>([
    ["another total", "whole", with_({ total: "101" }), { law: "input", expected: "100", found: "101" }],
    ["a total that is no text", "whole", with_({ total: 100 }), { law: "input", expected: "100", found: "number" }],
    ["a total that is null", "whole", with_({ total: null }), { law: "input", expected: "100", found: "null" }],
    ["a total of the other sign", "recovered", with_({ total: "99" }), { law: "input", expected: "-99", found: "99" }],
    [
      "a total of many digits",
      "whole",
      with_({ total: "9".repeat(150) }),
      { law: "input", expected: "100", found: "9".repeat(100) },
    ],
    ["another unit", "whole", with_({ unit: "0.01" }), { law: "input" }],
    [
      "another rounding of the others",
      "residual",
      with_({ method: { residualTo: "甲", rounding: "up" } }),
      { law: "input" },
    ],
    ["a method by name instead of a residual", "residual", with_({ method: "largest-remainder" }), { law: "input" }],
    [
      "a residual instead of a method by name",
      "rounded",
      with_({ method: { residualTo: "甲", rounding: "half-up" } }),
      { law: "input" },
    ],
    ["another id", "whole", share(2, { id: "戊" }), { law: "ids", id: "丙" }],
    ["no amount", "whole", share(1, { amount: undefined }), { law: "unit", id: "乙", found: "" }],
    ["an amount with a zero before it", "whole", share(1, { amount: "040" }), { law: "unit", id: "乙", found: "040" }],
    [
      "an amount with a point at its end",
      "whole",
      share(1, { amount: "40." }),
      { law: "unit", id: "乙", found: "40." },
    ],
    ["an amount below zero", "whole", share(1, { amount: "-40" }), { law: "sign", id: "乙", found: "-40" }],
    [
      "an amount above zero of a recovery",
      "recovered",
      share(1, { amount: "40" }),
      { law: "sign", id: "乙", found: "40" },
    ],
    [
      "amounts that add up to more",
      "whole",
      share(1, { amount: "41" }),
      { law: "conservation", expected: "100", found: "101" },
    ],
    [
      "amounts of a recovery that add up to more",
      "recovered",
      share(1, { amount: "-41" }),
      { law: "conservation", expected: "-99", found: "-100" },
    ],
    [
      "money left over that is no amount",
      "whole",
      with_({ unallocated: "none" }),
      { law: "unallocated", found: "none" },
    ],
    ["money left over below zero", "whole", with_({ unallocated: "-1" }), { law: "unallocated", found: "-1" }],
    ["money left over that is no text", "whole", with_({ unallocated: 0 }), { law: "unallocated", found: "number" }],
    [
      "a reason for money that is not left over",
      "whole",
      with_({ unallocatedReason: "tied" }),
      { law: "unallocated", expected: "undefined", found: "tied" },
    ],
    [
      "no reason for money left over",
      "capped",
      with_({ unallocatedReason: undefined }),
      { law: "unallocated", expected: "caps-below-total", found: "undefined" },
    ],
    [
      "caps as the reason for a tie",
      "open",
      with_({ unallocatedReason: "caps-below-total" }),
      { law: "unallocated", expected: "tied", found: "caps-below-total" },
    ],
    [
      "another rounding",
      "rounded",
      share(2, { rounded: "none" }),
      { law: "rounded", id: "丙", expected: "up", found: "none" },
    ],
    [
      "no rounding down",
      "rounded",
      share(0, { rounded: "up" }),
      { law: "rounded", id: "甲", expected: "down", found: "up" },
    ],
    [
      "a rounding of a whole amount",
      "whole",
      share(0, { rounded: "up" }),
      { law: "rounded", id: "甲", expected: "none", found: "up" },
    ],
    [
      "no bound",
      "rounded",
      share(1, { bound: undefined }),
      { law: "bound", id: "乙", expected: "floor", found: "undefined" },
    ],
    [
      "another bound",
      "rounded",
      share(3, { bound: "floor" }),
      { law: "bound", id: "丁", expected: "cap", found: "floor" },
    ],
    [
      "a bound of a residual that has none",
      "residual",
      share(2, { bound: "cap" }),
      { law: "bound", id: "丙", expected: "undefined", found: "cap" },
    ],
    ["another rank", "rounded", share(0, { rank: 1 }), { law: "rank", id: "甲", expected: "2", found: "1" }],
    ["no rank", "rounded", share(2, { rank: undefined }), { law: "rank", id: "丙", expected: "1", found: "undefined" }],
    [
      "a rank without a remainder",
      "whole",
      share(0, { rank: 1 }),
      { law: "rank", id: "甲", expected: "undefined", found: "1" },
    ],
    ["no bound by a divisor", "byDivisor", share(1, { bound: undefined }), { law: "bound", id: "乙" }],
    [
      "a bound by a divisor without one",
      "byDivisor",
      share(0, { bound: "cap" }),
      { law: "bound", id: "甲", found: "cap" },
    ],
    ["no divisors", "byDivisor", with_({ divisors: undefined }), { law: "divisors" }],
    [
      "divisors of another power",
      "byDivisor",
      (result) => ({ ...result, divisors: { ...(result["divisors"] as object), power: 2 } }),
      { law: "divisors" },
    ],
    [
      "no end of the divisors",
      "byDivisor",
      (result) => ({ ...result, divisors: { ...(result["divisors"] as object), most: null } }),
      { law: "divisors" },
    ],
    ["no list of ties", "whole", with_({ ties: undefined }), { law: "ties" }],
    [
      "a tie that went to the other",
      "tied",
      with_({ ties: [{ ids: ["乙", "甲"], units: 1, awardedTo: ["甲"] }] }),
      { law: "ties" },
    ],
    [
      "a tie of two units",
      "tied",
      with_({ ties: [{ ids: ["丙", "甲"], units: 2, awardedTo: ["丙"] }] }),
      { law: "ties" },
    ],
    [
      "a tie twice",
      "tied",
      (result) => ({ ...result, ties: [result["ties"], result["ties"]].flat() }),
      { law: "ties" },
    ],
  ])("%s", (_, of, change, expected) => {
    expect(found(of, change)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ["that is not in lowest terms", ratio("50", "2")],
    ["with a denominator of zero", ratio("25", "0")],
    ["with a denominator below zero", ratio("-25", "-1")],
    ["with a sign of plus", ratio("+25", "1")],
    ["with a zero before it", ratio("025", "1")],
    ["with numbers", { numerator: 25, denominator: 1 }],
    ["with a number below", { numerator: "25", denominator: 1 }],
    ["that is null", null],
    ["that is no ratio", "25"],
    ["that is missing", undefined],
    ["of more digits than any ratio has", ratio("1".repeat(2001), "1")],
  ])("an exact share %s", (_, exactShare) => {
    expect(found("whole", share(0, { exactShare }))).toEqual({ law: "exact-share", id: "甲" });
  });
});

describe("a key that no result has", () => {
  const extra = { more: 1 };
  it.each<[string, keyof typeof INPUTS, (result: Loose) => unknown, object]>([
    ["of the result", "whole", with_(extra), { law: "keys", found: "more" }],
    [
      "of the method",
      "residual",
      (result) => ({ ...result, method: { ...(result["method"] as object), ...extra } }),
      { law: "keys", found: "more" },
    ],
    [
      "of the level",
      "whole",
      (result) => ({ ...result, level: { ...(result["level"] as object), ...extra } }),
      { law: "keys", found: "more" },
    ],
    [
      "of the divisors",
      "byDivisor",
      (result) => ({ ...result, divisors: { ...(result["divisors"] as object), ...extra } }),
      { law: "keys", found: "more" },
    ],
    [
      "of the least divisor",
      "byDivisor",
      (result) => ({
        ...result,
        divisors: { ...(result["divisors"] as object), least: { ...ratio("1", "1"), ...extra } },
      }),
      { law: "keys", found: "more" },
    ],
    [
      "of the greatest divisor",
      "byDivisor",
      (result) => ({
        ...result,
        divisors: { ...(result["divisors"] as object), most: { ...ratio("1", "1"), ...extra } },
      }),
      { law: "keys", found: "more" },
    ],
    [
      "of a tie",
      "tied",
      (result) => ({ ...result, ties: (result["ties"] as object[]).map((tie) => ({ ...tie, ...extra })) }),
      { law: "keys", found: "more" },
    ],
    ["of a share", "whole", share(2, extra), { law: "keys", id: "丙", found: "more" }],
    [
      "of an exact share",
      "whole",
      share(2, { exactShare: { ...ratio("15", "1"), ...extra } }),
      { law: "keys", id: "丙", found: "more" },
    ],
    ["of divisors, where none are used", "whole", with_({ divisors: null }), { law: "keys", found: "divisors" }],
    ["of many characters", "whole", with_({ ["x".repeat(150)]: 1 }), { law: "keys", found: "x".repeat(100) }],
  ])("%s", (_, of, change, expected) => {
    expect(found(of, change)).toEqual(expected);
  });

  it("is none where its value is undefined", () => {
    const result = apportion(INPUTS.whole) as Apportionment;
    expect(verifyApportionment(INPUTS.whole, { ...result, more: undefined } as never)).toEqual({
      kind: "verification",
      valid: true,
    });
  });

  it.each(["rank", "rounded", "bound", "exactShare"])(
    "is %s of one share alone, where the others are not explained",
    (key) => {
      expect(found("whole", share(0, { [key]: "up" }), "shares")["law"]).toBe("level");
    },
  );

  it("is another kind of result", () => {
    expect(found("whole", with_({ kind: "infeasible" }))).toEqual({ law: "keys" });
  });
});

describe("money that is left open", () => {
  it("is wrong where a tie is to be settled, and right where it is to be reported", () => {
    const tied = { total: 1, unit: 1, claims: INPUTS.tied.claims };
    const open = apportion(INPUTS.open) as Apportionment;
    expect(verifyApportionment(tied, open)).toMatchObject({ valid: false, law: "unallocated" });
    const settled = apportion(tied) as Apportionment;
    expect(verifyApportionment({ ...tied, ties: "report" }, settled)).toMatchObject({
      valid: false,
      law: "unallocated",
    });
  });
});

describe("what is no result", () => {
  const faultOf = (result: unknown): unknown => {
    try {
      return verifyApportionment(INPUTS.whole, result as never);
    } catch (error) {
      return isRuleInputError(error) ? [error.code, error.path.join("."), error.values] : error;
    }
  };

  it.each([[undefined], [null], ["apportioned"], [7]])("is %j", (result) => {
    expect(faultOf(result)).toEqual(["type-invalid", "result", { expected: "object" }]);
  });

  it("is one of another status", () => {
    expect(faultOf({ status: "divided" })).toEqual([
      "variant-unknown",
      "result.status",
      { accepted: ["apportioned", "infeasible"] },
    ]);
  });
});
