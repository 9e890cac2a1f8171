import type { ApportionMethod, Tie } from "../../../funding/index.js";
import { roundingModes, type LocalText } from "../../../terms/index.js";
import { sayId, type Context } from "../context.js";
import { reason, type DraftReason } from "../draft.js";
import { METHODS } from "../tables/funding.js";
import { sayCount, sayRatio, things } from "../words/figures.js";
import { sayTerm } from "../words/terms.js";
import { sayFirst } from "../words/text.js";
import type { RatioText } from "../../../exact/index.js";

/** The name of a method. */
export function sayMethod(method: ApportionMethod, context: Context): LocalText {
  if (typeof method === "string") return METHODS[method];
  const [who, mode] = [sayId(context, method.residualTo), sayTerm(roundingModes, method.rounding)];
  return { zh: `逐项${mode.zh}，余数归${who.zh}`, en: `each rounded ${mode.en}, the residual to ${who.en}` };
}

/** An exact amount of money. */
export function sayExact(value: RatioText): LocalText {
  const { zh, en } = sayRatio(value);
  return { zh: `${zh}元`, en: `${en} yuan` };
}

/** Whom the method cannot tell apart, and who received the units. */
export function explainTie(
  { ids, units, awardedTo }: Tie,
  context: Context,
  where: LocalText = { zh: "", en: "" },
): DraftReason {
  const tied = sayFirst(ids.map((id) => sayId(context, id)));
  const awarded = sayFirst(awardedTo.map((id) => sayId(context, id)));
  const zh = `${where.zh}${tied.zh}位次相同，只有${sayCount(units).zh}个最小单位可分`;
  const en = `${where.en}${tied.en} stand level for ${things(units, "unit")}`;
  return awardedTo.length === 0
    ? reason("detail", `${zh}：暂不分配，须另行决定。`, `${en}: nobody receives them until somebody decides.`)
    : reason("detail", `${zh}：分给${awarded.zh}。`, `${en}: given to ${awarded.en}.`);
}
