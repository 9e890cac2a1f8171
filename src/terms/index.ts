export {
  AMOUNT_UNITS,
  parseAmount,
  readAmount,
  type AmountOptions,
  type AmountReading,
  type AmountUnit,
} from "./read-amount.js";
export {
  areaClassOf,
  divisionLevelOfCode,
  isDivisionCode,
  isSpoiltDivisionId,
  parentCodeOf,
  parseDivisionCode,
  parseDivisionId,
  type DivisionCode,
  type DivisionCodeBand,
  type ParsedDivisionCode,
} from "./division-code.js";
export {
  defineVocabulary,
  labelOf,
  rankOf,
  type LocalText,
  type LocalTextInput,
  type Locale,
  type TermEntry,
  type Vocabulary,
} from "./vocabulary.js";
export {
  OWN_WORD_PATTERN,
  extendVocabulary,
  isOwnWord,
  labelOfWord,
  type OpenTerm,
  type OwnWord,
  type OwnWordEntry,
} from "./own-words.js";
export { ownWordVocabularies, type OwnWordList } from "./own-word-lists.js";
export { comparableText } from "./normal-form.js";
export { parseTerm, readTerm, readYesNo, type TermReading, type UnknownTerm, type YesNoReading } from "./read-term.js";
export { normalForm } from "./normal-form.js";
export { readDateText, type DateReading } from "./read-date-text.js";
export { notRunReasons, type NotRunReason } from "./vocabularies/not-run.js";
export { agendaMatters, agendaUrgencies, type AgendaMatter, type AgendaUrgency } from "./vocabularies/agenda.js";
export { yesNo, type YesNo } from "./vocabularies/answers.js";
export { criterionKinds, type CriterionKind } from "./vocabularies/criteria.js";
export {
  areaClasses,
  committeeTypes,
  divisionClasses,
  divisionKinds,
  divisionLevels,
  urbanRuralCodes,
  type AreaClass,
  type CommitteeType,
  type DivisionClass,
  type DivisionKind,
  type DivisionLevel,
  type UrbanRuralCode,
} from "./vocabularies/divisions.js";
export { figureKeys, figureUnits, type FigureKey, type FigureUnit } from "./vocabularies/figures.js";
export {
  academicDegrees,
  certificateLevels,
  duties,
  educationLevels,
  operatingModels,
  staffKinds,
  stationRoles,
  studyForms,
  workloads,
  type AcademicDegree,
  type CertificateLevel,
  type AssignmentDuty,
  type EducationLevel,
  type OperatingModel,
  type StaffKind,
  type StationRole,
  type StudyForm,
  type Workload,
} from "./vocabularies/people.js";
export { CHECKED_SUBJECTS, KINDS_BY_PERIOD, parameterLabels, provisionKinds } from "./vocabularies/provision-kinds.js";
export {
  coverageMeasures,
  evidenceForms,
  itemConditions,
  itemFacts,
  parameterStatuses,
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
  countedWorkers,
  degreeReadings,
  districtRows,
  dueConventions,
  dueTimes,
  evaluationConsequences,
  evaluationFrequencies,
  evaluationRounds,
  higherLevelReadings,
  hoursBases,
  partYearReadings,
  amountPeriods,
  grantTimes,
  otherSourceReadings,
  payPeriods,
  sourceOrders,
  standardMeanings,
  payWeightings,
  practiceCountings,
  recurrences,
  roundingModes,
  shareComparisons,
  simultaneities,
  staffMeasures,
  staffPlaces,
  villageRows,
  workloadDemands,
  yearBases,
} from "./vocabularies/readings.js";
export {
  authorities,
  collections,
  copiesRead,
  factKinds,
  modalities,
  precisions,
  subjectKinds,
  timings,
  verdicts,
  verifications,
  type Authority,
  type Collection,
  type CopyRead,
  type FactKind,
  type Modality,
  type Precision,
  type SubjectKind,
  type Timing,
  type Verdict,
  type Verification,
} from "./vocabularies/rules.js";
export {
  employers,
  employmentForms,
  governmentBodies,
  operatorKinds,
  organisationRatings,
  outsidePosts,
  type Employer,
  type EmploymentForm,
  type GovernmentBody,
  type OperatorKind,
  type OrganisationRating,
  type OutsidePost,
} from "./vocabularies/organisations.js";
export {
  activityForms,
  clientGroups,
  facilities,
  purposes,
  serviceFields,
  type ActivityForm,
  type ClientGroup,
  type Facility,
  type Purpose,
  type ServiceField,
} from "./vocabularies/services.js";
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
export * from "./values.js";
export * from "./values-of-answers.js";
