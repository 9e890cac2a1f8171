import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, compareAssessments } from "social-work-station-rules/assessment";
import { calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import {
  allPolicies,
  beijingPilotQualification,
  beijingSystem2022,
  nationalTwoHaves,
  pathwayTableHunan,
} from "social-work-station-rules/catalogue";
import { auditCoverageTable, planCoverage } from "social-work-station-rules/coverage";
import { assessRoster, planQualification } from "social-work-station-rules/eligibility";
import { checkSchemeShape, compareEvaluations, scoreEvaluation } from "social-work-station-rules/evaluation";
import { isRuleInputError } from "social-work-station-rules/fault";
import {
  allocateSources,
  apportion,
  apportionByFactors,
  shareCosts,
  verifyApportionment,
  type ApportionInput,
} from "social-work-station-rules/funding";
import { analyseDecisionTable, classifyPathway } from "social-work-station-rules/pathway";
import { planActivityQuota } from "social-work-station-rules/quota";
import { parseRegister } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios, interpretationSensitivity } from "social-work-station-rules/scenario";
import { people, registers } from "social-work-station-rules/testing";
import { beijingReference, beijingTable } from "../coverage/beijing-table.js";
import { evaluationCase } from "../evaluation/arbitrary-evaluation.js";
import { problems } from "../funding/allocate-sources-oracle.js";
import { divisorMethods, inUnits, smallProblems } from "../funding/apportion-arbitraries.js";
import { smallTable } from "../pathway/arbitrary-table.js";
import { faultsOfAnswer } from "./faults-of-sentences.js";

const documents = allPolicies.flatMap((policy) => policy.documents);
const once = { numRuns: 40 };

