export { assessQualification, prepareQualification } from "./assess-qualification.js";
export { assessRoster } from "./assess-roster.js";
export type {
  CertificateDate,
  CertificateFound,
  CriterionTrace,
  CriterionVerdict,
  CriterionFound,
  CriterionFoundOf,
  GroupTrace,
  HigherLevels,
  MajorMatch,
  RegistrationFound,
  RequiredOf,
  SingleCriterionKind,
  SingleCriterionTrace,
} from "./criteria/index.js";
export { planQualification } from "./plan-qualification.js";
export type {
  EligiblePeriod,
  AreaOptions,
  PersonQualificationOptions,
  QualificationDetail,
  QualificationFinding,
  QualificationOptions,
  QualificationPlan,
  Remedy,
  RemedyChange,
  RosterAssessment,
  RouteCount,
} from "./types.js";
