import type { ShapeCheck, ShapeDifference } from "../../../evaluation/index.js";
import { assessors, evaluationFrequencies, type LocalText } from "../../../terms/index.js";
import { sayId, type Context } from "../context.js";
import { reason, type Draft, type DraftReason } from "../draft.js";
import { ASPECTS } from "../tables/evaluation.js";
import { sayCount } from "../words/figures.js";
import { sayAnyTerm } from "../words/terms.js";
import { sayFirst, sayList } from "../words/text.js";

/** Whether a scheme has the shape that a policy demands, and where not. */
export function explainShape(check: ShapeCheck, context: Context): Draft {
  const conforms = check.outcome === "conforms";
  return {
    heading: conforms
      ? { zh: "评估方案与政策要求一致", en: "The scheme is as the policy demands" }
      : { zh: "评估方案与政策要求不一致", en: "The scheme is not as the policy demands" },
    reasons: explainShapeCheck(check, context),
    sources: [],
  };
}

/** What was looked at, and each difference. */
export function explainShapeCheck({ checked, differences }: ShapeCheck, context: Context): readonly DraftReason[] {
  const aspects = sayList(checked.map((aspect) => ASPECTS[aspect]));
  return [
    reason("found", `已核对：${aspects.zh}。`, `Looked at: ${aspects.en}.`),
    ...differences.flatMap((difference) => explainDifference(difference, context)),
  ];
}

function explainDifference(difference: ShapeDifference, context: Context): readonly DraftReason[] {
  const words = ASPECTS[difference.aspect];
  if ("missing" in difference) {
    const [lacking, extra] = [
      sayFirst(difference.missing.map((id) => sayId(context, id))),
      sayFirst(difference.extra.map((id) => sayId(context, id))),
    ];
    return [
      ...(difference.missing.length === 0
        ? []
        : [reason("result", `${words.zh}缺少：${lacking.zh}。`, `Lacking among the ${words.en}: ${lacking.en}.`)]),
      ...(difference.extra.length === 0
        ? []
        : [reason("result", `${words.zh}多出：${extra.zh}。`, `Not demanded among the ${words.en}: ${extra.en}.`)]),
    ];
  }
  const [required, actual] = [sayValue(difference.required), sayValue(difference.actual)];
  return [
    reason(
      "result",
      `${words.zh}应为${required.zh}，实为${actual.zh}。`,
      `The ${words.en} should be ${required.en} and is ${actual.en}.`,
    ),
  ];
}

function sayValue(value: string | number | null): LocalText {
  if (value === null) return { zh: "未说明", en: "not stated" };
  return typeof value === "number" ? sayCount(value) : sayAnyTerm([evaluationFrequencies, assessors], value);
}
