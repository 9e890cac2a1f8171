import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apportion,
  verifyApportionment,
  type ApportionInput,
  type Apportionment,
  type ApportionResult,
  type InfeasibleApportionment,
} from "social-work-station-rules/funding";
import { claimedReasons, posedProblems, whyInfeasible } from "./feasibility-oracle.js";

describe("what cannot be met, beside an oracle for feasibility", () => {
  it("is said exactly where there is no apportionment, with the reason and the amounts", () => {
    fc.assert(
      fc.property(posedProblems, ({ counted, input }) => {
        const result = apportion(input);
        expect(result.status === "infeasible" ? result : undefined).toEqual(whyInfeasible(counted));
      }),
      { numRuns: 600 },
    );
  });

  it("is verified if the claim is true, and of all false reasons, amounts and names none is", () => {
    fc.assert(
      fc.property(posedProblems, ({ counted, input }) => {
        const why = whyInfeasible(counted);
        if (why !== undefined) expect(verifyApportionment(input, why)).toEqual({ kind: "verification", valid: true });
        const passed = claimedReasons(counted).filter((claim) => verifyApportionment(input, claim).valid);
        expect(passed.filter((claim) => !isDeepStrictEqual(claim, why))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it("has no apportionment that is verified, whoever is said to receive what", () => {
    fc.assert(
      fc.property(posedProblems, fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }), ({ counted, input }, amounts) => {
        fc.pre(whyInfeasible(counted) !== undefined);
        const sign = Number(input.total) < 0 ? -1 : 1;
        const vectors = [
          amounts,
          counted.claims.map(({ floor }) => floor),
          counted.claims.map(({ floor, cap }) => cap ?? floor),
        ];
        for (const vector of vectors) {
          const shares = counted.claims.map(({ id }, index) => ({ id, amount: String(sign * (vector[index] ?? 0)) }));
          const left = counted.total - shares.reduce((sum, { amount }) => sum + Math.abs(Number(amount)), 0);
          for (const reason of [
            {},
            { unallocatedReason: "caps-below-total" },
            { unallocatedReason: "tied" },
          ] as const) {
            const claim: Apportionment<(typeof shares)[number]> = {
              ...{
                kind: "apportionment",
                status: "apportioned",
                method: counted.method,
                unit: "1",
                total: String(sign * counted.total),
                shares,
                unallocated: String(sign * left),
                ties: [],
              },
              ...reason,
            };
            expect(verifyApportionment(input, claim).valid).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("each false claim of infeasibility", () => {
  type Reason<Claim> = Claim extends InfeasibleApportionment ? Omit<Claim, "kind" | "status"> : never;
  type Case = readonly [what: string, input: ApportionInput, claim: Reason<InfeasibleApportionment>];
  const pair = (first: object, second: object): ApportionInput["claims"] => [
    { id: "a", weight: 1, ...first },
    { id: "b", weight: 1, ...second },
  ];
  const cases: readonly Case[] = [
    [
      "names nobody where there is a gap",
      { total: 5, unit: 1, claims: pair({ floor: 1.2, cap: 1.8 }, {}) },
      { reason: "no-unit-between-bounds", ids: [] },
    ],
    [
      "names more than those between whose bounds there is no unit",
      { total: 5, unit: 1, claims: pair({ floor: 1.2, cap: 1.8 }, {}) },
      { reason: "no-unit-between-bounds", ids: ["a", "b"] },
    ],
    [
      "names another",
      { total: 5, unit: 1, claims: pair({ floor: 1.2, cap: 1.8 }, {}) },
      { reason: "no-unit-between-bounds", ids: ["b"] },
    ],
    [
      "names nobody where there is no gap",
      { total: 5, unit: 1, claims: pair({}, {}) },
      { reason: "no-unit-between-bounds", ids: [] },
    ],
    [
      "lacks its list",
      { total: 5, unit: 1, claims: pair({ floor: 1.2, cap: 1.8 }, {}) },
      { reason: "no-unit-between-bounds" } as never,
    ],
    [
      "tells of floors where bounds leave a gap, which is said first",
      { total: 1, unit: 1, claims: pair({ floor: 1.2, cap: 1.8 }, {}) },
      { reason: "floors-exceed-total", floors: "2", shortfall: "1" },
    ],
    [
      "tells of floors that are just met",
      { total: 4, unit: 1, claims: pair({ floor: 1 }, { floor: 3 }) },
      { reason: "floors-exceed-total", floors: "4", shortfall: "0" },
    ],
    [
      "tells of weights that are zero where floors take the whole",
      { total: 4, unit: 1, claims: [{ id: "a", weight: 0, floor: 4 }] },
      { reason: "no-positive-weight", remaining: "0" },
    ],
    [
      "tells of a residual where nobody takes one",
      { total: 4, unit: 1, claims: pair({}, {}) },
      { reason: "residual-sign-turned", id: "a", residual: "-1" },
    ],
    [
      "calls a residual negative that is only below the floor given first",
      {
        total: 2,
        unit: 1,
        floorMeaning: "base-plus",
        method: { residualTo: "a", rounding: "up" },
        claims: [
          { id: "a", weight: 0, floor: 1 },
          { id: "b", weight: 1 },
          { id: "c", weight: 1 },
        ],
      },
      { reason: "residual-sign-turned", id: "a", residual: "0" },
    ],
    ["gives no reason that there is", { total: 4, unit: 1, claims: pair({}, {}) }, { reason: "no-money" } as never],
  ];
  it.each(cases)("is not valid: it %s", (_, input, claim) => {
    expect(
      verifyApportionment(input, { kind: "infeasible", status: "infeasible", ...claim } as ApportionResult),
    ).toEqual({
      kind: "verification",
      valid: false,
      law: "infeasible",
    });
  });
});

describe("an apportionment claimed where there is none", () => {
  it("is not valid for a claim of no weight between whose bounds there is no unit", () => {
    const input: ApportionInput = {
      total: 5,
      unit: 1,
      claims: [
        { id: "a", weight: 0, floor: 1.2, cap: 1.8 },
        { id: "b", weight: 1 },
      ],
    };
    const shares = [
      { id: "a", amount: "2" },
      { id: "b", amount: "3" },
    ];
    const claim: ApportionResult<(typeof shares)[number]> = {
      kind: "apportionment",
      status: "apportioned",
      method: "largest-remainder",
      unit: "1",
      total: "5",
      shares,
      unallocated: "0",
      ties: [],
    };
    expect(apportion(input)).toMatchObject({ reason: "no-unit-between-bounds", ids: ["a"] });
    expect(verifyApportionment(input, claim)).toEqual({ kind: "verification", valid: false, law: "bounds", id: "a" });
  });

  it("is not valid where nobody has a weight and money is left", () => {
    const input: ApportionInput = { total: 10, unit: 1, claims: [{ id: "a", weight: 0, floor: 4 }] };
    const shares = [{ id: "a", amount: "4" }];
    const claim = {
      kind: "apportionment",
      status: "apportioned",
      method: "largest-remainder",
      unit: "1",
      total: "10",
      shares,
      unallocated: "6",
      unallocatedReason: "caps-below-total",
      ties: [],
    } as const;
    expect(apportion(input)).toMatchObject({ reason: "no-positive-weight", remaining: "6" });
    expect(verifyApportionment(input, claim)).toEqual({ kind: "verification", valid: false, law: "unallocated" });
  });
});
