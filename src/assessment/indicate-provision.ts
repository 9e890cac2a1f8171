import { isBreach, type Basis, type Finding } from "../finding/index.js";
import type { Verdict } from "../terms/index.js";
import { VERDICTS } from "../terms/values.js";
import type { ProvisionIndicator } from "./types.js";

/** How one provision stands over its findings. */
export function indicateProvision({
  basis,
  findings,
}: {
  readonly basis: Basis;
  readonly findings: readonly Finding[];
}): ProvisionIndicator {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  let breaches = 0;
  for (const finding of findings) {
    counts[finding.verdict] += 1;
    if (isBreach(finding)) breaches += 1;
  }
  return {
    provision: basis.provision,
    kind: basis.kind,
    findings: findings.length,
    verdicts: counts,
    breaches,
    settled: { met: counts.met, of: counts.met + counts.unmet },
  };
}
