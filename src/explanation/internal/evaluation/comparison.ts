import type { EvaluationComparison, LeafComparison } from "../../../evaluation/index.js";
import type { LocalText } from "../../../terms/index.js";
import { sayId, type Context } from "../context.js";
import { only, reason, type Draft, type DraftReason } from "../draft.js";
import { firstRows } from "../rows.js";
import { INCOMPARABLE, OUTCOMES, SCHEMES } from "../tables/evaluation.js";
import { sayDecimal, sayPercent, sayRatio } from "../words/figures.js";
import { sayFirst } from "../words/text.js";

/** Two evaluations side by side, by the leaves that both have. */
export function explainEvaluationComparison(comparison: EvaluationComparison, context: Context): Draft {
  const { schemes, first, second, scoreChange, shared, onlyFirst, onlySecond } = comparison;
  const [before, after] = [sayStanding(first, context), sayStanding(second, context)];
  const change = scoreChange === null ? null : sayRatio(scoreChange);
  const [dropped, added] = [
    sayFirst(onlyFirst.map((id) => sayId(context, id))),
    sayFirst(onlySecond.map((id) => sayId(context, id))),
  ];
  return {
    heading: { zh: `两次评估比较：${before.zh}，${after.zh}`, en: `Two evaluations: ${before.en}; ${after.en}` },
    reasons: only(
      change === null
        ? null
        : reason("result", `总分变化${change.zh}分。`, `The score changed by ${change.en} points.`),
      reason("found", SCHEMES[schemes].zh, SCHEMES[schemes].en),
      ...firstRows(shared, (leaf) => [explainLeaf(leaf, context)]),
      onlyFirst.length > 0 && reason("found", `只在前一次出现：${dropped.zh}。`, `Only in the first: ${dropped.en}.`),
      onlySecond.length > 0 && reason("found", `只在后一次出现：${added.zh}。`, `Only in the second: ${added.en}.`),
    ),
    sources: [],
  };
}

function sayStanding({ score, grade }: EvaluationComparison["first"], context: Context): LocalText {
  const points = score === null ? null : sayDecimal(score.display);
  const name = grade === null ? { zh: "等级未定", en: "grade open" } : sayId(context, grade);
  return points === null
    ? { zh: `分数未定（${name.zh}）`, en: `score open (${name.en})` }
    : { zh: `${points.zh}分（${name.zh}）`, en: `${points.en} points (${name.en})` };
}

function explainLeaf({ id, comparison, worth }: LeafComparison, context: Context): DraftReason {
  const name = sayId(context, id);
  const weight =
    worth === "changed"
      ? { zh: "；该项分值有变，按得分率比较", en: "; its worth changed, so shares are compared" }
      : { zh: "", en: "" };
  if (comparison.outcome === "not-comparable") {
    const why = INCOMPARABLE[comparison.reason];
    return reason("detail", `${name.zh}：不可比，${why.zh}。`, `${name.en}: not comparable, as ${why.en}.`);
  }
  const [words, from, to] = [
    OUTCOMES[comparison.outcome],
    sayPercent(comparison.firstShare),
    sayPercent(comparison.secondShare),
  ];
  return reason(
    "detail",
    `${name.zh}：${words.zh}，得分率由${from.zh}变为${to.zh}${weight.zh}。`,
    `${name.en}: ${words.en}, from ${from.en} to ${to.en} of what it is worth${weight.en}.`,
  );
}
