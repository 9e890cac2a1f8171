import type { Finding } from "../results/index.js";

/** Returns the stage of a finding; undefined where its provision has none. */
export function stageOf({ stage, detail }: Finding): Finding["stage"] {
  return stage ?? (detail.kind === "requirement" ? detail.stage : undefined);
}

/**
 * Returns the findings of the stage that counts on a day: the last one whose day is over, or before all of them the
 * first. Earlier stages are asked on their own last day, later ones are due later.
 */
export function ofStageThatCounts(findings: readonly Finding[], asOf: string): readonly Finding[] {
  const current = findings.filter((finding) => finding.asOf === asOf);
  return current.filter((finding) => {
    const own = stageOf(finding);
    return !current.some((other) => isOfOneSubject(other, finding) && dayOf(stageOf(other)) < dayOf(own));
  });
}

function isOfOneSubject({ subject: first }: Finding, { subject: second }: Finding): boolean {
  return first.kind === second.kind && first.id === second.id;
}

function dayOf(stage: Finding["stage"]): string {
  return stage?.dueOn ?? "";
}
