export {
  parameterSchema,
  sourceReferenceSchema,
  type AmendedParameter,
  type InterpretedParameter,
  type Parameter,
  type SourceReference,
  type StatedParameter,
} from "./parameter.js";
export { amendPolicy, type AmendmentInput } from "./amend-policy.js";
export { amendmentSchema, type Amendment, type ParameterAmendment } from "./amendment.js";
export { parsePolicy, safeParsePolicy } from "./parse-policy.js";
export {
  datumSchema,
  policyDocumentSchema,
  policySchema,
  successorSchema,
  type Datum,
  type Policy,
  type PolicyDocument,
  type Successor,
} from "./policy.js";
export {
  PROVISION_KINDS,
  provisionSchema,
  type ActivityQuota,
  type Checklist,
  type ChecklistItem,
  type CostShare,
  type CoverageTarget,
  type Deadline,
  type EvaluationShape,
  type FactorFormula,
  type FundingSources,
  type PathwayTable,
  type Provision,
  type ProvisionKind,
  type ProvisionOf,
  type Qualification,
  type RecurringDuty,
  type RequiredRole,
  type RequiredRoles,
  type RequiredSystems,
  type ShareQuota,
  type Staffing,
  type StatisticsForm,
} from "./provision.js";
export type { QualificationValue } from "./provisions/qualification.js";
export {
  criterionSchema,
  type Criterion,
  type CriterionGroup,
  type CriterionLeaf,
} from "./provisions/qualification-criteria.js";
export { withParameters } from "./with-parameters.js";
export { walkParameters, type PlacedParameter } from "./walk-parameters.js";
export {
  evaluationSchemeSchema,
  leafRuleSchema,
  parseEvaluationScheme,
  safeParseEvaluationScheme,
  type BonusItem,
  type EvaluationScheme,
  type EvidenceDemand,
  type Fraction,
  type Grade,
  type Indicator,
  type IndicatorGroup,
  type IndicatorLeaf,
  type LeafRule,
  type Veto,
  type Voice,
} from "./evaluation-scheme/index.js";
export {
  decisionTableSchema,
  parseDecisionTable,
  safeParseDecisionTable,
  type DecisionTable,
  type LeftOpen,
  type TableCondition,
  type TableRow,
} from "./decision-table/index.js";
