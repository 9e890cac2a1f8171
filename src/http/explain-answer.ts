import * as z from "zod";
import { throwInputError } from "../checks/index.js";
import { oneOf } from "../fields/index.js";
import { type AnswerByKind, type Explainable, explain } from "../explanation/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Policy } from "../policy/index.js";
import * as schemas from "../results/index.js";
import type { Explanation } from "../results/index.js";
import type { Field } from "./body-fields.js";
import { parsedBy } from "./fields.js";
import type { Asked } from "./operation.js";

/** The schemas of every answer that can be put into words, by its kind. */
const ANSWERS: Readonly<Record<keyof AnswerByKind, z.ZodType>> = {
  finding: z.union([schemas.findingSchema, schemas.assessedFindingSchema]),
  "activity-quota-plan": schemas.activityQuotaPlanSchema,
  "qualification-plan": schemas.qualificationPlanSchema,
  roster: schemas.rosterAssessmentSchema,
  "coverage-audit": schemas.coverageAuditSchema,
  "coverage-plan": schemas.coveragePlanSchema,
  "factor-apportionment": z.union([schemas.factorResultSchema, schemas.factorSharesSchema]),
  apportionment: z.union([schemas.apportionResultSchema, schemas.apportionSharesSchema]),
  infeasible: z.union([schemas.infeasibleApportionmentSchema, schemas.infeasibleFactorsSchema]),
  "source-allocation": schemas.sourceAllocationSchema,
  "shared-costs": schemas.sharedCostsSchema,
  verification: schemas.apportionmentVerificationSchema,
  evaluation: schemas.evaluationResultSchema,
  "evaluation-comparison": schemas.evaluationComparisonSchema,
  "scheme-shape": schemas.shapeCheckSchema,
  "decision-table-analysis": schemas.decisionTableAnalysisSchema,
  "pathway-classification": schemas.pathwayClassificationSchema,
  sensitivity: schemas.sensitivitySchema,
  "scenario-comparison": schemas.scenarioComparisonSchema,
  "assessment-comparison": schemas.assessmentComparisonSchema,
  assessment: schemas.assessmentSchema,
  "indicator-table": schemas.indicatorTableSchema,
  "filled-report": schemas.filledReportSchema,
  budget: schemas.budgetSchema,
  "not-computed": schemas.notComputedSchema,
  agenda: schemas.agendaSchema,
  "agenda-entry": schemas.agendaEntrySchema,
  progress: schemas.progressSchema,
  "policy-comparison": schemas.policyComparisonSchema,
  "policy-timeline": schemas.policyTimelineSchema,
  "situation-comparison": schemas.situationComparisonSchema,
  sweep: schemas.sweepSchema,
  "case-run": schemas.caseRunSchema,
  "statistics-form-faults": schemas.statisticsFormFaultsSchema,
};

const KINDS = Object.keys(ANSWERS);

/** An answer of this library, as JSON brings it back: each is read by the schema of its kind. */
export const answerField: Field<Explainable> = {
  // Each of these schemas is shipped by itself; all of them would make the OpenAPI document three times as long.
  schema: z
    .looseObject({ kind: oneOf(KINDS).describe("答复类型。Kind of the answer.") })
    .describe(
      "本服务或本库的任一答复，格式见其类型的JSON Schema。Any answer of this service or library, as the JSON Schema of its kind has it.",
    ),
  read: (value, known) => {
    const kind: unknown = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
    if (typeof kind !== "string" || !Object.hasOwn(ANSWERS, kind))
      return throwInputError(kind === undefined ? "value-missing" : "variant-unknown", ["kind"], {
        expected: "listed-value",
        accepted: KINDS,
      });
    return parsedBy(ANSWERS[kind as keyof AnswerByKind]).read(value, known) as Explainable;
  },
};

/** `explain`: puts an answer into words. */
export function explainAnswer(
  {
    answer,
    register,
    policies,
  }: {
    readonly answer: Explainable;
    readonly register: PreparedRegister | undefined;
    readonly policies: readonly Policy[] | undefined;
  },
  { locale }: Asked,
): Explanation {
  return explain(answer, { locale, register, policies });
}
