import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, type ApportionInput, type ApportionMethod, type Claim } from "social-work-station-rules/funding";
import { thrownFault } from "../thrown-fault.js";
import { amountsOf, apportioned, divisorMethods } from "./apportion-arbitraries.js";

const thirds: readonly Claim[] = ["丙", "甲", "乙"].map((id) => ({ id, weight: 1 }));
const everyMethod: readonly ApportionMethod[] = [
  "largest-remainder",
  ...divisorMethods,
  { residualTo: "a", rounding: "half-up" },
];

function textsOf(input: Omit<ApportionInput, "detail">): readonly string[] | undefined {
  return apportioned(apportion(input))?.shares.map(({ amount }) => amount);
}

describe("amounts", () => {
  it("are multiples of the unit in canonical text", () => {
    expect(textsOf({ total: "100", claims: thirds })).toEqual(["33.34", "33.33", "33.33"]);
    expect(textsOf({ total: "1230000", unit: "10000", claims: [{ id: "a", weight: 1 }] })).toEqual(["1230000"]);
    expect(textsOf({ total: "0.15", unit: "0.05", claims: thirds })).toEqual(["0.05", "0.05", "0.05"]);
    expect(
      textsOf({
        total: "-1",
        claims: [
          { id: "a", weight: 1 },
          { id: "b", weight: 0 },
        ],
      }),
    ).toEqual(["-1.00", "0.00"]);
  });

  it("are exact far beyond the range of numbers", () => {
    const total = "123456789012345678901234567890123456789012345678901.23";
    const result = apportioned(
      apportion({
        total,
        claims: [
          { id: "a", weight: "1e-30" },
          { id: "b", weight: "1e30" },
          { id: "c", weight: new Decimal("2e30") },
        ],
      }),
    );
    expect(result?.shares.map(({ amount }) => amount)).toEqual([
      "0.00",
      "41152263004115226300411522630041152263004115226300.41",
      "82304526008230452600823045260082304526008230452600.82",
    ]);
  });

  it("take weights as text, numbers and decimals alike", () => {
    const texts = [0.1, "0.1", "1e-1", new Decimal("0.1")].map((weight) =>
      textsOf({
        total: 1,
        claims: [
          { id: "a", weight },
          { id: "b", weight: "0.2" },
        ],
      }),
    );
    for (const text of texts) expect(text).toEqual(["0.33", "0.67"]);
  });

  it("of nothing are nothing, for every method", () => {
    for (const method of everyMethod)
      expect(
        textsOf({
          total: 0,
          method,
          claims: [
            { id: "a", weight: 0 },
            { id: "b", weight: 3 },
          ],
        }),
      ).toEqual(["0.00", "0.00"]);
  });

  it("go to a single claim whole, for every method", () => {
    for (const method of everyMethod)
      expect(textsOf({ total: "12.34", method, claims: [{ id: "a", weight: "1e-30" }] })).toEqual(["12.34"]);
  });

  it("do not change with an id that an object would trip over", () => {
    const claims = ["__proto__", "constructor", "toString"].map((id) => ({ id, weight: 1 }));
    expect(apportioned(apportion({ total: "0.02", claims }))?.ties).toEqual([
      { ids: ["__proto__", "constructor", "toString"], units: 2, awardedTo: ["__proto__", "constructor"] },
    ]);
  });
});

