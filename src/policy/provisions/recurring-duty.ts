import * as z from "zod";
import { count, recordOf, termOf, typeNames } from "../../fields/index.js";
import { activityKinds, recurrences } from "../../terms/index.js";
import { namedParameter } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** 定期事项: something that recurs every day, week, month, quarter or year. */
export const recurringDuty = {
  label: { zh: "定期事项", en: "recurring duty" },
  purpose: { zh: "每日、每周、每月、每季或每年应做的事", en: "something every day, week, month, quarter, year" },
  subject: "station",
  byPeriod: true,
  schema: recordOf({
    ...provisionBase,
    kind: z.literal("recurring-duty").describe("条款种类：定期事项。Kind: recurring duty."),
    activity: termOf(activityKinds).describe("应做的活动类别。Kind of activity that is due."),
    parameters: recordOf({
      every: namedParameter(termOf(recurrences), {
        label: { zh: "周期", en: "recurrence" },
        description: "周期：日、周、月、季或年。Period: day, week, month, quarter or year.",
      }),
      times: namedParameter(count, {
        label: { zh: "次数", en: "number of times" },
        description: "每个周期内的次数。Number of times in each period.",
      }),
    }).describe("参数。Parameters."),
  }).register(typeNames, { name: "RecurringDuty" }),
} as const satisfies KindOfProvision;
