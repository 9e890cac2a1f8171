import type { Finding, RecurringDutyDetail } from "../../results/index.js";
import { type LocalText, recurrences } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { WINDOWS } from "../words/labels.js";
import { sayDate, sayFirst, sayList, sayPeriod, sayTerm } from "../words/text.js";
import { sayCount, things } from "../words/figures.js";
import { termOf } from "../words/values.js";
import type { KindWords } from "./kind-words.js";

export const recurringDutyWords: KindWords<"recurring-duty"> = {
  parameters: {
    every: termOf(recurrences),
    times: sayCount,
    countedFrom: sayDate,
  },
  explain: explainRecurringDuty,
};

/** How often something that recurs was done. */
function explainRecurringDuty({ detail }: Finding<RecurringDutyDetail>): readonly DraftReason[] {
  const { every, times, windows, missed, current } = detail;
  const recurrence = sayTerm(recurrences, every);
  const {
    zh: window,
    en: [one, many],
  } = WINDOWS[every];
  const standing: readonly (readonly [number, string, string])[] = [
    [windows.done, "已完成", "done"],
    [windows.missed, "未完成", "missed"],
    [windows.unknown, "情况不明", "not known"],
    [windows.open, "尚未到期", "not yet over"],
  ];
  const counted = standing
    .filter(([number]) => number > 0)
    .map(([number, zh, en]): LocalText => ({
      zh: `${zh}的${sayCount(number).zh}${window}`,
      en: `${things(number, one, many)} ${en}`,
    }));
  const list = sayList(counted);
  const periods = sayFirst(missed.map(sayPeriod));
  return only(
    reason(
      "required",
      `${recurrence.zh}${sayCount(times).zh}次。`,
      `${times === 1 ? "Once" : things(times, "time")} ${recurrence.en}.`,
    ),
    counted.length === 0
      ? reason("found", "期间内没有应当考核的时段。", "No whole window of the period is due for the station.")
      : reason("found", `${list.zh}。`, `${list.en}.`),
    missed.length > 0 &&
      reason(
        "found",
        `未完成的时段：${periods.zh}${windows.missed > missed.length ? "（只列最早的）" : ""}。`,
        `Missed: ${periods.en}${windows.missed > missed.length ? " (the earliest alone)" : ""}.`,
        1,
      ),
    current !== null &&
      reason(
        "found",
        `本期（${sayPeriod(current).zh}）已完成${sayCount(current.done).zh}次。`,
        `In the window that is running (${sayPeriod(current).en}) it was done ${current.done === 1 ? "once" : things(current.done, "time")}.`,
        1,
      ),
    windows.open > 0 &&
      windows.missed === 0 &&
      reason(
        "remedy",
        "在未到期的时段内按要求完成，即可符合。",
        "Doing what is due in the windows not yet over would meet it.",
      ),
  );
}
