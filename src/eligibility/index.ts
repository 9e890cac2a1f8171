export { assessQualification } from "./assess-qualification.js";
export { prepareQualification } from "./prepare-qualification.js";
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
