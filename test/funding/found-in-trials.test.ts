import { describe, expect, it } from "vitest";
import {
  allocateSources,
  apportion,
  apportionByFactors,
  verifyApportionment,
  type Apportionment,
  type ApportionInput,
  type DivisorMethod,
} from "social-work-station-rules/funding";

/** The result of an input that can be apportioned. */
function apportioned(input: ApportionInput): Apportionment {
  const result = apportion(input);
  if (result.status === "infeasible") throw new Error(result.reason);
  return result as Apportionment;
}

describe("needs that no source may pay", () => {
  // The guide: `bindings` names the smallest set, “split where its needs share no source”. These two share none.
  it("form a binding set each", () => {
    const { bindings } = allocateSources({
      sources: [{ id: "source", amount: "100", purposes: ["养老服务"] }],
      needs: [
        { recipient: "甲站", purpose: "人员经费", amount: "10" },
        { recipient: "乙站", purpose: "人员经费", amount: "20" },
      ],
    });
    expect(bindings.map(({ needed }) => needed).toSorted()).toEqual(["10.00", "20.00"]);
  });
});

describe("a purpose that is written with a mark of no width", () => {
  // Names are compared as terms are, in NFKC and without marks of no width: nobody sees that these two differ.
  it("is a purpose that the source may pay", () => {
    const { status } = allocateSources({
      sources: [{ id: "source", amount: "100", purposes: ["养老服务"] }],
      needs: [{ recipient: "甲站", purpose: "养老服务\u200b", amount: "10" }],
    });
    expect(status).toBe("all-met");
  });
});

describe("a purpose that two needs write in two ways", () => {
  it("is one need twice for one recipient, and adds up in one line for two", () => {
    const sources = [{ id: "source", amount: "100" }];
    const needs = ["甲站", "乙站"].map((recipient, index) => ({
      recipient,
      purpose: index === 0 ? "养老 服务" : "养老服务",
      amount: "10",
    }));
    expect(allocateSources({ sources, needs }).purposes).toEqual([
      { id: "养老 服务", needed: "20.00", amount: "20.00" },
    ]);
    const twice = needs.map((need) => ({ ...need, recipient: "甲站" }));
    expect(() => allocateSources({ sources, needs: twice })).toThrow("id-duplicate");
  });
});

describe("verifyApportionment", () => {
  const free: ApportionInput = {
    total: "54",
    unit: "1",
    claims: [
      { id: "甲", weight: 1 },
      { id: "乙", weight: 1 },
    ],
  };

  // “A result that passes is the only one that the input has”: where all stand at their bounds no share depends on
  // the level, and the result names one all the same.
  it.each<readonly [string, Pick<ApportionInput, "total" | "claims">]>([
    [
      "at its cap",
      {
        total: 40,
        claims: [
          { id: "甲", weight: 3, cap: 30 },
          { id: "乙", weight: 1, cap: 10 },
        ],
      },
    ],
    [
      "at its cap or floor",
      {
        total: 50,
        claims: [
          { id: "甲", weight: 4, cap: 30 },
          { id: "乙", weight: 1, floor: 20 },
        ],
      },
    ],
    [
      "without weight",
      {
        total: 50,
        claims: [
          { id: "甲", weight: 0, floor: 30 },
          { id: "乙", weight: 0, floor: 20 },
        ],
      },
    ],
  ])("finds a forged level where every claim of a divisor method is %s", (_, claimed) => {
    const input: ApportionInput = { ...claimed, unit: 1, method: "sainte-lague" };
    const forged = { ...apportioned(input), level: { numerator: "12", denominator: "1" } };
    expect(verifyApportionment(input, forged).valid).toBe(false);
  });

  // As above: apportion writes no such key.
  it("finds a key that no result has", () => {
    const forged = { ...apportioned(free), approvedBy: "somebody" };
    expect(verifyApportionment(free, forged).valid).toBe(false);
  });

  // As above: an explained result names its level.
  it("finds that the level of an explained result is missing", () => {
    const { level: _, ...forged } = apportioned(free);
    expect(verifyApportionment(free, forged).valid).toBe(false);
  });

  // As above: either every share is explained or none is.
  it("finds that an explained result lacks the exact share of its first claim", () => {
    const result = apportioned(free);
    const shares = result.shares.map(({ exactShare, ...share }, index) =>
      index === 0 ? share : { exactShare, ...share },
    );
    expect(verifyApportionment(free, { ...result, shares }).valid).toBe(false);
  });

  // As above: ratios are written in one way, without leading zeros.
  it("finds a leading zero in an exact share", () => {
    const result = apportioned(free);
    const shares = result.shares.map((share) => ({ ...share, exactShare: { numerator: "027", denominator: "1" } }));
    expect(verifyApportionment(free, { ...result, shares }).valid).toBe(false);
  });
});

