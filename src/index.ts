/**
 * What most programs need, from one place: registers, policies and the catalogue, every rule, assessments, scenarios,
 * explanations and faults, with the types of all of them. Each subpath exports more: `model`, `policy` and `results` the
 * schemas, `terms` the vocabularies, `calendar` and `exact` their arithmetic, `register` and `finding` what rules are
 * made of.
 *
 * @packageDocumentation
 */
export * from "./agenda/index.js";
export * from "./assessment/index.js";
export * from "./budget/index.js";
export * from "./cases/index.js";
export { calendarYear, parseCoarseDate, parsePeriod, parsePlainDate, serviceYear } from "./calendar/index.js";
export type {
  AnniversaryConvention,
  CoarseDate,
  DateRange,
  DueConvention,
  Period,
  PeriodInput,
  PlainDate,
  PlainDateTime,
} from "./calendar/index.js";
export * from "./coverage/index.js";
export * from "./eligibility/index.js";
export * from "./evaluation/index.js";
export { ExactDecimal, roundDecimal, sumDecimals, toDecimal } from "./exact/index.js";
export type { DecimalInput, FractionInput, RatioText, RoundingMode, RoundingPlace } from "./exact/index.js";
export * from "./explanation/index.js";
export * from "./fault/index.js";
export { isBreach } from "./finding/index.js";
export * from "./funding/index.js";
export * from "./in-force/index.js";
export {
  definePerson,
  defineRegister,
  faultsOf,
  parseActivity,
  parseAllocation,
  parseClient,
  parseDivision,
  parseFigure,
  parseFundingSource,
  parseHeldEvaluation,
  parseJudgement,
  parseOperator,
  parsePerson,
  parseRegister,
  parseSpending,
  parseStation,
  parseStatisticsReport,
  parseTierSystem,
  safeParseActivity,
  safeParseAllocation,
  safeParseClient,
  safeParseDivision,
  safeParseFigure,
  safeParseFundingSource,
  safeParseHeldEvaluation,
  safeParseJudgement,
  safeParseOperator,
  safeParsePerson,
  safeParseRegister,
  safeParseSpending,
  safeParseStation,
  safeParseStatisticsReport,
  safeParseTierSystem,
  type DeepReadonly,
  type DivisionId,
  type ParseResult,
  type SchemaIssue,
} from "./model/index.js";
export type * from "./model/types.js";
export * from "./indicators/index.js";
export * from "./measure/index.js";
export * from "./pathway/index.js";
export * from "./policy/catalogue/index.js";
export {
  amendPolicy,
  definePolicy,
  findProvision,
  interpreted,
  parseDecisionTable,
  parseEvaluationScheme,
  parseIndicators,
  parseMeasure,
  parsePolicy,
  parseReportForm,
  safeParseDecisionTable,
  safeParseEvaluationScheme,
  safeParseIndicators,
  safeParseMeasure,
  safeParsePolicy,
  safeParseReportForm,
  stated,
  walkParameters,
  withParameters,
  type AmendedParameter,
  type AmendedParameterInput,
  type Criterion,
  type CriterionGroup,
  type Fraction,
  type InterpretedParameter,
  type JsonValue,
  type Parameter,
  type ParameterInPolicy,
  type ParameterInput,
  type ProvisionKind,
  type ProvisionOf,
  type QualificationValue,
  type StatedParameter,
} from "./policy/index.js";
export type * from "./policy/types.js";
export * from "./quota/index.js";
export { prepareRegister, registerWithin, stationOpenOn } from "./register/index.js";
export type { Certainty, PreparedRegister } from "./register/index.js";
export * from "./reporting/index.js";
export { safeParseCaseTable, safeParseScenarioFile, type ScenarioFile } from "./results/index.js";
export type * from "./results/generic-types.js";
export type * from "./results/types.js";
export * from "./scenario/index.js";
export type {
  AcademicDegree,
  ActivityForm,
  ActivityKind,
  AmountOptions,
  AmountReading,
  AmountUnit,
  AreaClass,
  Authority,
  CertificateLevel,
  ClientGroup,
  Collection,
  CommitteeType,
  CriterionKind,
  DateReading,
  DivisionClass,
  DivisionCode,
  DivisionCodeBand,
  DivisionKind,
  DivisionLevel,
  AssignmentDuty,
  EducationLevel,
  Employer,
  EmploymentForm,
  Facility,
  FactKind,
  FigureKey,
  FigureUnit,
  FundingSourceKind,
  GovernmentBody,
  Locale,
  LocalText,
  ManagementSystem,
  Modality,
  OpenTerm,
  OperatingModel,
  OperatorKind,
  OrganisationRating,
  OutsidePost,
  OwnWord,
  OwnWordEntry,
  OwnWordList,
  ParsedDivisionCode,
  Pathway,
  Precision,
  Purpose,
  ServiceField,
  StaffKind,
  StationRole,
  StudyForm,
  SubjectKind,
  TermEntry,
  TermReading,
  Timing,
  UnknownTerm,
  UrbanRuralCode,
  Verdict,
  Verification,
  Vocabulary,
  Workload,
  YesNo,
  YesNoReading,
} from "./terms/index.js";
