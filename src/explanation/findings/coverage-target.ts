import type { CoverageTargetDetail, Finding } from "../../results/index.js";
import { type DueConvention, lastDayDue } from "../../calendar/index.js";
import type { RoundingMode } from "../../ratio/index.js";
import { type LocalText, countedWorkers, dueConventions } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayDate, sayTerm } from "../words/text.js";
import { isOrAre, sayCount, sayRange, sayRate, sayShare, things } from "../words/figures.js";
import { sayBase, sayDisplay, sayPlainShare, termOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";

export const coverageTargetWords: KindWords<"coverage-target"> = {
  parameters: {
    target: sayPlainShare,
    base: sayBase,
    dueOn: sayDate,
    dueConvention: termOf(dueConventions),
    display: sayDisplay,
    workers: termOf(countedWorkers),
  },
  explain: explainCoverageTarget,
  foresee: ({ detail }) => foreseeDueDay(detail.dueOn),
};

/** How far a coverage rate is from its target. */
function explainCoverageTarget({
  detail,
  verdict,
  timing,
  basis,
}: Finding<CoverageTargetDetail>): readonly DraftReason[] {
  const { required, target, covered, unknown, total, shortfall, dueOn } = detail;
  const kinds = basis.parameters["base"]?.value as readonly string[] | undefined;
  const whole = kinds === undefined ? { zh: "区划", en: "divisions" } : sayBase(kinds);
  const due = sayDate(dueOn);
  const rate = sayPrinted(detail, basis.parameters["display"]?.value);
  return only(
    reason(
      "required",
      `目标为${target === null ? "各地区目标之和" : sayShare(target)}：${whole.zh}共${sayCount(total).zh}个，应覆盖${sayCount(required).zh}个，期限为${due.zh}${sayConvention(basis).zh}。`,
      `The target is ${target === null ? "that of its areas together" : sayShare(target)}: of ${things(total, "division")} (${whole.en}) ${sayCount(required).en} must be covered by ${due.en}${sayConvention(basis).en}.`,
    ),
    reason(
      "found",
      `已覆盖${sayCount(covered).zh}个${rate.zh}${unknown > 0 ? `，另有${sayCount(unknown).zh}个情况不明` : ""}。`,
      `${things(covered, "division")} ${isOrAre(covered)} covered${rate.en}${unknown > 0 ? `; of ${sayCount(unknown).en} more it is not known` : ""}.`,
    ),
    shortfall.most > 0 && verdict !== "not-applicable" && remedy(shortfall, timing),
  );
}

function remedy(shortfall: CoverageTargetDetail["shortfall"], timing: Finding["timing"]): DraftReason {
  const more = sayRange(shortfall);
  const late = timing === "closed";
  return shortfall.least === shortfall.most
    ? reason(
        "remedy",
        `再覆盖${more.zh}个即达到目标${late ? "，但期限已过" : ""}。`,
        `Covering ${more.en} more would reach the target${late ? ", though its time is over" : ""}.`,
      )
    : reason(
        "remedy",
        `视情况不明的区划而定，还需再覆盖${more.zh}个。`,
        `Depending on the divisions of which it is not known, ${more.en} more are needed.`,
      );
}

/** The printed percentage beside its counts; none without divisions, or while some are unknown. */
function sayPrinted({ covered, unknown, total }: CoverageTargetDetail, display: unknown): LocalText {
  if (total === 0 || unknown > 0 || typeof display !== "object" || display === null) return { zh: "", en: "" };
  const { decimals, rounding } = display as { readonly decimals: number; readonly rounding: RoundingMode };
  const rate = sayRate(covered, total, decimals, rounding);
  return { zh: `（${rate}，${covered}/${total}）`, en: ` (${rate}, ${covered}/${total})` };
}

function sayConvention({ parameters }: Finding["basis"]): LocalText {
  const convention = parameters["dueConvention"]?.value as DueConvention | undefined;
  if (convention === undefined) return { zh: "", en: "" };
  const words = sayTerm(dueConventions, convention);
  return { zh: `（${words.zh}）`, en: ` (${words.en})` };
}

/** Another reading of the due day moves the last day. */
export function foreseeDueDay(dueOn: unknown): (parameter: string, value: unknown) => LocalText | null {
  return (parameter, value) => {
    if (parameter !== "dueConvention" || typeof dueOn !== "string") return null;
    const last = sayDate(lastDayDue(dueOn, value as DueConvention));
    return { zh: `最后一日为${last.zh}`, en: `the last day is ${last.en}` };
  };
}
