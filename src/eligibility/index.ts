export { assessQualification, prepareQualification } from "./assess-qualification.js";
export { assessRoster } from "./assess-roster.js";
export type {
  CertificateDate,
  CertificateFound,
  CriterionVerdict,
  CriterionFound,
  CriterionFoundOf,
  HigherLevels,
  MajorMatch,
  RegistrationFound,
  RequiredOf,
  SingleCriterionKind,
  SingleCriterionTrace,
} from "./criteria/index.js";
export { planQualification } from "./plan-qualification.js";
export type { AreaOptions, PersonQualificationOptions, QualificationFinding, QualificationOptions } from "./types.js";
export type {
  CriterionTrace,
  EligiblePeriod,
  GroupTrace,
  QualificationDetail,
  QualificationPlan,
  Remedy,
  RemedyChange,
  RosterAssessment,
  RouteCount,
} from "../results/index.js";
