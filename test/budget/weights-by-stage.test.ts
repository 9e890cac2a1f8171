import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeParameter } from "social-work-station-rules/explanation";
import { amendPolicy, findProvision, safeParsePolicy } from "social-work-station-rules/policy";
import { plan, policyOf, provision, stated } from "./two-towns.js";

const weightsOf = (people: number) => [
  { factor: "people", weight: String(people) },
  { factor: "hardship", weight: String(10 - people) },
];

const formula = (weights: unknown, total: unknown = "90000") =>
  provision(
    "factor-formula",
    {
      factors: stated([
        { id: "people", name: { zh: "人口", en: "people" }, measure: { take: "figure", key: "population" } },
        { id: "hardship", name: { zh: "困难程度", en: "hardship" }, measure: { take: "figure", key: "own:hardship" } },
      ]),
      weights: stated(weights),
      total: stated(total),
    },
    { appliesTo: { subject: "division", tier: "township" } },
  );

/** What the two towns receive in 2026. */
const amounts = (...given: Parameters<typeof formula>) =>
  plan([formula(...given)]).lines.map(({ amount }) => Number(amount.least));

const stages = (...list: readonly (readonly [string, unknown])[]) => ({ stages: list.map(([by, is]) => ({ by, is })) });

describe("weights and a total by stage", () => {
  it("are those of the last stage that is due in the year of the budget", () => {
    // People 30 : 70, hardship 2 : 1.
    expect(amounts(weightsOf(10))).toEqual([27_000, 63_000]);
    expect(amounts(weightsOf(0))).toEqual([60_000, 30_000]);
    expect(amounts(stages(["2025-12-31", weightsOf(0)], ["2026-12-31", weightsOf(10)]))).toEqual([27_000, 63_000]);
    expect(amounts(stages(["2026-12-31", weightsOf(0)], ["2027-12-31", weightsOf(10)]))).toEqual([60_000, 30_000]);
    expect(amounts(weightsOf(10), stages(["2026-12-31", "90000"], ["2027-12-31", "10"]))).toEqual([27_000, 63_000]);
  });

  it("equal the plain value of the stage that governs", () => {
    const years = fc.uniqueArray(fc.integer({ min: 2024, max: 2028 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(years, fc.nat(10), fc.nat(10), (drawn, first, second) => {
        const [early = 0, late = 0] = drawn.toSorted((one, other) => one - other);
        const value = stages([`${early}-06-30`, weightsOf(first)], [`${late}-12-31`, weightsOf(second)]);
        const governing = late <= 2026 ? second : early <= 2026 ? first : null;
        expect(amounts(value)).toEqual(governing === null ? [] : amounts(weightsOf(governing)));
      }),
    );
  });

  it("are silent before the first stage", () => {
    const { notPlanned } = plan([formula(stages(["2027-12-31", weightsOf(5)]))]);
    expect(notPlanned).toMatchObject([{ reason: "silent", silent: ["weights"] }]);
  });

  it("are said in words, and reached by an amendment", () => {
    const policy = policyOf([formula(stages(["2025-12-31", weightsOf(4)], ["2026-12-31", weightsOf(6)]))]);
    const { value } = describeParameter(findProvision(policy, "factor-formula"), "weights", { locale: "zh-CN" });
    expect(value).toBe("2025年12月31日前人口 4、困难程度 6；2026年12月31日前人口 6、困难程度 4");
    const amended = amendPolicy(policy, [
      { id: "a", kind: "set-parameter", provision: "own/factor-formula", parameter: "weights", value: weightsOf(0) },
    ]);
    expect(findProvision(amended, "factor-formula").parameters.weights?.value).toEqual(weightsOf(0));
  });

  it("add up in each stage, come in order, and have no classes", () => {
    const faults = (weights: unknown): readonly string[] => {
      const result = safeParsePolicy({ ...policyOf([]), provisions: [formula(weights)] });
      return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
    };
    const uneven = [
      { factor: "people", weight: "0.6" },
      { factor: "hardship", weight: "0.3" },
    ];
    expect(faults(stages(["2025-12-31", weightsOf(4)], ["2026-12-31", uneven]))).toEqual([
      "weights-not-one weights.value.stages.1.is",
    ]);
    expect(faults(stages(["2026-12-31", weightsOf(4)], ["2025-12-31", weightsOf(6)]))).toEqual([
      "stages-out-of-order weights.value.stages.1.by",
    ]);
    const classes = [{ when: { division: { kind: ["town"] } }, is: weightsOf(4) }];
    expect(faults({ classes, otherwise: weightsOf(6) })).toEqual(["key-unknown weights.value.classes"]);
  });
});
