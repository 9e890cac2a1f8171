import type { CriterionLeaf } from "../../policy/index.js";
import { prepareArea } from "./area.js";
import { prepareCertificate, prepareCertificateYears } from "./certificates.js";
import { prepareContinuingEducation } from "./continuing-education.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import { prepareJudgement } from "./judgement.js";
import { preparePractice } from "./practice.js";
import { prepareRegistration, prepareRenewalWindow } from "./registrations.js";
import { prepareDegree, prepareEducation } from "./schooling.js";
import type { SingleCriterionKind } from "./trace.js";

/** How each kind of criterion is prepared. */
const BY_KIND: {
  readonly [K in SingleCriterionKind]: (criterion: CriterionOf<K>, context: CriterionContext) => PreparedCriterion;
} = {
  certificate: prepareCertificate,
  "certificate-years": prepareCertificateYears,
  education: prepareEducation,
  degree: prepareDegree,
  practice: preparePractice,
  registration: prepareRegistration,
  "renewal-window": prepareRenewalWindow,
  "continuing-education": prepareContinuingEducation,
  area: prepareArea,
  judgement: prepareJudgement,
};

/** Prepares a single criterion of any kind. */
export function prepareCriterion(criterion: CriterionLeaf, context: CriterionContext): PreparedCriterion {
  const prepare = BY_KIND[criterion.kind] as (criterion: CriterionLeaf, context: CriterionContext) => PreparedCriterion;
  return prepare(criterion, context);
}
