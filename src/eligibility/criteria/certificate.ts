import type { CertificateLevel } from "../../terms/index.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import { prepareHeldCertificate } from "./held-certificates.js";
import { type CertificateDate, type HigherLevels, type RequiredOf, tracesOf } from "./trace.js";

/** 持有证书: a certificate of at least a level, held on the day. */
export function prepareCertificate(
  criterion: CriterionOf<"certificate">,
  { read }: CriterionContext,
): PreparedCriterion {
  const required: RequiredOf["certificate"] = {
    level: read(criterion.level) as CertificateLevel,
    higherLevels: read(criterion.higherLevels) as HigherLevels,
    date: read(criterion.date) as CertificateDate,
  };
  const held = { years: 0, convention: "corresponding-day" } as const;
  return prepareHeldCertificate(criterion, required, held, tracesOf(criterion, required));
}
