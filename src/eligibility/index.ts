export { assessQualification } from "./assess-qualification.js";
export { assessRoster } from "./assess-roster.js";
export { planQualification } from "./plan-qualification.js";
export type { EligiblePeriod, QualificationPlan, Remedy, RemedyChange } from "./plan-types.js";
export { prepareQualification } from "./prepare-qualification.js";
export type { RosterAssessment, RouteCount } from "./roster-types.js";
export type {
  CertificateDate,
  CriterionTrace,
  CriterionVerdict,
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
  RequiredOf,
} from "./types.js";
