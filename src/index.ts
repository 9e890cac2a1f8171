/**
 * What most users need, from one place. Arithmetic of ratios, lookups in a prepared register, the making of findings and
 * the lists behind the vocabularies are exported by their own subpaths only.
 *
 * @packageDocumentation
 */
export * from "./assessment/index.js";
export * from "./calendar/index.js";
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
export * from "./model/index.js";
export * from "./pathway/index.js";
export * from "./policy/catalogue/index.js";
export * from "./policy/index.js";
export * from "./quota/index.js";
export { prepareRegister, registerWithin, stationOpenOn } from "./register/index.js";
export type { Certainty, PreparedRegister } from "./register/index.js";
export * from "./reporting/index.js";
export * from "./scenario/index.js";
export * from "./results/index.js";
export {
  academicDegrees,
  activityKinds,
  anniversaryConventions,
  areaClassOf,
  areaClasses,
  areaDefinitions,
  assessors,
  authorities,
  certificateDates,
  certificateLevels,
  collections,
  copiesRead,
  committeeTypes,
  countedDates,
  countedStaff,
  countedWorkers,
  coverageMeasures,
  criterionKinds,
  defineVocabulary,
  degreeReadings,
  districtRows,
  divisionKinds,
  divisionLevels,
  dueConventions,
  dueTimes,
  duties,
  educationLevels,
  evaluationFrequencies,
  evidenceForms,
  extendVocabulary,
  factKinds,
  figureKeys,
  figureUnits,
  fundingSourceKinds,
  higherLevelReadings,
  hoursBases,
  isDivisionCode,
  isOwnWord,
  itemConditions,
  itemFacts,
  labelOf,
  labelOfWord,
  managementSystems,
  modalities,
  operatingModels,
  parameterLabels,
  parameterStatuses,
  parseAmount,
  parseDivisionCode,
  parseTerm,
  partYearReadings,
  pathways,
  payPeriods,
  payWeightings,
  practiceCountings,
  precisions,
  provisionKinds,
  qualifiedPersons,
  quotaUnits,
  readAmount,
  readDateText,
  readTerm,
  readYesNo,
  recurrences,
  roundingModes,
  shareComparisons,
  simultaneities,
  staffKinds,
  staffMeasures,
  staffPlaces,
  stationRoles,
  subjectKinds,
  timings,
  urbanRuralCodes,
  verdicts,
  verifications,
  villageRows,
  workloadDemands,
  workloads,
  yearBases,
  yesNo,
} from "./terms/index.js";
export type {
  AcademicDegree,
  ActivityKind,
  AmountOptions,
  AmountReading,
  AmountUnit,
  AreaClass,
  Authority,
  CertificateLevel,
  Collection,
  CommitteeType,
  CriterionKind,
  DateReading,
  DivisionCode,
  DivisionCodeBand,
  DivisionKind,
  DivisionLevel,
  AssignmentDuty,
  EducationLevel,
  FactKind,
  FigureKey,
  FigureUnit,
  FundingSourceKind,
  LocalText,
  Locale,
  ManagementSystem,
  Modality,
  OpenTerm,
  OperatingModel,
  OwnWord,
  OwnWordEntry,
  ParsedDivisionCode,
  Pathway,
  Precision,
  StaffKind,
  StationRole,
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