describe("bounds", () => {
  it("round a floor up and a cap down to the unit", () => {
    const claims = [
      { id: "a", weight: 0, floor: "10.001" },
      { id: "b", weight: 1, cap: "5.009" },
    ];
    const result = apportioned(apportion({ total: 20, claims }));
    expect(result?.shares.map(({ amount, bound }) => [amount, bound])).toEqual([
      ["10.01", "floor"],
      ["5.00", "cap"],
    ]);
    expect([result?.unallocated, result?.unallocatedReason, result?.level]).toEqual(["4.99", "caps-below-total", null]);
  });

  it("are infeasible where the floors exceed the total, with the shortfall", () => {
    const claims = [
      { id: "a", weight: 1, floor: 60 },
      { id: "b", weight: 1, floor: "40.50" },
    ];
    for (const method of everyMethod)
      for (const floorMeaning of ["at-least", "base-plus"] as const) {
        for (const total of [100, -100]) {
          expect(apportion({ total, claims, method, floorMeaning })).toEqual({
            kind: "infeasible",
            status: "infeasible",
            reason: "floors-exceed-total",
            floors: "100.50",
            shortfall: "0.50",
          });
        }
      }
  });

  it("are infeasible where no multiple of the unit lies between them", () => {
    const claims = [
      { id: "a", weight: 1, floor: "1.001", cap: "1.009" },
      { id: "b", weight: 1 },
    ];
    expect(apportion({ total: 5, claims })).toEqual({
      kind: "infeasible",
      status: "infeasible",
      reason: "no-unit-between-bounds",
      ids: ["a"],
    });
  });

  it("leave money over rather than force it on anyone, for every method", () => {
    const claims = [
      { id: "a", weight: 1, cap: 3 },
      { id: "b", weight: 9, cap: 4 },
      { id: "c", weight: 0 },
    ];
    for (const method of everyMethod) {
      const result = apportioned(apportion({ total: 10, claims, method }));
      expect([result?.shares.map(({ amount }) => amount), result?.unallocated]).toEqual([
        ["3.00", "4.00", "0.00"],
        "3.00",
      ]);
    }
  });

  it("given as a base come before the division of the rest", () => {
    const claims = [
      { id: "a", weight: 1, floor: 10 },
      { id: "b", weight: 1 },
      { id: "c", weight: 2, floor: 1, cap: 5 },
    ];
    expect(textsOf({ total: 31, claims, floorMeaning: "base-plus" })).toEqual(["18.00", "8.00", "5.00"]);
    expect(textsOf({ total: 31, claims })).toEqual(["13.00", "13.00", "5.00"]);
  });
});

describe("what cannot be divided is said", () => {
  it("names money that no weight claims", () => {
    const claims = [
      { id: "a", weight: 0, floor: 1 },
      { id: "b", weight: 0 },
    ];
    for (const method of everyMethod)
      expect(apportion({ total: 3, claims, method })).toEqual({
        kind: "infeasible",
        status: "infeasible",
        reason: "no-positive-weight",
        remaining: "2.00",
      });
    expect(textsOf({ total: 1, claims })).toEqual(["1.00", "0.00"]);
  });

  const rounding = "up";
  it("names a residual that turns its sign", () => {
    const claims = ["a", "b", "c", "d"].map((id) => ({ id, weight: 1 }));
    expect(apportion({ total: 2, unit: 1, claims, method: { residualTo: "d", rounding } })).toEqual({
      kind: "infeasible",
      status: "infeasible",
      reason: "residual-sign-turned",
      id: "d",
      residual: "-1",
    });
  });

  it("names a residual that leaves its bounds", () => {
    const claims = [
      { id: "a", weight: 1 },
      { id: "b", weight: 1 },
      { id: "c", weight: 1, floor: 1, cap: 3 },
    ];
    expect(apportion({ total: 4, unit: 1, claims, method: { residualTo: "c", rounding } })).toEqual({
      kind: "infeasible",
      status: "infeasible",
      reason: "residual-out-of-bounds",
      id: "c",
      residual: "0",
      floor: "1",
      cap: "3",
    });
  });

  it("lets no claim of weight zero absorb a left-over", () => {
    const claims = [
      { id: "a", weight: 1 },
      { id: "b", weight: 1 },
      { id: "c", weight: 0 },
    ];
    expect(apportion({ total: 5, unit: 1, claims, method: { residualTo: "c", rounding: "down" } })).toEqual({
      kind: "infeasible",
      status: "infeasible",
      reason: "residual-out-of-bounds",
      id: "c",
      residual: "1",
      floor: "0",
      cap: "0",
    });
  });
});

