import type { SituationComparison } from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import { type Context, firstRows } from "../context.js";
import { type Draft, only, reason } from "../explanation.js";
import { sayCount, things } from "../words/figures.js";
import { ATTRIBUTIONS } from "../words/labels.js";
import { sayDate, sayList } from "../words/text.js";
import { explainChange, explainCoverageChange, sayChange, sayVerdictCounts } from "./assessment.js";

const CAUSES: Readonly<Record<SituationComparison["varied"][number], LocalText>> = {
  facts: { zh: "登记数据", en: "the facts" },
  time: { zh: "时间", en: "time" },
  policy: { zh: "政策", en: "the policy" },
};

/** Two situations: figures old and new, and why each finding changed. */
export function explainSituations(comparison: SituationComparison, context: Context): Draft {
  const { asOf, varied, verdicts, breaches, coverage, changes, tally } = comparison;
  const [first, second] = [sayDate(asOf.before), sayDate(asOf.after)];
  const [before, after] = [sayVerdictCounts(verdicts.before), sayVerdictCounts(verdicts.after)];
  const breached = sayChange(sayCount(breaches.before), sayCount(breaches.after));
  const name = (causes: readonly string[]): LocalText =>
    sayList(causes.map((cause) => CAUSES[cause as keyof typeof CAUSES]));
  const differing = name(varied);
  return {
    heading: {
      zh: `前后比较及原因（${first.zh}、${second.zh}）：${sayCount(changes.length).zh}项有变化`,
      en: `Changes and their causes (${first.en}, ${second.en}): ${things(changes.length, "finding")} changed`,
    },
    reasons: only(
      varied.length === 0
        ? reason("result", "两边完全相同。", "Both sides are the same.")
        : reason("result", `两边的不同：${differing.zh}。`, `What differs: ${differing.en}.`),
      ...tally.map((entry) => {
        const [why, count] = [name(entry.causes), sayCount(entry.changes)];
        return reason("result", `因${why.zh}：${count.zh}项。`, `Because of ${why.en}: ${count.en}.`, 1);
      }),
      reason("found", `前：${before.zh}；后：${after.zh}。`, `Before: ${before.en}; after: ${after.en}.`),
      reason("found", `违反：${breached.zh}。`, `Breaches: ${breached.en}.`),
      ...firstRows(coverage, (row) => [explainCoverageChange(row, context)]),
      ...firstRows(changes, (change) => {
        const [how, why] = [ATTRIBUTIONS[change.attribution], name(change.causes.map(({ amendment }) => amendment))];
        return [explainChange(change, context, { zh: `（${how.zh}：${why.zh}）`, en: ` (${how.en}: ${why.en})` })];
      }),
    ),
    sources: [],
  };
}
