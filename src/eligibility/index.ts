export { assessQualification, prepareQualification } from "./assess-qualification.js";
export { assessRoster } from "./assess-roster.js";
export { planQualification } from "./plan-qualification.js";
export type {
  CertificateDate,
  CriterionTrace,
  CriterionVerdict,
  EligiblePeriod,
  Found,
  FoundOf,
  GroupTrace,
  LeafKind,
  LeafTrace,
  MajorMatch,
  PersonQualificationOptions,
  QualificationDetail,
  QualificationFinding,
  QualificationOptions,
  QualificationPlan,
  Remedy,
  RemedyChange,
  RequiredOf,
  RosterAssessment,
  RouteCount,
} from "./types.js";
