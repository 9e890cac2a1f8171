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
  /** Verdict, timing and detail of a subject's finding as one text; the same text, the same answer. */
  readonly answerOf: (subject: string) => string;
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
    const bySubject = new Map(findings.map((finding) => [subjectKey(finding), finding]));
    const study = {
      provision,
      findings,
      bySubject,
      answerOf: rememberAnswers(bySubject),
      indicator: indicateProvision({ basis: findings[0]?.basis ?? basisOf(provision), findings }),
      coverage,
      needs: needsOf(findings),
    };
    known.set(provision, study);
    return study;
  };
}

function rememberAnswers(findings: ReadonlyMap<string, Finding>): (subject: string) => string {
  const answers = new Map<string, string>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known;
    const finding = findings.get(subject);
    const answer = finding === undefined ? "none" : JSON.stringify([finding.verdict, finding.timing, finding.detail]);
    answers.set(subject, answer);
    return answer;
  };
}

/** Kind and id of a finding's subject. */
export function subjectKey({ subject }: Pick<Finding, "subject">): string {
  return `${subject.kind}:${subject.id}`;
}