describe("a divisor method under caps that add to less than the total", () => {
  const capped = (method: DivisorMethod): Apportionment =>
    apportioned({
      total: "100",
      unit: "1",
      method,
      claims: [
        { id: "甲", weight: 3, cap: "30" },
        { id: "乙", weight: 1, cap: "10" },
      ],
    });

  // ExplainedShare: `bound` is “the bound that holds the amount away from what its weight alone would give”, and the
  // largest remainder names the cap here.
  it.each(["sainte-lague", "dhondt", "adams", "dean", "huntington-hill"] as const)(
    "names the cap as the bound of every share (%s)",
    (method) => {
      expect(capped(method).shares.map(({ bound }) => bound)).toEqual(["cap", "cap"]);
    },
  );
});

describe("a divisor method under caps of zero", () => {
  // Apportionment: `divisors` is “null when no divisor gives the result”. Under caps of zero every divisor gives it.
  it.each(["adams", "dean", "huntington-hill"] as const)("has divisors that give the result (%s)", (method) => {
    const { divisors } = apportioned({
      total: "100",
      unit: "1",
      method,
      claims: [
        { id: "甲", weight: 3, cap: "0" },
        { id: "乙", weight: 1, cap: "0" },
      ],
    });
    expect(divisors).not.toBeNull();
  });
});

describe("a divisor method under a cap of zero for one claim", () => {
  // A divisor of 5 gives 乙 its two units; 甲 would have its first unit from any divisor, and only the cap withholds it.
  it.each(["adams", "dean", "huntington-hill"] as const)("names that cap and has divisors (%s)", (method) => {
    const claims = [
      { id: "甲", weight: 1, cap: 0 },
      { id: "乙", weight: 9 },
    ];
    const input: ApportionInput = { total: 1, unit: 1, method, claims };
    const result = apportioned(input);
    expect(result.shares.map(({ amount, bound }) => [amount, bound])).toEqual([
      ["0", "cap"],
      ["1", undefined],
    ]);
    expect(result.divisors).not.toBeNull();
    expect(verifyApportionment(input, result).valid).toBe(true);
    const unnamed = result.shares.map(({ bound: _, ...share }) => share);
    expect(verifyApportionment(input, { ...result, shares: unnamed, divisors: null })).toMatchObject({ law: "bound" });
  });
});

describe("verifyApportionment on what the result contains", () => {
  const input: ApportionInput = { total: 3, unit: 1, claims: [{ id: "甲", weight: 1, floor: 4 }] };

  it("finds a key that no infeasible result has", () => {
    const result = apportion(input);
    expect(verifyApportionment(input, result).valid).toBe(true);
    expect(verifyApportionment(input, { ...result, remaining: "1" } as never).valid).toBe(false);
  });

  it("finds an explanation in a result without explanations", () => {
    const free: ApportionInput = { total: 3, unit: 1, claims: [{ id: "甲", weight: 1 }], detail: "shares" };
    const result = apportion(free) as Apportionment;
    expect(verifyApportionment(free, result).valid).toBe(true);
    const shares = result.shares.map((share) => ({ ...share, rounded: "none" as const }));
    expect(verifyApportionment(free, { ...result, shares }).valid).toBe(false);
  });
});

describe("a factor that nobody claims", () => {
  // InfeasibleFactors: such factors “have money to give”. The one unit goes to the other factor, so this one has none.
  it("does not make a division impossible where its pool is empty", () => {
    const { status } = apportionByFactors({
      total: "100",
      unit: "100",
      recipients: [{ id: "甲" }],
      factors: [
        { id: "unclaimed", weight: "1/6", indicators: [{ id: "甲", value: 0 }] },
        { id: "claimed", weight: "5/6", indicators: [{ id: "甲", value: 1 }] },
      ],
    });
    expect(status).toBe("apportioned");
  });
});
