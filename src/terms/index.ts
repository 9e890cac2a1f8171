export { AMOUNT_UNITS, type AmountUnit } from "./amount-unit.js";
export { areaClassOf } from "./area-class-of.js";
export { defineVocabulary } from "./define-vocabulary.js";
export type { DivisionCode, DivisionCodeBand, ParsedDivisionCode } from "./division-code.js";
export { divisionLevelOfCode } from "./division-level-of-code.js";
export { isDivisionCode } from "./is-division-code.js";
export { labelOf } from "./label-of.js";
export { parentCodeOf } from "./parent-code-of.js";
export { parseAmount } from "./parse-amount.js";
export { parseDivisionCode } from "./parse-division-code.js";
export { parseTerm } from "./parse-term.js";
export { rankOf } from "./rank-of.js";
export { readAmount, type AmountOptions, type AmountReading } from "./read-amount.js";
export { readDateText, type DateReading } from "./read-date-text.js";
export { readTerm } from "./read-term.js";
export { readYesNo, type YesNoReading } from "./read-yes-no.js";
export type { TermReading, UnknownTerm } from "./term-reading.js";
export { yesNo, type YesNo } from "./vocabularies/answers.js";
export { criterionKinds, type CriterionKind } from "./vocabularies/criteria.js";
export {
  areaClasses,
  committeeTypes,
  divisionKinds,
  divisionLevels,
  urbanRuralCodes,
  type AreaClass,
  type CommitteeType,
  type DivisionKind,
  type DivisionLevel,
  type UrbanRuralCode,
} from "./vocabularies/divisions.js";
export {
  academicDegrees,
  certificateLevels,
  duties,
  educationLevels,
  operatingModels,
  staffKinds,
  stationRoles,
  workloads,
  type AcademicDegree,
  type CertificateLevel,
  type Duty,
  type EducationLevel,
  type OperatingModel,
  type StaffKind,
  type StationRole,
  type Workload,
} from "./vocabularies/people.js";
export {
  coverageMeasures,
  evidenceForms,
  itemConditions,
  parameterStatuses,
  provisionKinds,
  qualifiedPersons,
  quotaUnits,
} from "./vocabularies/provisions.js";
export {
  anniversaryConventions,
  areaDefinitions,
  assessors,
  certificateDates,
  countedDates,
  countedStaff,
  degreeReadings,
  districtRows,
  dueConventions,
  dueTimes,
  evaluationFrequencies,
  higherLevelReadings,
  hoursBases,
  partYearReadings,
  payPeriods,
  payWeightings,
  practiceCountings,
  recurrences,
  roundingModes,
  shareComparisons,
  staffMeasures,
  villageRows,
  workloadDemands,
  yearBases,
} from "./vocabularies/readings.js";
export {
  authorities,
  collections,
  factKinds,
  modalities,
  precisions,
  subjectKinds,
  timings,
  verdicts,
  verifications,
  type Authority,
  type Collection,
  type FactKind,
  type Modality,
  type Precision,
  type SubjectKind,
  type Timing,
  type Verdict,
  type Verification,
} from "./vocabularies/rules.js";
export {
  activityKinds,
  fundingSourceKinds,
  managementSystems,
  pathways,
  type ActivityKind,
  type FundingSourceKind,
  type ManagementSystem,
  type Pathway,
} from "./vocabularies/work.js";
export type { Locale, LocalText, TermEntry, Vocabulary } from "./vocabulary.js";