describe("every answer about money", () => {
  it("is put into whole sentences: an apportionment, also one that cannot be", () => {
    const method = fc.oneof(
      fc.constantFrom("largest-remainder" as const, ...divisorMethods),
      fc.record({ residualTo: fc.constant("b"), rounding: fc.constantFrom("half-up" as const, "up" as const) }),
    );
    const ties = fc.constantFrom("report" as const, "id-order" as const);
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        smallProblems("bounded"),
        method,
        ties,
        fc.constantFrom("explained" as const, "shares" as const),
        (small, how, tie, detail) => {
          const input: ApportionInput = { ...inUnits(small), method: how, ties: tie };
          const answer = answerOf(() => apportion({ ...input, detail }));
          if (answer === null) return;
          seen.add(answer.status);
          expect(faultsOfAnswer(answer)).toEqual([]);
          expect(faultsOfAnswer(verifyApportionment(input, answer))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
    expect([...seen].sort()).toEqual(["apportioned", "infeasible"]);
  });

  it("is put into whole sentences: every reason for which nothing can be apportioned", () => {
    const claims = [
      { id: "甲", weight: 1 },
      { id: "乙", weight: 1 },
      { id: "丙", weight: 1 },
    ];
    const answers = [
      apportion({ total: 2, claims: claims.map((claim) => ({ ...claim, floor: 1 })), unit: 1 }),
      apportion({ total: 2, claims: [{ id: "甲", weight: 0 }], unit: 1 }),
      apportion({ total: 2, claims: [{ id: "甲", weight: 1, floor: "0.2", cap: "0.8" }], unit: 1 }),
      apportion({ total: 1, claims, unit: 1, method: { residualTo: "丙", rounding: "up" } }),
      apportion({
        total: 3,
        claims: [...claims.slice(0, 2), { id: "丙", weight: 4, cap: 1 }],
        unit: 1,
        method: { residualTo: "甲", rounding: "half-up" },
      }),
      apportionByFactors({
        total: 3,
        recipients: [{ id: "甲" }],
        factors: [{ id: "人口", weight: 1, indicators: [{ id: "甲", value: 0 }] }],
      }),
      apportionByFactors({
        total: 2,
        unit: 1,
        method: { residualTo: "丙", rounding: "up" },
        recipients: claims.map(({ id }) => ({ id })),
        factors: [{ id: "人口", weight: 1, indicators: claims.map(({ id }) => ({ id, value: 1 })) }],
      }),
    ];
    for (const answer of answers) expect(faultsOfAnswer(answer)).toEqual([]);
    expect(
      new Set(answers.flatMap((answer) => (answer.status === "infeasible" ? [answer.reason] : []))).size,
    ).toBeGreaterThanOrEqual(5);
  });

  it("is put into whole sentences: a verification that fails", () => {
    const input = {
      total: 10,
      claims: [
        { id: "甲", weight: 1 },
        { id: "乙", weight: 2 },
      ],
      unit: 1,
    };
    const result = apportion(input);
    if (result.status !== "apportioned") throw new Error("it can be apportioned");
    const wrong = [
      { ...result, total: "11" },
      { ...result, shares: result.shares.map((share) => ({ ...share, rank: 7 })) },
      { ...result, unallocatedReason: "tied" as const },
      { ...result, shares: result.shares.toReversed() },
      { ...result, level: null },
    ];
    for (const result of wrong) {
      const verification = verifyApportionment(input, result);
      expect(verification.valid).toBe(false);
      expect(faultsOfAnswer(verification)).toEqual([]);
    }
  });

  it("is put into whole sentences: factors, costs and sources", () => {
    const value = fc.integer({ min: 0, max: 900 });
    const ids = ["甲街道", "乙街道", "__proto__"];
    fc.assert(
      fc.property(
        fc.tuple(value, value, value),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 10 ** 7 }),
        fc.constantFrom("report" as const, "id-order" as const),
        ([a, b, c], tenths, total, ties) => {
          const indicators = [a, b, c].map((number, index) => ({ id: ids[index] ?? "", value: number }));
          const factors = [
            { id: "人口", weight: `0.${tenths}`, indicators },
            {
              id: "任务",
              weight: `0.${10 - tenths}`,
              factors: [{ id: "个案", weight: 1, indicators: indicators.map(({ id }) => ({ id, value: 1 })) }],
            },
          ];
          const recipients = ids.map((id, index) => ({ id, ...(index === 1 ? { cap: 10 } : {}) }));
          for (const detail of ["explained", "shares"] as const) {
            const answer = apportionByFactors({ total: `${total}`, unit: 1, recipients, factors, ties, detail });
            expect(faultsOfAnswer(answer)).toEqual([]);
          }
          const ratios = [
            { party: "市级", ratio: `0.${tenths}` },
            { party: "区级", ratio: `0.${10 - tenths}` },
          ];
          const costs = shareCosts({
            parties: [{ id: "市级", cap: a }, { id: "区级" }],
            recipients: ids.map((id) => ({ id, amount: total, ratios })),
          });
          expect(faultsOfAnswer(costs)).toEqual([]);
        },
      ),
      once,
    );
    fc.assert(
      fc.property(problems(3, 4, 9), (input) => {
        expect(faultsOfAnswer(allocateSources(input))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe("every other answer", () => {
  it("is put into whole sentences: evaluations and what they compare", () => {
    fc.assert(
      fc.property(evaluationCase, ({ scheme, answers }) => {
        const full = scoreEvaluation(scheme, answers);
        const none = scoreEvaluation(scheme, []);
        expect([
          ...faultsOfAnswer(full),
          ...faultsOfAnswer(none),
          ...faultsOfAnswer(compareEvaluations(none, full)),
          ...faultsOfAnswer(compareEvaluations(full, { ...full, version: "later" })),
        ]).toEqual([]);
        const shape = checkSchemeShape(scheme, {
          grades: 4,
          depth: 3,
          leaves: 37,
          dimensions: [{ id: "运营", name: { zh: "运营", en: "operation" } }],
          subjects: [],
          frequency: "yearly",
          assessor: "third-party",
        });
        expect(faultsOfAnswer(shape)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is put into whole sentences: pathways and decision tables", () => {
    const inputs = pathwayTableHunan.inputs;
    const conditions = fc.tuple(
      ...inputs.map(({ id, values }) =>
        fc
          .option(
            fc.subarray(
              values.map((value) => value.id),
              { minLength: 1 },
            ),
          )
          .map((chosen) => [id, chosen ?? undefined] as const),
      ),
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(conditions, (entries) => {
        const answer = classifyPathway(Object.fromEntries(entries), pathwayTableHunan);
        seen.add(answer.outcome);
        expect(faultsOfAnswer(answer)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(smallTable, (table) => {
        expect(faultsOfAnswer(analyseDecisionTable(table))).toEqual([]);
        const answer = classifyPathway(
          Object.fromEntries(table.inputs.map(({ id, values }) => [id, values[0]?.id])),
          table,
        );
        seen.add(answer.outcome);
        expect(faultsOfAnswer(answer)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect([...seen].sort()).toEqual(["classified", "not-covered-by-source", "not-in-table", "undetermined"]);
  });

  it("is put into whole sentences: audits and plans of coverage", () => {
    expect(faultsOfAnswer(auditCoverageTable(beijingTable, { referenceTotals: beijingReference }))).toEqual([]);
    const row = fc.record({
      numerator: fc.integer({ min: 0, max: 40 }),
      percent: fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1)),
      parts: fc.tuple(fc.nat(9), fc.nat(9)),
      sum: fc.nat(20),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 }),
        (rows, totals) => {
          const labelled = rows.map((entry, index) => ({ label: `${index}区`, ...entry }));
          const totalRow = { label: "合计", numerator: 50, percent: "62.5", parts: [10, 10], sum: 20 };
          expect(
            faultsOfAnswer(
              auditCoverageTable(
                { rows: labelled, totalRow },
                { referenceTotals: totals.map((total, index) => ({ label: `${index}区`, total })) },
              ),
            ),
          ).toEqual([]);
        },
      ),
      once,
    );
    for (const covered of [0, 225, 343]) {
      for (const [asOf, due] of [
        ["2023-05-31", "2025-12-31"],
        ["2026-01-01", "2025-12-31"],
        ["2025-12-20", "2025-12-31"],
      ] as const) {
        expect(
          faultsOfAnswer(
            planCoverage({ covered, total: 343, unknown: 0 }, { target: 1, asOf, dueOn: due, per: "quarter" }),
          ),
        ).toEqual([]);
      }
    }
  });

  it("is put into whole sentences: assessments, comparisons, scenarios and sensitivities", () => {
    const period = calendarYear(2023);
    const budget = {
      total: 100,
      unit: 1,
      recipients: [{ id: "甲" }, { id: "乙" }],
      factors: [
        {
          id: "人口",
          weight: 1,
          indicators: [
            { id: "甲", value: 1 },
            { id: "乙", value: 2 },
          ],
        },
      ],
    };
    fc.assert(
      fc.property(registers(), (register) => {
        const prepared = prepareRegister(register);
        const [early, late] = (["2022-12-31", "2023-12-31"] as const).map((asOf) =>
          assess(prepared, beijingSystem2022, { asOf, period }),
        );
        if (early === undefined || late === undefined) return;
        const layered = assess(prepared, [...allPolicies], { asOf: "2023-05-31", period, division: "110101" });
        for (const answer of [early, late, layered, compareAssessments(early, late)])
          expect(faultsOfAnswer(answer, { documents })).toEqual([]);
        expect(
          faultsOfAnswer(
            interpretationSensitivity(prepared, beijingSystem2022, { asOf: "2023-05-31", period, mostJoint: 3 }),
          ),
        ).toEqual([]);
        const quotas = allPolicies.flatMap(({ provisions }) =>
          provisions.filter((provision) => provision.kind === "activity-quota"),
        );
        for (const plan of quotas.flatMap((quota) =>
          planActivityQuota(prepared, quota, { period, asOf: "2023-11-30" }),
        ))
          expect(faultsOfAnswer(plan, { documents })).toEqual([]);
        const provision = "beijing-system-2022/community-stations";
        const scenarios = compareScenarios(prepared, beijingSystem2022, {
          alternatives: [
            {
              id: "更多",
              title: { zh: "提高到50%", en: "Half" },
              amendments: [
                { id: "比例", kind: "set-parameter", provision, parameter: "share", value: "0.5" },
                { id: "取整", kind: "set-parameter", provision, parameter: "rounding", value: "down" },
              ],
            },
            {
              id: "nothing",
              amendments: [],
              budget: {
                ...budget,
                factors: [
                  {
                    id: "人口",
                    weight: 1,
                    indicators: [
                      { id: "甲", value: 9 },
                      { id: "乙", value: 1 },
                    ],
                  },
                ],
              },
            },
            {
              id: "impossible",
              amendments: [],
              budget: { ...budget, recipients: [{ id: "甲", floor: 200 }, { id: "乙" }] },
            },
          ],
          budget,
          asOf: "2023-05-31",
          period,
          unitCosts: { station: "200000" },
        });
        expect(faultsOfAnswer(scenarios)).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(
      faultsOfAnswer(
        assess(prepareRegister(parseRegister({ version: 1, recordedOn: "2023-05-31" })), nationalTwoHaves, {
          asOf: "2023-05-31",
          period,
        }),
      ),
    ).toEqual([]);
  });

  it("is put into whole sentences: plans and rosters of qualification", () => {
    fc.assert(
      fc.property(people(), registers(), (person, register) => {
        const asOf = parsePlainDate("2021-09-01");
        expect(
          faultsOfAnswer(planQualification(person, beijingPilotQualification, { asOf, areaClass: "urban" })),
        ).toEqual([]);
        expect(faultsOfAnswer(assessRoster(prepareRegister(register), beijingPilotQualification, { asOf }))).toEqual(
          [],
        );
      }),
      once,
    );
  });
});

/** The answer, or nothing where the drawn input is refused. */
function answerOf<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (isRuleInputError(error)) return null;
    throw error;
  }
}
