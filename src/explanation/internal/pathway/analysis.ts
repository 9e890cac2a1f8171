import type { DecisionTableAnalysis, TablePart, TableRegion } from "../../../pathway/index.js";
import type { LocalText } from "../../../terms/index.js";
import { sayId, type Context } from "../context.js";
import { only, reason, type Draft, type DraftReason } from "../draft.js";
import { firstRows } from "../rows.js";
import { sayDecimal } from "../words/figures.js";
import { sayFirst, sayList } from "../words/text.js";

/** What a decision table covers, forgets and contradicts. */
export function explainAnalysis(analysis: DecisionTableAnalysis, context: Context): Draft {
  const { table, combinations, outcome, none, one, several, undeclared, contradicted } = analysis;
  const [name, all] = [sayId(context, table), sayDecimal(combinations)];
  const [alone, more, open] = [
    sayDecimal(one.combinations),
    sayDecimal(several.combinations),
    sayDecimal(none.combinations),
  ];
  const sound = outcome === "sound";
  return {
    heading: {
      zh: `决策表${name.zh}：${sound ? "完整一致" : "有遗漏或矛盾"}`,
      en: `Decision table ${name.en}: ${sound ? "sound" : "not sound"}`,
    },
    reasons: only(
      reason(
        "found",
        `共有${all.zh}种情形：${alone.zh}种适用一行，${more.zh}种适用多行，${open.zh}种不适用任何一行。`,
        `Of ${all.en} cases one row holds in ${alone.en}, several in ${more.en}, none in ${open.en}.`,
      ),
      ...explainPart(undeclared, context, { zh: "遗漏的情形", en: "Forgotten" }),
      ...explainPart(contradicted, context, {
        zh: "既说明原文未规定、又有行适用的情形",
        en: "Declared left open although a row holds",
      }),
      !sound &&
        reason("remedy", "补充相应的行，或说明原文未规定。", "Add rows for these cases or declare them left open."),
    ),
    sources: [],
  };
}

function explainPart(
  { combinations, regions, unlisted }: TablePart,
  context: Context,
  words: LocalText,
): readonly DraftReason[] {
  if (combinations === "0") return [];
  const [number, rest] = [sayDecimal(combinations), sayDecimal(unlisted)];
  return only(
    reason("result", `${words.zh}：${number.zh}种。`, `${words.en}: ${number.en}.`),
    ...firstRows(regions, (region) => [explainRegion(region, context)]),
    unlisted !== "0" && reason("detail", `另有${rest.zh}种未逐一列出。`, `${rest.en} more are not listed.`, 1),
  );
}

function explainRegion({ when, combinations }: TableRegion, context: Context): DraftReason {
  const number = sayDecimal(combinations);
  const conditions = when.flatMap(({ input, values }): readonly LocalText[] => {
    if (values === "any") return [];
    const [name, list] = [sayId(context, input), sayFirst(values.map((id) => sayId(context, id)))];
    return [{ zh: `${name.zh}为${list.zh}`, en: `${name.en} is ${list.en}` }];
  });
  const words = conditions.length === 0 ? { zh: "任何情形", en: "in every case" } : sayList(conditions);
  return reason("detail", `${words.zh}（${number.zh}种）。`, `${words.en} (${number.en}).`, 1);
}
