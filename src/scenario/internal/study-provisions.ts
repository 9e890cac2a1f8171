import { indicateProvision, runProvision, type ProvisionIndicator, type Question } from "../../assessment/index.js";
import { basisOf, type Finding } from "../../finding/index.js";
import type { Policy, Provision } from "../../policy/index.js";
import type { CoverageByDivision } from "../../coverage/index.js";
import type { PreparedRegister } from "../../register/index.js";
import type { Needs } from "../types.js";
import { needsOf } from "./needs.js";

/** What one provision gave, and what scenarios ask of it. */
export interface ProvisionStudy {
  readonly provision: Provision;
  readonly findings: readonly Finding[];
  /** By kind and id of the subject. */
  readonly bySubject: ReadonlyMap<string, Finding>;
  readonly indicator: ProvisionIndicator;
  readonly coverage: CoverageByDivision | null;
  readonly needs: Needs;
}

/**
 * Studies provisions on one register, day and period, each once: a provision that no amendment touches is the same
 * object and is not run again.
 */
export function studyProvisions(register: PreparedRegister, policy: Policy, question: Question): (provision: Provision) => ProvisionStudy {
  const known = new Map<Provision, ProvisionStudy>();
  return (provision) => {
    const made = known.get(provision);
    if (made !== undefined) return made;
    const { findings, coverage } = runProvision(register, policy, provision, question);
    const study = {
      provision,
      findings,
      bySubject: new Map(findings.map((finding) => [subjectKey(finding), finding])),
      indicator: indicateProvision({ basis: findings[0]?.basis ?? basisOf(provision), findings }),
      coverage,
      needs: needsOf(findings),
    };
    known.set(provision, study);
    return study;
  };
}

/** Kind and id of a finding's subject. */
export function subjectKey({ subject }: Pick<Finding, "subject">): string {
  return `${subject.kind}:${subject.id}`;
}
