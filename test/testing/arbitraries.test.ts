import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreEvaluation } from "social-work-station-rules/evaluation";
import {
  allocateSources,
  apportion,
  apportionByFactors,
  shareCosts,
  verifyApportionment,
} from "social-work-station-rules/funding";
import {
  activitySchema,
  divisionSchema,
  fundingSourceSchema,
  judgementSchema,
  operatorSchema,
  personSchema,
  safeParseAllocation,
  safeParseClient,
  safeParseFigure,
  safeParseHeldEvaluation,
  safeParseRegister,
  safeParseSpending,
  stationSchema,
} from "social-work-station-rules/model";
import {
  amendPolicy,
  parameterSchema,
  provisionSchema,
  safeParseDecisionTable,
  safeParseEvaluationScheme,
  safeParseIndicators,
  safeParseReportForm,
  safeParsePolicy,
  walkParameters,
} from "social-work-station-rules/policy";
import { safeParseScenarioFile } from "social-work-station-rules/results";
import * as testing from "social-work-station-rules/testing";
import { modalities, parameterStatuses, provisionKinds } from "social-work-station-rules/terms";
import * as z from "zod";

/** Whether it is read as it stands, also once it went through JSON. */
function holds<T>(arbitrary: fc.Arbitrary<T>, accepts: (value: unknown) => unknown, numRuns = 100): void {
  fc.assert(
    fc.property(arbitrary, (value) => {
      expect(accepts(JSON.parse(JSON.stringify(value)))).toBe(true);
      expect(accepts(value)).toBe(true);
    }),
    { numRuns },
  );
}

const by =
  (schema: z.ZodType) =>
  (value: unknown): boolean =>
    schema.safeParse(value).success;

describe("everything drawn is what it claims to be", () => {
  const list = testing.divisions();
  const stations = ["station-1", "station-2"];
  it.each<readonly [string, fc.Arbitrary<unknown>, (value: unknown) => boolean]>([
    ["a file of indicators", testing.indicatorFiles(), (value) => safeParseIndicators(value).ok],
    ["a report form", testing.reportFormDefinitions(), (value) => safeParseReportForm(value).ok],
    ["a person", testing.people({ stations }), by(personSchema)],
    ["divisions", list, by(z.array(divisionSchema))],
    ["stations", list.chain((divisions) => testing.stations({ divisions })), by(z.array(stationSchema))],
    ["an operator", testing.operators({ stations }), by(operatorSchema)],
    ["an activity", testing.activities({ stations }), by(activitySchema)],
    ["a source of money", testing.fundingSources(), by(fundingSourceSchema)],
    ["a judgement", testing.judgements({ stations, provision: "own", items: ["one"] }), by(judgementSchema)],
    ["a figure", testing.figures({ stations }), (value) => safeParseFigure(value).ok],
    ["money received", testing.allocations({ stations }), (value) => safeParseAllocation(value).ok],
    ["money spent", testing.spending({ stations }), (value) => safeParseSpending(value).ok],
    ["an evaluation", testing.heldEvaluations({ stations }), (value) => safeParseHeldEvaluation(value).ok],
    ["a client", testing.clients({ stations }), (value) => safeParseClient(value).ok],
    ["a register", testing.registers(), (value) => safeParseRegister(value).ok],
    ["a parameter", testing.parameters(fc.constantFrom("a", "b")), by(parameterSchema(z.enum(["a", "b"])))],
    ["a provision", testing.provisions(), by(provisionSchema)],
    ["a policy", testing.policies(), (value) => safeParsePolicy(value).ok],
    ["a decision table", testing.decisionTables(), (value) => safeParseDecisionTable(value).ok],
    ["an evaluation scheme", testing.evaluationSchemes(), (value) => safeParseEvaluationScheme(value).ok],
    ["a scenario file", testing.scenarioFiles(), (value) => safeParseScenarioFile(value).ok],
  ])("%s", (_name, arbitrary, accepts) => holds(arbitrary, accepts));

  it("amendments of their policy", () => {
    fc.assert(
      fc.property(
        testing.policies().chain((policy) => fc.tuple(fc.constant(policy), testing.amendments(policy))),
        ([policy, list]) => {
          expect(safeParsePolicy(JSON.parse(JSON.stringify(amendPolicy(policy, list)))).ok).toBe(true);
        },
      ),
    );
  });

  it("answers to their scheme", () => {
    fc.assert(
      fc.property(
        testing.evaluationSchemes().chain((scheme) => fc.tuple(fc.constant(scheme), testing.evaluationAnswers(scheme))),
        ([scheme, answers]) => {
          expect(scoreEvaluation(scheme, answers).possibleGrades.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("problems of money, which have an answer whose sums are right", () => {
    fc.assert(
      fc.property(
        testing.apportionInputs(),
        testing.factorInputs(),
        testing.shareCostsInputs(),
        testing.allocateSourcesInputs(),
        (claims, factors, costs, sources) => {
          expect(verifyApportionment(claims, apportion(claims))).toEqual({ kind: "verification", valid: true });
          expect(["apportioned", "infeasible"]).toContain(apportionByFactors(factors).status);
          expect(shareCosts(costs).recipients).toHaveLength(costs.recipients.length);
          expect(allocateSources(sources).needs).toHaveLength(sources.needs.length);
        },
      ),
    );
  });
});

describe("what is drawn varies", () => {
  function seen<T>(
    arbitrary: fc.Arbitrary<T>,
    names: (value: T) => readonly string[],
    numRuns = 300,
  ): ReadonlySet<string> {
    return new Set(fc.sample(arbitrary, { numRuns, seed: 7 }).flatMap(names));
  }

  it("over every kind of provision, modality and status of a parameter", () => {
    const provisions = seen(testing.policies(), (policy) => [
      ...policy.provisions.flatMap(({ kind, modality }) => [kind, modality]),
      ...walkParameters(policy).map(({ parameter }) => parameter.status),
    ]);
    for (const name of [...provisionKinds.values, ...modalities.values, ...parameterStatuses.values])
      expect(provisions).toContain(name);
  });

  it("over every kind of amendment, scoring rule and outcome of an apportionment", () => {
    expect(seen(testing.policies().chain(testing.amendments), (list) => list.map(({ kind }) => kind), 1_000)).toEqual(
      new Set(["set-parameter", "drop-criterion", "remove-provision", "add-provision"]),
    );
    expect(
      seen(testing.evaluationSchemes().chain(testing.evaluationAnswers), (answers) => answers.map(({ kind }) => kind)),
    ).toEqual(new Set(["range", "steps", "deductions", "yes-no", "ratio", "veto"]));
    expect(seen(testing.apportionInputs(), (input) => [apportion(input).status])).toEqual(
      new Set(["apportioned", "infeasible"]),
    );
    expect(seen(testing.shareCostsInputs(), (input) => [shareCosts(input).status])).toEqual(
      new Set(["covered", "short"]),
    );
    expect(seen(testing.allocateSourcesInputs(), (input) => [allocateSources(input).status])).toEqual(
      new Set(["all-met", "short"]),
    );
  });
});
