import type { DeadlineDetail, Finding } from "../../results/index.js";
import { type LocalText, dueConventions, dueTimes } from "../../terms/index.js";
import { type DraftReason, reason } from "../explanation.js";
import { sayDate, sayMoment, sayTerm } from "../words/text.js";
import { sayCount, things } from "../words/figures.js";
import { termOf } from "../words/values.js";
import { foreseeDueDay } from "./coverage-target.js";
import type { KindWords } from "./kind-words.js";

export const deadlineWords: KindWords<"deadline"> = {
  parameters: {
    dueOn: sayDate,
    dueConvention: termOf(dueConventions),
    dueTime: termOf(dueTimes),
  },
  explain: explainDeadline,
  foresee: ({ basis }) => foreseeDueDay(basis.parameters["dueOn"]?.value),
};

/** Whether a submission is in time. */
function explainDeadline({ detail, basis }: Finding<DeadlineDetail>): readonly DraftReason[] {
  const last = sayDate(detail.lastDay);
  const time = sayTime(basis.parameters);
  return [
    reason("required", `最后一日为${last.zh}${time.zh}。`, `The last day is ${last.en}${time.en}.`),
    detail.act === "completion" ? explainCompletion(detail) : explainState(detail),
  ];
}

function sayTime(parameters: Finding["basis"]["parameters"]): LocalText {
  const value = parameters["dueTime"]?.value as (typeof dueTimes.values)[number] | undefined;
  if (value === undefined) return { zh: "", en: "" };
  const words = sayTerm(dueTimes, value);
  return { zh: `（${words.zh}）`, en: ` (${words.en})` };
}

/** Work is done, and nothing is handed in. */
function explainCompletion({ state, submittedOn, days }: DeadlineDetail): DraftReason {
  const number = sayCount(days).zh;
  const on = submittedOn === null ? { zh: "", en: "" } : sayMoment(submittedOn);
  switch (state) {
    case "in-time":
      return reason("found", `已于${on.zh}完成，在期限内。`, `It was completed in time (${on.en}).`);
    case "late":
    case "time-unknown":
      return reason(
        "found",
        `已于${on.zh}完成，超过期限${number}日。`,
        `It was completed ${things(days, "day")} late (${on.en}).`,
      );
    case "due":
      return reason("remedy", `尚无完成记录，${left(days).zh}。`, `No completion is recorded; ${left(days).en}.`);
    case "overdue":
      return reason(
        "remedy",
        `尚无完成记录，已超过期限${number}日。`,
        `No completion is recorded, ${things(days, "day")} after the date.`,
      );
  }
}

function explainState({ state, submittedOn, days }: DeadlineDetail): DraftReason {
  const number = sayCount(days).zh;
  const on = submittedOn === null ? { zh: "", en: "" } : sayMoment(submittedOn);
  switch (state) {
    case "in-time":
      return reason("found", `已于${on.zh}报送，在期限内。`, `It was handed in on time (${on.en}).`);
    case "late":
      return days === 0
        ? reason(
            "found",
            `已于${on.zh}报送，在最后一日下班之后。`,
            `It was handed in at ${on.en}, after the close of business of the last day.`,
          )
        : reason(
            "found",
            `已于${on.zh}报送，逾期${number}日。`,
            `It was handed in ${things(days, "day")} late (${on.en}).`,
          );
    case "due":
      return reason("remedy", `尚未报送，${left(days).zh}。`, `It has not been handed in; ${left(days).en}.`);
    case "overdue":
      return reason(
        "remedy",
        `尚未报送，已逾期${number}日，应尽快补报。`,
        `It has not been handed in and is ${things(days, "day")} overdue; it should be handed in at once.`,
      );
    case "time-unknown":
      return reason(
        "found",
        `已于${on.zh}即最后一日报送，但报送时刻或下班时间未记录。`,
        `It was handed in on the last day (${on.en}), but the time of day, or the hour of closing, is not recorded.`,
      );
  }
}

/** How many days are left until the last day, which may be the day itself. */
function left(days: number): LocalText {
  return days === 0
    ? { zh: "当日为期限最后一日", en: "this is the last day" }
    : { zh: `距期限还有${sayCount(days).zh}日`, en: `${things(days, "day")} ${days === 1 ? "is" : "are"} left` };
}
