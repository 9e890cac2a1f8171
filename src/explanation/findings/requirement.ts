import type { Finding, RequirementDetail } from "../../results/index.js";
import type { Bound, DaysOfYear, Measure, TermAfter } from "../../policy/index.js";
import {
  type LocalText,
  anniversaryConventions,
  dueConventions,
  ownDates,
  partYearReadings,
  recurrences,
  roundingModes,
} from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayBound, sayBoundOf, sayDifferenceOf, sayMeasure, sayNumberOf, styleOf } from "../words/measure.js";
import { sayDate, sayPeriod } from "../words/text.js";
import { termOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";
import { isReported } from "./result.js";

export const requirementWords: KindWords<"requirement"> = {
  parameters: {
    measure: sayMeasure,
    atLeast: sayBound,
    atMost: sayBound,
    rounding: termOf(roundingModes),
    every: termOf(recurrences),
    within: sayDaysOfYear,
    countedFrom: sayDate,
    yearConvention: termOf(anniversaryConventions),
    partYear: termOf(partYearReadings),
    dueAfter: sayTermAfter,
    dueConvention: termOf(dueConventions),
  },
  explain: explainRequirement,
};

/** Writes a part of every year. */
function sayDaysOfYear({ from = "01-01", until = "12-31" }: DaysOfYear): LocalText {
  const day = (text: string): LocalText => {
    const { zh, en } = sayDate(`2001-${text}`);
    return { zh: zh.replace("2001年", ""), en: en.replace(" 2001", "") };
  };
  const [first, last] = [day(from), day(until)];
  return { zh: `每年${first.zh}至${last.zh}`, en: `${first.en} to ${last.en} of each year` };
}

/** Writes a term that runs from a date of the subject itself. */
function sayTermAfter({ from, days, months }: TermAfter): LocalText {
  const date = ownDates.labels[from];
  const [zh, en, count] = months === undefined ? ["日", "day", days ?? 0] : ["个月", "month", months];
  return { zh: `${date.zh}后${count}${zh}内`, en: `within ${count} ${en}${count === 1 ? "" : "s"} of ${date.en}` };
}

/** Writes by when something is due: a day, or a term with the days between which it ends. */
function sayDue({ stage, due }: RequirementDetail, basis: Finding<RequirementDetail>["basis"]): LocalText | null {
  if (stage !== undefined) {
    const { zh, en } = sayDate(stage.dueOn);
    return { zh, en: `by ${en}` };
  }
  const term = basis.parameters["dueAfter"]?.value as TermAfter | undefined;
  if (due === undefined || term === undefined) return null;
  const rule = sayTermAfter(term);
  const last = sayDate(due.latest);
  if (due.earliest === due.latest) return { zh: `${last.zh}（${rule.zh}）`, en: `by ${last.en} (${rule.en})` };
  if (due.earliest === null) return { zh: `${rule.zh}，至迟${last.zh}`, en: `${rule.en}, by ${last.en} at the latest` };
  const first = sayDate(due.earliest);
  return {
    zh: `${first.zh}至${last.zh}之间的一日（${rule.zh}）`,
    en: `by a day from ${first.en} to ${last.en} (${rule.en})`,
  };
}

type Limits = RequirementDetail["measured"];

/** What is required, what there is, and what is lacking. */
function explainRequirement({ detail, basis, verdict }: Finding<RequirementDetail>): readonly DraftReason[] {
  const measure = basis.parameters["measure"]?.value as Measure | undefined;
  if (measure === undefined) return [];
  const what = sayMeasure(measure);
  const [atLeast, atMost] = [basis.parameters["atLeast"]?.value, basis.parameters["atMost"]?.value] as readonly (
    Bound | undefined
  )[];
  const style = styleOf(measure, [atLeast, atMost]);
  const say = (limits: Limits): LocalText => sayLimits(limits, (number) => sayNumberOf(measure, number, style));
  const lack = (limits: Limits): LocalText => sayLimits(limits, (number) => sayDifferenceOf(measure, number, style));
  const bounds =
    typeof atLeast !== "object" && atLeast === atMost && detail.atLeast !== null
      ? [exactWords(say(detail.atLeast), basis)]
      : [
          boundWords(measure, atLeast, detail.atLeast, say, "least"),
          boundWords(measure, atMost, detail.atMost, say, "most"),
        ].filter((words) => words !== null);
  const { period, shortfall, excess } = detail;
  const until = sayDue(detail, basis);
  const within = period === undefined ? null : sayPeriod(period);
  const demand = isReported(basis) ? { zh: "材料所述为", en: "is reported to be" } : { zh: "应", en: "must be" };
  const found = say(detail.measured);
  return only(
    reason(
      "required",
      `${within === null ? "" : `${within.zh}内，`}${what.zh}${demand.zh}${bounds.map(({ zh }) => zh).join("，且")}${until === null ? "" : `，期限为${until.zh}`}。`,
      `${capital(what.en)} ${demand.en} ${bounds.map(({ en }) => en).join(" and ")}${within === null ? "" : ` ${within.en.startsWith("the ") ? "in" : "from"} ${within.en}`}${until === null ? "" : `, ${until.en}`}.`,
    ),
    detail.measured.most === null && detail.measured.least === null
      ? reason("found", "没有可计算的数值。", "There is no number to compare.")
      : reason("found", `核查所得为${found.zh}。`, `It is ${found.en}.`),
    verdict !== "met" &&
      shortfall !== null &&
      shortfall.most !== "0" &&
      shortfall.most !== null &&
      reason("remedy", `还差${lack(shortfall).zh}。`, `${capital(lack(shortfall).en)} more would be needed.`),
    verdict !== "met" &&
      excess !== null &&
      excess.most !== "0" &&
      detail.atMost !== null &&
      excess.least !== "0" &&
      reason("remedy", `超出${lack(excess).zh}。`, `It is ${lack(excess).en} too much.`),
    !detail.exact &&
      verdict === "undetermined" &&
      reason(
        "detail",
        "未登记的情况较多或者名单不完整，所列范围可能偏宽，所列情况可能偏多。",
        "Much is not recorded or a list is not complete: the range may be too wide and the facts named too many.",
      ),
  );
}

/** Writes a number that is both the least and the most. */
function exactWords({ zh, en }: LocalText, basis: Parameters<typeof isReported>[0]): LocalText {
  return { zh: isReported(basis) ? zh : `为${zh}`, en: `exactly ${en}` };
}

function boundWords(
  measure: Measure,
  bound: Bound | undefined,
  limits: Limits | null,
  say: (limits: Limits) => LocalText,
  end: "least" | "most",
): LocalText | null {
  if (bound === undefined || limits === null) return null;
  const [zh, en] = end === "least" ? ["不少于", "at least"] : ["不多于", "at most"];
  const number = say(limits);
  if (typeof bound !== "object") return { zh: `${zh}${number.zh}`, en: `${en} ${number.en}` };
  const rule = sayBoundOf(measure, bound);
  // A number of which a bound is not known would only repeat what is missing.
  if (limits.most === null) return { zh: `${zh}规定的数（${rule.zh}）`, en: `${en} what is laid down (${rule.en})` };
  return { zh: `${zh}${number.zh}（${rule.zh}）`, en: `${en} ${number.en} (${rule.en})` };
}

function sayLimits({ least, most }: Limits, say: (number: string) => LocalText): LocalText {
  if (least === null && most === null) return { zh: "无法确定的数", en: "not known" };
  const from = say(least ?? "0");
  if (most === null) return { zh: `至少${from.zh}`, en: `at least ${from.en}` };
  if (least === most) return from;
  const to = say(most);
  return { zh: `${from.zh}至${to.zh}`, en: `between ${from.en} and ${to.en}` };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
