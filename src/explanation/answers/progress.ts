import type { Milestone, Progress, ProgressStep } from "../../results/index.js";
import { type LocalText, precisions } from "../../terms/index.js";
import { firstRows } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { isOrAre, sayCount, sayCoverage, sayDecimal, things } from "../words/figures.js";
import { sayDate, sayPeriod, sayTerm, sayWords } from "../words/text.js";

/** Coverage over time, with the published figures for comparison. */
export function explainProgress({ steps, milestones }: Progress): Draft {
  const [first, last] = [steps[0], steps.at(-1)];
  return {
    heading:
      first === undefined || last === undefined
        ? { zh: "覆盖进度：没有数据", en: "Coverage over time: no figures" }
        : sayCourse(first, last),
    reasons: [...firstRows(steps, explainStep), ...firstRows(milestones, explainMilestone)],
    sources: [],
  };
}

function sayCourse(first: ProgressStep, last: ProgressStep): LocalText {
  const [from, to, was, is] = [
    sayDate(first.asOf),
    sayDate(last.asOf),
    sayCoverage(first.rate.text),
    sayCoverage(last.rate.text),
  ];
  if (first === last) return { zh: `覆盖进度：截至${to.zh}为${is.zh}`, en: `Coverage as of ${to.en}: ${is.en}` };
  return {
    zh: `覆盖进度：${from.zh}为${was.zh}，${to.zh}为${is.zh}`,
    en: `Coverage over time: ${was.en} on ${from.en}, ${is.en} on ${to.en}`,
  };
}

function explainStep({ asOf, rate, gained }: ProgressStep): readonly DraftReason[] {
  const [day, text, unknown] = [sayDate(asOf), sayCoverage(rate.text), sayCount(rate.unknown)];
  const change = sayGain(gained);
  return only(
    reason("found", `${day.zh}：${text.zh}${change.zh}。`, `${day.en}: ${text.en}${change.en}.`),
    rate.unknown > 0 &&
      reason(
        "missing",
        `其中${unknown.zh}个是否覆盖没有记录。`,
        `Of ${things(rate.unknown, "division")} it is not recorded whether ${rate.unknown === 1 ? "it" : "they"} ${isOrAre(rate.unknown)} covered.`,
        1,
      ),
  );
}

function sayGain(gained: number | null): LocalText {
  if (gained === null) return { zh: "", en: "" };
  if (gained === 0) return { zh: "，与上次持平", en: ", as many as before" };
  const count = sayCount(Math.abs(gained));
  return gained > 0
    ? { zh: `，比上次增加${count.zh}个`, en: `, ${count.en} more than before` }
    : { zh: `，比上次减少${count.zh}个`, en: `, ${count.en} fewer than before` };
}

function explainMilestone({ title, earliest, latest, value, precision }: Milestone): readonly DraftReason[] {
  const [words, when, figure] = [
    sayWords(title),
    sayPeriod({ from: earliest, to: latest }),
    sayPrecisely(sayDecimal(value), precision),
  ];
  return [
    reason(
      "detail",
      `公布数据（${when.zh}）：${words.zh}，${figure.zh}。`,
      `Published for ${when.en}: ${words.en}, ${figure.en}.`,
    ),
  ];
}

/** 近 and 约 are written before a figure, 余 after it. */
function sayPrecisely(figure: LocalText, precision: Milestone["precision"]): LocalText {
  if (precision === "exact") return figure;
  const { zh, en } = sayTerm(precisions, precision);
  return { zh: precision === "at-least" ? `${figure.zh}${zh}` : `${zh}${figure.zh}`, en: `${en} ${figure.en}` };
}
