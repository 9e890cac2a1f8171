import {
  count,
  localText,
  named,
  openTermOf,
  period,
  plainDate,
  recordOf,
  termOf,
  typeNames,
  exactly,
  listOf,
} from "../../fields/index.js";
import { activityKinds, recurrences } from "../../terms/index.js";
import { variedParameter } from "../varied.js";
import { countedFromParameter } from "./counted-from.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const recurringDutyDetail = detailOf(
  "RecurringDutyDetail",
  "recurring-duty",
  "定期工作的完成情况，按周期分列。How often a recurring duty was done, window by window.",
  {
    every: termOf(recurrences).describe("周期。Length of a window."),
    times: count.describe("每周期应完成的次数。Times due in each window."),
    windows: named(
      "DutyWindows",
      "各种情况的周期数。How many windows there are of each outcome.",
      recordOf({
        done: count.describe("已完成。Done."),
        missed: count.describe("未完成。Missed."),
        unknown: count.describe("不明。Unknown."),
        open: count.describe("尚未结束。Not over yet."),
      }),
    ),
    missed: listOf(period).describe(
      "未完成的周期，最多列出最早的12个。Windows that were missed, the earliest first, 12 at most.",
    ),
    current: named(
      "DutyWindow",
      "核查日所在的周期。The window in which the day lies.",
      recordOf({
        from: plainDate.describe("第一日。First day."),
        to: plainDate.describe("最后一日。Last day."),
        done: count.describe("至核查日已完成的次数。Times done by the day."),
      }),
    )
      .nullable()
      .describe(
        "核查日所在的周期；null：该日不在必须完成的周期内。The window in which the day lies; null: in none for which the duty is due.",
      ),
  },
);

/** 定期事项: something that recurs, such as every week, every month or once every three years. */
export const recurringDuty = {
  label: { zh: "定期事项", en: "recurring duty" },
  purpose: {
    zh: "按周期应做的事，如每周、每月、每三年",
    en: "something that recurs, such as every week, month or three years",
  },
  subjects: ["station"],
  byPeriod: true,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("recurring-duty").describe("条款种类：定期事项。Kind: recurring duty."),
    activity: openTermOf(activityKinds).describe("应做的活动类别。Kind of activity that is due."),
    content: localText
      .optional()
      .describe(
        "具体内容：原文要求的不止活动类别（如“专题”“线上分享”）时写明；登记中没有这一内容，只凭活动类别不能认定已完成。缺省为只看活动类别。" +
          "What the source asks beyond the kind of activity; no register records it, so that an activity of the kind alone does not settle it; absent: the kind is enough.",
      ),
    parameters: recordOf({
      every: variedParameter(termOf(recurrences), {
        label: { zh: "周期", en: "recurrence" },
        description:
          "周期：日、周一至周五、周、月、季、半年、年或几年。Period: day, day from Monday to Friday, week, month, quarter, half-year, year or several years.",
      }),
      times: variedParameter(count, {
        label: { zh: "次数", en: "number of times" },
        description: "每个周期内的次数。Number of times in each period.",
      }),
      countedFrom: countedFromParameter,
    }).describe("参数。Parameters."),
  })
    .describe("定期事项：按周期应开展的事项。Something that recurs.")
    .register(typeNames, { name: "RecurringDuty" }),
  detail: recurringDutyDetail,
} as const satisfies KindOfProvision;
