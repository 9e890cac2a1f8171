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
  it.fails("form a binding set each", () => {
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
  it.fails("is a purpose that the source may pay", () => {
    const { status } = allocateSources({
      sources: [{ id: "source", amount: "100", purposes: ["养老服务"] }],
      needs: [{ recipient: "甲站", purpose: "养老服务\u200b", amount: "10" }],
    });
    expect(status).toBe("all-met");
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
  it.fails.each<readonly [string, Pick<ApportionInput, "total" | "claims">]>([
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
  it.fails("finds a key that no result has", () => {
    const forged = { ...apportioned(free), approvedBy: "somebody" };
    expect(verifyApportionment(free, forged).valid).toBe(false);
  });

  // As above: an explained result names its level.
  it.fails("finds that the level of an explained result is missing", () => {
    const { level: _, ...forged } = apportioned(free);
    expect(verifyApportionment(free, forged).valid).toBe(false);
  });

  // As above: either every share is explained or none is.
  it.fails("finds that an explained result lacks the exact share of its first claim", () => {
    const result = apportioned(free);
    const shares = result.shares.map(({ exactShare, ...share }, index) =>
      index === 0 ? share : { exactShare, ...share },
    );
    expect(verifyApportionment(free, { ...result, shares }).valid).toBe(false);
  });

  // As above: ratios are written in one way, without leading zeros.
  it.fails("finds a leading zero in an exact share", () => {
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
  it.fails.each(["sainte-lague", "dhondt", "adams", "dean", "huntington-hill"] as const)(
    "names the cap as the bound of every share (%s)",
    (method) => {
      expect(capped(method).shares.map(({ bound }) => bound)).toEqual(["cap", "cap"]);
    },
  );
});

describe("a divisor method under caps of zero", () => {
  // Apportionment: `divisors` is “null when no divisor gives the result”. Under caps of zero every divisor gives it.
  it.fails.each(["adams", "dean", "huntington-hill"] as const)("has divisors that give the result (%s)", (method) => {
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

describe("a factor that nobody claims", () => {
  // InfeasibleFactors: such factors “have money to give”. The one unit goes to the other factor, so this one has none.
  it.fails("does not make a division impossible where its pool is empty", () => {
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
