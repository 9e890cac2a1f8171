export { agendaEntrySchema, agendaSchema } from "./agenda.js";
export {
  assessmentComparisonSchema,
  assessmentSchema,
  findingChangeSchema,
  policiesInForceSchema,
  progressSchema,
} from "./assessment.js";
export { budgetSchema, notComputedSchema } from "./budget.js";
export { caseRunSchema, caseTableSchema, safeParseCaseTable } from "./cases.js";
export { coverageAuditSchema } from "./coverage-audit.js";
export { coverageByDivisionSchema, coveragePlanSchema, coverageRateSchema, impliedTotalsSchema } from "./coverage.js";
export { criterionTraceSchema, singleTraceSchema } from "./criterion-trace.js";
export { activityQuotaPlanSchema, qualificationPlanSchema, rosterAssessmentSchema } from "./eligibility.js";
export {
  evaluationAnswerSchema,
  evaluationComparisonSchema,
  evaluationResultSchema,
  shapeCheckSchema,
} from "./evaluation.js";
export {
  assessedFindingSchema,
  basisSchema,
  findingDetailSchema,
  findingHeadSchema,
  findingSchema,
  findingSchemas,
} from "./finding.js";
export {
  apportionmentHeadSchema,
  apportionmentVerificationSchema,
  apportionmentViolationSchema,
  apportionResultSchema,
  apportionSharesSchema,
  explainedFactorShareSchema,
  explainedShareSchema,
  factorApportionmentHeadSchema,
  factorResultSchema,
  factorShareSchema,
  factorSharesSchema,
  infeasibleApportionmentSchema,
  infeasibleFactorsSchema,
  shareSchema,
} from "./funding.js";
export { filledReportSchema } from "./filled-report.js";
export { indicatorTableSchema } from "./indicator-table.js";
export { measuredNumberSchema } from "./measured-number.js";
export { sharedCostsSchema, sourceAllocationSchema } from "./money.js";
export {
  allocateSourcesInputSchema,
  apportionInputSchema,
  factorInputSchema,
  shareCostsInputSchema,
} from "./money-inputs.js";
export { decisionTableAnalysisSchema, pathwayClassificationSchema } from "./pathway.js";
export { policyComparisonSchema, policyTimelineSchema, situationComparisonSchema } from "./policy-comparison.js";
export { statisticsFormFaultsSchema } from "./reporting.js";
export { safeParseScenarioFile, scenarioFileSchema, type ScenarioFile } from "./scenario-file.js";
export { runRecordSchema } from "./run-record.js";
export { scenarioComparisonSchema, sensitivitySchema, sweepSchema } from "./scenario.js";
export { explanationSchema, faultSchema, ruleInputErrorSchema } from "./sentences.js";
export type * from "./generic-types.js";
export type * from "./types.js";
