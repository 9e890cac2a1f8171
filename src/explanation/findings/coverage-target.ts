import type { CoverageTargetDetail, Finding } from "../../results/index.js";
import { type DueConvention, lastDayDue } from "../../calendar/index.js";
import type { CoverageGoal, DivisionCondition, StationCondition } from "../../policy/index.js";
import { isByClass, isByStages } from "../../measure-form/index.js";
import type { RoundingMode } from "../../ratio/index.js";
import { type LocalText, countedWorkers, dueConventions } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayDate, sayTerm } from "../words/text.js";
import { sayNoun } from "../words/condition.js";
import { isOrAre, sayCount, sayRange, sayRate, things } from "../words/figures.js";
import { sayBase, sayDisplay, sayPlainShare, termOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";

export const coverageTargetWords: KindWords<"coverage-target"> = {
  parameters: {
    target: sayGoal,
    base: sayBase,
    among: (condition) => sayNoun("divisions", condition),
    stations: (condition) => sayNoun("stations", condition),
    total: sayNumber,
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
  const { required, covered, unknown, total, shortfall } = detail;
  const goal = sayTarget(detail);
  const kinds = onlyValueOf(basis, "base") as readonly string[] | undefined;
  const whole = kinds === undefined ? { zh: "区划", en: "divisions" } : sayBase(kinds);
  const due = sayDue(detail, basis);
  const rate = sayPrinted(detail, basis.parameters["display"]?.value);
  return only(
    reason(
      "required",
      `目标为${goal.zh}：${whole.zh}共${sayCount(total).zh}个，应覆盖${sayCount(required).zh}个，${due.zh}。`,
      `The target is ${goal.en}: of ${things(total, "division")} (${whole.en}) ${sayCount(required).en} must be covered by ${due.en}.`,
    ),
    ...sayWhatCounts(basis),
    reason(
      "found",
      `已覆盖${sayCount(covered).zh}个${rate.zh}${unknown > 0 ? `，另有${sayCount(unknown).zh}个情况不明` : ""}。`,
      `${things(covered, "division")} ${isOrAre(covered)} covered${rate.en}${unknown > 0 ? `; of ${sayCount(unknown).en} more it is not known` : ""}.`,
    ),
    shortfall.most > 0 && verdict !== "not-applicable" && remedy(shortfall, timing),
  );
}

function sayGoal(goal: CoverageGoal): LocalText {
  return typeof goal === "object" ? sayNumber(goal.number) : sayPlainShare(goal);
}

function sayNumber(number: number): LocalText {
  return { zh: `${sayCount(number).zh}个`, en: things(number, "division") };
}

function sayTarget({ target, number }: CoverageTargetDetail): LocalText {
  if (number !== undefined) return sayNumber(number);
  return target === null ? { zh: "各地区目标之和", en: "that of its areas together" } : sayPlainShare(target);
}

/** The due day; of areas with days of their own together, the day by which they are judged. */
function sayDue({ dueOn }: CoverageTargetDetail, basis: Finding["basis"]): LocalText {
  const [day, convention] = [sayDate(dueOn), sayConvention(basis)];
  return isByClass(basis.parameters["dueOn"]?.value)
    ? {
        zh: `各地区期限不同，以${day.zh}${convention.zh}判定`,
        en: `days that differ by area, judged here by ${day.en}${convention.en}`,
      }
    : { zh: `期限为${day.zh}${convention.zh}`, en: `${day.en}${convention.en}` };
}

/** Which divisions and stations count, where the target restricts them, and how many divisions the source names. */
function sayWhatCounts(basis: Finding["basis"]): readonly DraftReason[] {
  const among = onlyValueOf(basis, "among") as DivisionCondition | undefined;
  const stations = onlyValueOf(basis, "stations") as StationCondition | undefined;
  const total = onlyValueOf(basis, "total") as number | undefined;
  return only(
    among !== undefined &&
      reason(
        "required",
        `基数只含${sayNoun("divisions", among).zh}。`,
        `The base consists of ${sayNoun("divisions", among).en} only.`,
        1,
      ),
    stations !== undefined &&
      reason(
        "required",
        `只计入${sayNoun("stations", stations).zh}。`,
        `Only ${sayNoun("stations", stations).en} count.`,
        1,
      ),
    total !== undefined &&
      reason(
        "required",
        `原文写明的总数为${sayNumber(total).zh}；登记的名单不完整的，未列入的按情况不明计。`,
        `The source names ${sayNumber(total).en} in all; those that an incomplete list lacks count as not known.`,
        1,
      ),
  );
}

/** The value of a parameter; undefined where it differs by class of area, as it does for areas of several classes together. */
function onlyValueOf({ parameters }: Finding["basis"], name: string): unknown {
  const value = parameters[name]?.value;
  return isByClass(value) || isByStages(value) ? undefined : value;
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
