import type { PlainDate } from "../calendar/index.js";
import type { Judgement, SubjectRef } from "../model/index.js";
import type { JudgementUse } from "./finding.js";

/**
 * Finds the recorded judgement that holds on a day for one item of a provision about one subject: the latest
 * not after `asOf`; of two on one day, the one whose id comes later, so that the order of the list decides
 * nothing. None: the item stays a matter of judgement.
 */
export function settleJudgement(
  judgements: readonly Judgement[],
  query: { readonly provision: string; readonly item: string; readonly subject: SubjectRef; readonly asOf: PlainDate },
): JudgementUse | null {
  let latest: Judgement | null = null;
  for (const judgement of judgements) {
    if (judgement.provision !== query.provision || judgement.item !== query.item || judgement.on > query.asOf) continue;
    if (judgement.subject.kind !== query.subject.kind || judgement.subject.id !== query.subject.id) continue;
    if (latest === null || judgement.on > latest.on || (judgement.on === latest.on && judgement.id > latest.id)) latest = judgement;
  }
  return latest === null ? null : { judgement: latest.id, item: latest.item, outcome: latest.outcome, on: latest.on };
}