describe("too few units for everyone", () => {
  it("serve the largest weights first where the method gives everyone one first", () => {
    const claims = [
      { id: "a", weight: 1 },
      { id: "b", weight: 5 },
      { id: "c", weight: 3 },
      { id: "d", weight: 3 },
    ];
    for (const method of ["adams", "dean", "huntington-hill"] as const) {
      const result = apportioned(apportion({ total: 2, unit: 1, claims, method }));
      expect(result?.shares.map(({ amount }) => amount)).toEqual(["0", "1", "1", "0"]);
      expect([result?.ties, result?.divisors]).toEqual([[{ ids: ["c", "d"], units: 1, awardedTo: ["c"] }], null]);
    }
  });
});

describe("weights of which the least vanishes beside the largest", () => {
  const claims = [
    { id: "a", weight: "1e60" },
    { id: "b", weight: "1.0000000000000000000000000000000000001e-60" },
    { id: "c", weight: "1e-60" },
  ];
  it("are still told apart where everyone gets one unit first", () => {
    for (const method of ["adams", "dean", "huntington-hill"] as const) {
      expect([2, 3, 4].map((total) => textsOf({ total, unit: 1, claims, method }))).toEqual([
        ["1", "1", "0"],
        ["1", "1", "1"],
        ["2", "1", "1"],
      ]);
    }
  });

  it("give the least its floor and the rest to the largest otherwise", () => {
    for (const method of ["largest-remainder", "sainte-lague", "dhondt"] as const) {
      expect(textsOf({ total: 9, unit: 1, claims, method })).toEqual(["9", "0", "0"]);
      expect(
        textsOf({ total: 9, unit: 1, claims: claims.map((claim) => ({ ...claim, floor: 2, cap: 4 })), method }),
      ).toEqual(["4", "3", "2"]);
    }
  });
});

describe("ties", () => {
  it("are settled by code unit, not by locale", () => {
    const claims = ["é", "z", "Z", "a10", "a9"].map((id) => ({ id, weight: 1 }));
    expect(apportioned(apportion({ total: 2, unit: 1, claims }))?.ties).toEqual([
      { ids: ["Z", "a10", "a9", "z", "é"], units: 2, awardedTo: ["Z", "a10"] },
    ]);
  });

  it("are settled by place in the list on request", () => {
    expect(textsOf({ total: 100, claims: thirds, ties: "claim-order" })).toEqual(["33.34", "33.33", "33.33"]);
    expect(textsOf({ total: 100, claims: thirds.toReversed(), ties: "claim-order" })).toEqual([
      "33.34",
      "33.33",
      "33.33",
    ]);
  });

  it("stay open on request, the units unallocated", () => {
    for (const method of ["largest-remainder", ...divisorMethods] as const) {
      const result = apportioned(apportion({ total: 5, unit: 1, claims: thirds, ties: "report", method }));
      expect(result?.shares.map(({ amount }) => amount)).toEqual(["1", "1", "1"]);
      expect([result?.unallocated, result?.unallocatedReason]).toEqual(["2", "tied"]);
      expect(result?.ties).toEqual([{ ids: ["丙", "乙", "甲"].sort(), units: 2, awardedTo: [] }]);
    }
  });
});

