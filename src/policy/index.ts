export {
  interpreted,
  parameterSchema,
  sourceReferenceSchema,
  stated,
  type AmendedParameter,
  type AmendedParameterInput,
  type InterpretedParameter,
  type Parameter,
  type InterpretedParameterInput,
  type ParameterInput,
  type StatedParameter,
} from "./parameter.js";
export { onlyValue } from "../measure-form/index.js";
export type {
  Settled,
  ValueByClass,
  ValueByClassInput,
  ValueByStages,
  ValueOfClass,
  ValueOfClassInput,
  ValueOfStage,
  Varied,
  VariedInput,
} from "./varied.js";
export { amendPolicy } from "./amend-policy.js";
export { amendmentSchema } from "./amendment.js";
export { definePolicy, parsePolicy, safeParsePolicy } from "./parse-policy.js";
export { policyDatumSchema, policyDocumentSchema, policySchema, successorSchema } from "./policy.js";
export { PROVISION_KINDS, provisionSchema, type ProvisionKind, type ProvisionOf } from "./provision.js";
export { KINDS_OF_PROVISION } from "./provisions/index.js";
export type { QualificationValue } from "./provisions/qualification.js";
export {
  criterionLeafSchema,
  criterionSchema,
  type Criterion,
  type CriterionGroup,
  type CriterionGroupInput,
  type CriterionInput,
} from "./provisions/qualification-criteria.js";
export { findProvision } from "./find-provision.js";
export { withParameters } from "./with-parameters.js";
export { walkParameters, type ParameterInPolicy } from "./walk-parameters.js";
export {
  evaluationSchemeSchema,
  leafRuleSchema,
  parseEvaluationScheme,
  safeParseEvaluationScheme,
} from "./evaluation-scheme/index.js";
export {
  QUANTITIES,
  THINGS,
  boundSchema,
  indicatorFileSchema,
  indicatorSchema,
  measureSchema,
  parseIndicators,
  parseMeasure,
  parseReportForm,
  personCondition,
  reportClassSchema,
  reportColumnSchema,
  reportFormSchema,
  reportTableSchema,
  safeParseIndicators,
  safeParseMeasure,
  safeParseReportForm,
  type Thing,
} from "./measure/index.js";
export { decisionTableSchema, parseDecisionTable, safeParseDecisionTable } from "./decision-table.js";
export type { Fraction } from "../fields/index.js";
export type { JsonValue } from "./amendment.js";
export type * from "./types.js";
