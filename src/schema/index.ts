export {
  assessedFindingSchema,
  assessmentComparisonSchema,
  assessmentSchema,
  policiesInForceSchema,
  progressSchema,
} from "./assessment.js";
export {
  coverageAuditSchema,
  coverageByDivisionSchema,
  coveragePlanSchema,
  coverageRateSchema,
  impliedTotalsSchema,
} from "./coverage.js";
export { qualificationPlanSchema, rosterAssessmentSchema } from "./eligibility.js";
export {
  evaluationAnswerSchema,
  evaluationComparisonSchema,
  evaluationResultSchema,
  shapeCheckSchema,
} from "./evaluation.js";
export { explanationSchema, faultSchema, ruleInputErrorSchema } from "./fault.js";
export {
  activityQuotaFindingSchema,
  activityQuotaPlanSchema,
  checklistFindingSchema,
  coverageTargetFindingSchema,
  deadlineFindingSchema,
  evaluationSchemeFindingSchema,
  qualificationFindingSchema,
  recurringDutyFindingSchema,
  requiredRolesFindingSchema,
  requiredSystemsFindingSchema,
  shareQuotaFindingSchema,
  staffingFindingSchema,
} from "./findings.js";
export { findingSchema } from "./finding.js";
export { basisSchema } from "./finding-fields.js";
export {
  allocateSourcesInputSchema,
  apportionInputSchema,
  factorInputSchema,
  shareCostsInputSchema,
} from "./funding-inputs.js";
export {
  apportionResultSchema,
  apportionSharesSchema,
  apportionmentVerificationSchema,
  factorResultSchema,
  factorSharesSchema,
  sharedCostsSchema,
  sourceAllocationSchema,
} from "./funding.js";
export { decisionTableAnalysisSchema, pathwayClassificationSchema } from "./pathway.js";
export { statisticsFormFaultsSchema } from "./reporting.js";
export { safeParseScenarioFile, scenarioFileSchema, type ScenarioFile } from "./scenario-file.js";
export { scenarioComparisonSchema, sensitivitySchema, sweepSchema } from "./scenario.js";
