import type { ActivityQuotaPlan } from "../../results/index.js";
import { type Draft, only, reason } from "../explanation.js";
import { sayCount, things } from "../words/figures.js";
import type { Context } from "../context.js";
import { explainFinding } from "../findings/explain-finding.js";
import { amountOf } from "../findings/activity-quota.js";
/** The finding of a quota with what is left of it, and the pace that would fulfil it. */
export function explainActivityQuotaPlan(
  { finding, daysLeft, weeksLeft, left, weekly }: ActivityQuotaPlan,
  context: Context,
): Draft {
  const draft = explainFinding(finding, context);
  const rest = amountOf(finding.detail.unit, left);
  const pace = weekly === null ? null : amountOf(finding.detail.unit, weekly);
  const [first, ...others] = draft.reasons;
  return {
    ...draft,
    reasons: only(
      first,
      left.most === "0"
        ? reason("remedy", "年度任务已经完成。", "Nothing of the year's quota is left.")
        : reason(
            "remedy",
            `剩余${rest.zh}，还有${sayCount(daysLeft).zh}日（${sayCount(weeksLeft).zh}周）。`,
            `${rest.en} left, with ${things(daysLeft, "day")} (${things(weeksLeft, "week")}) to go.`,
          ),
      pace !== null &&
        reason("remedy", `每周完成${pace.zh}，可按期完成。`, `${pace.en} a week would fulfil it in time.`),
      ...others,
    ),
  };
}