describe("explanations", () => {
  it("say by which remainder, rank and bound a share came about", () => {
    const claims = [
      { id: "a", weight: 17 },
      { id: "b", weight: 15, floor: 30 },
      { id: "c", weight: 43 },
    ];
    const result = apportioned(apportion({ total: 100, unit: 1, claims }));
    expect(result?.shares).toEqual([
      { id: "a", amount: "20", exactShare: { numerator: "119", denominator: "6" }, rounded: "up", rank: 1 },
      { id: "b", amount: "30", exactShare: { numerator: "30", denominator: "1" }, rounded: "none", bound: "floor" },
      { id: "c", amount: "50", exactShare: { numerator: "301", denominator: "6" }, rounded: "down", rank: 2 },
    ]);
    expect(result?.level).toEqual({ numerator: "7", denominator: "6" });
  });

  it("say between which divisors a divisor method's result lies, and which bounds hold", () => {
    const claims = [
      { id: "a", weight: "0.5", floor: 2 },
      { id: "b", weight: "10" },
      { id: "c", weight: "12", cap: 3 },
    ];
    const result = apportioned(apportion({ total: 9, unit: 1, claims, method: "dhondt" }));
    expect(result?.shares.map(({ amount, bound }) => [amount, bound])).toEqual([
      ["2", "floor"],
      ["4", undefined],
      ["3", "cap"],
    ]);
    expect(result?.divisors).toEqual({
      power: 1,
      least: { numerator: "2", denominator: "1" },
      most: { numerator: "5", denominator: "2" },
    });
  });

  it("call a bound binding only where the divisor alone would give something else", () => {
    const floor = apportioned(
      apportion({
        total: 2,
        unit: 1,
        method: "dhondt",
        claims: [
          { id: "a", weight: 2, floor: 1 },
          { id: "b", weight: 4 },
        ],
      }),
    );
    expect(floor?.shares.map(({ amount, bound }) => [amount, bound])).toEqual([
      ["1", undefined],
      ["1", undefined],
    ]);
    const cap = apportioned(
      apportion({
        total: 3,
        unit: 1,
        method: "dhondt",
        claims: [
          { id: "a", weight: 2 },
          { id: "b", weight: 6, cap: 2 },
        ],
      }),
    );
    expect(cap?.shares.map(({ amount, bound }) => [amount, bound])).toEqual([
      ["1", undefined],
      ["2", undefined],
    ]);
    const two = { numerator: "2", denominator: "1" };
    expect([floor?.divisors, cap?.divisors]).toEqual([
      { power: 1, least: two, most: two },
      { power: 1, least: two, most: two },
    ]);
  });

  it("are left out on request, and the result survives JSON either way", () => {
    const alone = apportion({ total: 100, claims: thirds, detail: "shares" });
    expect(apportioned(alone)?.shares[0]).toEqual({ id: "丙", amount: "33.34" });
    for (const result of [alone, apportion({ total: 100, claims: thirds })])
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it("are the same with and without, whatever the method", () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyMethod), fc.integer({ min: -500, max: 500 }), (method, total) => {
        const claims = [
          { id: "a", weight: 3 },
          { id: "b", weight: "2.5", floor: 1 },
          { id: "c", weight: 1, cap: "1.5" },
        ];
        expect(amountsOf(apportion({ total, claims, method, detail: "shares" }))).toEqual(
          amountsOf(apportion({ total, claims, method })),
        );
      }),
    );
  });
});

