import type { AnniversaryConvention } from "../../calendar/index.js";
import type { CertificateLevel } from "../../terms/index.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import { prepareHeldCertificate } from "./held-certificates.js";
import { type CertificateDate, type HigherLevels, type RequiredOf, tracesOf } from "./trace.js";

/** 取得证书满N年: a certificate of at least a level, held for so many full years. */
export function prepareCertificateYears(
  criterion: CriterionOf<"certificate-years">,
  { read }: CriterionContext,
): PreparedCriterion {
  const required: RequiredOf["certificate-years"] = {
    level: read(criterion.level) as CertificateLevel,
    higherLevels: read(criterion.higherLevels) as HigherLevels,
    date: read(criterion.date) as CertificateDate,
    years: read(criterion.years) as number,
    convention: read(criterion.convention) as AnniversaryConvention,
  };
  return prepareHeldCertificate(criterion, required, required, tracesOf(criterion, required));
}
