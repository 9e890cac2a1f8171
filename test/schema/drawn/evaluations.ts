import * as fc from "fast-check";
import { jinanSystem2021, pathwayTableHunan } from "social-work-station-rules/catalogue";
import {
  checkEvaluationScheme,
  checkSchemeShape,
  compareEvaluations,
  scoreEvaluation,
} from "social-work-station-rules/evaluation";
import { analyseDecisionTable, classifyPathway } from "social-work-station-rules/pathway";
import type { EvaluationShape } from "social-work-station-rules/policy";
import { decisionTables, evaluationAnswers, evaluationSchemes } from "social-work-station-rules/testing";

const answered = evaluationSchemes().chain((scheme) =>
  evaluationAnswers(scheme).map((answers) => ({ scheme, answers })),
);

const shapes = jinanSystem2021.provisions.filter(
  (provision): provision is EvaluationShape => provision.kind === "evaluation-scheme",
);

export const answers = answered.map((drawn) => drawn.answers);
export const evaluationResults = answered.map((drawn) => [scoreEvaluation(drawn.scheme, drawn.answers)]);
export const schemeFindings = evaluationSchemes().map((scheme) =>
  shapes.map((shape) => checkEvaluationScheme(scheme, shape, { asOf: "2021-12-31" })),
);

export const evaluationComparisons = answered.map(({ scheme, answers: given }) => {
  const [none, some] = [scoreEvaluation(scheme, []), scoreEvaluation(scheme, given)];
  return [
    compareEvaluations(none, some),
    compareEvaluations(some, some),
    compareEvaluations(some, { ...some, version: "later" }),
  ];
});

export const shapeChecks = evaluationSchemes().map((scheme) => [
  checkSchemeShape(scheme, {
    grades: 4,
    depth: 3,
    leaves: 37,
    dimensions: [{ id: "operation", name: { zh: "运营", en: "operation" } }],
    subjects: [],
    frequency: "yearly",
    assessor: "third-party",
  }),
]);

export const tableAnalyses = decisionTables().map((table) => [analyseDecisionTable(table)]);

/** Some conditions of Hunan's table known, some in several values, some not. */
export const pathways = fc
  .tuple(
    ...pathwayTableHunan.inputs.map(({ id, values }) =>
      fc
        .option(
          fc.subarray(
            values.map((value) => value.id),
            { minLength: 1 },
          ),
        )
        .map((chosen) => [id, chosen ?? undefined] as const),
    ),
  )
  .map((conditions) => [classifyPathway(Object.fromEntries(conditions), pathwayTableHunan)]);