describe("what is refused", () => {
  const claim = { id: "a", weight: 1 };
  const input = { total: 1, claims: [claim] };
  const cases: readonly (readonly [what: string, refusal: string, given: unknown])[] = [
    ["no input", "type-invalid at $.input", undefined],
    ["null", "type-invalid at $.input", null],
    ["a mistyped option", "key-unknown at $.input.metod", { ...input, metod: "dhondt" }],
    ["no total", "decimal-invalid at $.input.total", { claims: [claim] }],
    ["a total that is not a number", "decimal-invalid at $.input.total", { ...input, total: Number.NaN }],
    ["an endless total", "decimal-invalid at $.input.total", { ...input, total: Infinity }],
    [
      "a total of too many digits",
      "decimal-too-long at $.input.total",
      { ...input, total: `1${"0".repeat(30)}.${"1".repeat(31)}` },
    ],
    ["a total that is no multiple of the unit", "amount-not-multiple at $.input.total", { ...input, total: "1.005" }],
    ["a unit of zero", "out-of-range at $.input.unit", { ...input, unit: 0 }],
    ["a unit below zero", "out-of-range at $.input.unit", { ...input, unit: "-0.01" }],
    ["no claims", "list-empty at $.input.claims", { ...input, claims: [] }],
    ["claims that are no list", "type-invalid at $.input.claims", { ...input, claims: { a: 1 } }],
    ["a claim that is none", "type-invalid at $.input.claims[0]", { ...input, claims: [null] }],
    ["an id twice", "id-duplicate at $.input.claims[1].id", { ...input, claims: [claim, claim] }],
    ["an id that is no text", "id-invalid at $.input.claims[0].id", { ...input, claims: [{ id: 7, weight: 1 }] }],
    [
      "an identity number as id",
      "id-like-identity-number at $.input.claims[0].id",
      { ...input, claims: [{ id: "110101199003071234", weight: 1 }] },
    ],
    [
      "a weight below zero",
      "weight-negative at $.input.claims[0].weight",
      { ...input, claims: [{ id: "a", weight: -1 }] },
    ],
    ["a weight that is missing", "decimal-invalid at $.input.claims[0].weight", { ...input, claims: [{ id: "a" }] }],
    ["a floor below zero", "out-of-range at $.input.claims[0].floor", { ...input, claims: [{ ...claim, floor: -1 }] }],
    [
      "a floor above its cap",
      "bounds-reversed at $.input.claims[0]",
      { ...input, claims: [{ ...claim, floor: 2, cap: 1 }] },
    ],
    ["a cap of null", "decimal-invalid at $.input.claims[0].cap", { ...input, claims: [{ ...claim, cap: null }] }],
    ["an unknown method", "value-invalid at $.input.method", { ...input, method: "hare" }],
    ["a method of null", "value-invalid at $.input.method", { ...input, method: null }],
    [
      "an unknown rounding",
      "value-invalid at $.input.method.rounding",
      { ...input, method: { residualTo: "a", rounding: "nearest" } },
    ],
    [
      "a residual to nobody",
      "reference-dangling at $.input.method.residualTo",
      { ...input, method: { residualTo: "z", rounding: "down" } },
    ],
    ["an unknown tie rule", "value-invalid at $.input.ties", { ...input, ties: "random" }],
    ["a tie rule of null", "value-invalid at $.input.ties", { ...input, ties: null }],
    ["an unknown meaning of floors", "value-invalid at $.input.floorMeaning", { ...input, floorMeaning: "minimum" }],
    ["an unknown detail", "value-invalid at $.input.detail", { ...input, detail: "all" }],
  ];
  it.each(cases)("%s: %s", (_, refusal, given) => {
    expect(thrownFault(() => apportion(given as ApportionInput))).toBe(refusal);
  });
});

describe("large apportionments", () => {
  it("divide 150 billion fen over 41,352 recipients exactly, by every method", () => {
    const claims = Array.from({ length: 41_352 }, (_, index) => ({
      id: `r${index}`,
      weight: ((index * 7919) % 99_991) + 1,
    }));
    for (const method of ["largest-remainder", ...divisorMethods, { residualTo: "r0", rounding: "half-up" }] as const) {
      const result = apportioned(apportion({ total: "1500000000.00", claims, method, detail: "shares" }));
      expect(result?.shares.reduce((sum, { amount }) => sum + BigInt(amount.replace(".", "")), 0n)).toBe(
        150_000_000_000n,
      );
    }
  });

  it("meet many claims of one weight and a total of sixty digits without a step a unit", () => {
    const claims = Array.from({ length: 2_000 }, (_, index) => ({ id: `r${index}`, weight: 1 }));
    for (const method of ["largest-remainder", ...divisorMethods] as const) {
      const result = apportioned(apportion({ total: `${"9".repeat(58)}.99`, claims, method, detail: "shares" }));
      expect(result?.shares.reduce((sum, { amount }) => sum + BigInt(amount.replace(".", "")), 0n)).toBe(
        10n ** 60n - 1n,
      );
      expect(result?.ties[0]?.ids.length).toBe(2_000);
    }
  });
});
