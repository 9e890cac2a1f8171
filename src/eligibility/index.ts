export { assessQualification, prepareQualification } from "./assess-qualification.js";
export { assessRoster } from "./assess-roster.js";
export type {
  CertificateDate,
  CriterionTrace,
  CriterionVerdict,
  Found,
  FoundOf,
  GroupTrace,
  MajorMatch,
  RequiredOf,
  SingleCriterionKind,
  SingleCriterionTrace,
} from "./criteria/index.js";
export { planQualification } from "./plan-qualification.js";
export type {
  EligiblePeriod,
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
