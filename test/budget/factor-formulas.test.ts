import { describe, expect, it } from "vitest";
import { explain } from "social-work-station-rules/explanation";
import { A, B, figure, plan, provision, stated } from "./two-towns.js";

/** What each parameter of a factor formula does to a budget, reckoned by hand. */

const formula = (parameters: object = {}, factor: object = {}) =>
  provision(
    "factor-formula",
    {
      factors: stated([
        { id: "people", name: { zh: "人口" }, measure: { take: "figure", key: "population" }, ...factor },
      ]),
      total: stated("100000"),
      ...parameters,
    },
    { appliesTo: { subject: "division", tier: "township" } },
  );

describe("a factor formula", () => {
  const amounts = (...given: Parameters<typeof formula>) =>
    plan([formula(...given)]).lines.map(({ amount }) => Number(amount.least));

  it("divides its total in proportion to the measure, or against it", () => {
    expect(amounts()).toEqual([30_000, 70_000]);
    expect(amounts({}, { direction: "inverse" })).toEqual([70_000, 30_000]);
  });

  it("applies the coefficient to the factors that take it, and to no other", () => {
    const coefficient = stated({ take: "figure", key: "own:hardship" });
    // 30 × 2 : 70 × 1
    expect(amounts({ coefficient }, { coefficient: true })).toEqual([46_153.85, 53_846.15]);
    expect(amounts({ coefficient })).toEqual([30_000, 70_000]);
  });

  it("keeps floors and caps", () => {
    expect(amounts({ floor: stated(40_000) })).toEqual([40_000, 60_000]);
    expect(amounts({ cap: stated(60_000) })).toEqual([40_000, 60_000]);
  });

  it("has no floor and no cap before their first stage", () => {
    const from2028 = (is: unknown) => stated({ stages: [{ by: "2028-12-31", is }] });
    expect(amounts({ cap: from2028(60_000) })).toEqual([30_000, 70_000]);
    expect(amounts({ floor: from2028(40_000) })).toEqual([30_000, 70_000]);
    expect(amounts({ cap: stated({ stages: [{ by: "2026-12-31", is: 60_000 }] }) })).toEqual([40_000, 60_000]);
  });

  it("caps only who is in a class that has a cap", () => {
    const capOf = (id: string, is: number) => stated({ classes: [{ when: { division: { id: [id] } }, is }] });
    expect(amounts({ cap: capOf(B, 60_000) })).toEqual([40_000, 60_000]);
    expect(amounts({ cap: capOf(A, 60_000) })).toEqual([30_000, 70_000]);
  });

  it("divides no more than caps and the total allow", () => {
    expect(amounts({ cap: stated(40_000) })).toEqual([40_000, 40_000]);
    expect(plan([formula({ cap: stated(40_000) })]).undivided).toEqual([
      { policy: "own", provision: "own/factor-formula", amount: "20000.00" },
    ]);
    expect(plan([formula()]).undivided).toEqual([]);
    expect(plan([formula({ floor: stated(60_000) })]).notPlanned).toMatchObject([{ reason: "infeasible" }]);
  });

  it("deducts balances from what each receives", () => {
    const deduct = stated({ take: "figure", key: "own:balance" });
    expect(amounts({ deduct })).toEqual([25_000, 70_000]);
    const budget = plan([formula({ deduct })]);
    expect(budget.undivided).toMatchObject([{ amount: "5000.00" }]);
    expect(JSON.stringify(explain(budget, { locale: "zh-CN" }))).toContain(
      "有5,000.00元受封顶或者扣减结余影响，没有分配",
    );
  });

  it("deducts nothing for a balance below zero", () => {
    const figures = [figure(A, "population", 30), figure(B, "population", 70)].concat(
      figure(A, "own:balance", -5000),
      figure(B, "own:balance", 0),
    );
    const budget = plan([formula({ deduct: stated({ take: "figure", key: "own:balance" }) })], { figures });
    expect(budget.lines.map(({ amount }) => Number(amount.least))).toEqual([30_000, 70_000]);
    expect(budget.undivided).toEqual([]);
  });

  it("says of impossible floors, caps and factors that nothing can be divided", () => {
    const reason = (...given: Parameters<typeof formula>) => plan([formula(...given)]).notPlanned[0]?.reason;
    expect(reason({ floor: stated("40000"), cap: stated("30000") })).toBe("infeasible");
    expect(reason({ floor: stated("40000.001"), cap: stated("40000.009") })).toBe("infeasible");
    const balance = { measure: { take: "figure", key: "own:balance" } };
    expect(reason({}, { ...balance, direction: "inverse" })).toBe("infeasible");
  });
});

describe("shares of many recipients", () => {
  const count = 75;
  const ids = Array.from({ length: count }, (_, index) => `110101${String(100 + index)}`);
  const perUnit = {
    factors: stated([
      {
        id: "people",
        name: { zh: "人口" },
        measure: {
          take: "ratio",
          of: { take: "figure", key: "population" },
          by: { take: "figure", key: "own:hardship" },
        },
      },
    ]),
  };
  const planFor = (parameters: object, divisor: (index: number) => number) =>
    plan([formula(parameters)], {
      divisions: ids.map((id) => ({ id, name: id, level: "township", kind: "subdistrict" })),
      stations: [],
      figures: ids.flatMap((id, index) => [figure(id, "population", 1), figure(id, "own:hardship", divisor(index))]),
    });

  it("are divided exactly where their fractions have a common denominator", () => {
    const budget = planFor(perUnit, (index) => (index === 0 ? 3 : 7));
    expect(budget.lines).toHaveLength(count);
    // 1/3 and 74 times 1/7: 7 and 74 times 3 of 229 parts.
    expect(budget.lines.slice(0, 2).map(({ amount }) => amount.least)).toEqual(["3056.77", "1310.05"]);
  });

  it("are not planned where their numbers are too long, and say so", () => {
    const budget = planFor(perUnit, (index) => 1_000_003 + 2 * index);
    expect(budget.notPlanned).toMatchObject([{ reason: "too-complex" }]);
    expect(budget.status).toBe("undetermined");
  });
});
