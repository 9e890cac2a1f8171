import {
  amounts,
  count,
  decimalText,
  named,
  nonNegativeDecimal,
  openTermOf,
  period,
  recordOf,
  termOf,
  typeNames,
  exactly,
  listOf,
} from "../../fields/index.js";
import { activityKinds, countedDates, hoursBases, partYearReadings, quotaUnits, yearBases } from "../../terms/index.js";
import { roundingMode } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const activityQuotaDetail = detailOf(
  "ActivityQuotaDetail",
  "activity-quota",
  "服务量结论的具体情况，单位为个或小时。Particulars of an activity quota, in cases or hours.",
  {
    unit: termOf(quotaUnits).describe("计量单位。Unit of the amounts."),
    period: period.describe(
      "考核期间：给定的年度，或站点的服务年度。The year that the quota covers: the given period, or the station's service year.",
    ),
    required: amounts.describe(
      "应完成的数量；站点启用日期只到月或年时有上下限。What is due; least and most differ where the opening date is coarse.",
    ),
    done: decimalText.describe("确定可计入的数量。What certainly counts."),
    doubtful: decimalText.describe("能否计入尚不明确的数量。What may count in addition."),
    shortfall: amounts.describe("尚缺的数量，不小于0。What is due and not done, zero or more."),
    leftOut: named(
      "LeftOutActivities",
      "同类活动中未计入的数量，按原因分列。Activities of the counted kinds that were left out, by reason.",
      recordOf({
        "outside-period": count.describe("不在考核期间内。Outside the period."),
        "after-as-of": count.describe("晚于截止日期。After the day of the question."),
        "station-not-open": count.describe("开展日期不在站点运营期内。On a day when the station was not open."),
        "not-completed": count.describe("未办结。Not completed."),
        repeat: count.describe("同一个案重复登记。The same case again."),
      }),
    ),
  },
);

/** 年度业务量: a number of cases, or of hours, that each station completes in a year. */
export const activityQuota = {
  label: { zh: "年度业务量", en: "yearly activity quota" },
  purpose: { zh: "一年应完成的个案等的数量或时长", en: "cases or hours a year" },
  subjects: ["station"],
  byPeriod: true,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("activity-quota").describe("条款种类：年度业务量。Kind: yearly activity quota."),
    unit: termOf(quotaUnits).describe("单位：个数或小时。Unit: number of activities, or hours."),
    parameters: recordOf({
      amount: variedParameter(nonNegativeDecimal, {
        label: { zh: "数量", en: "amount" },
        description: "每年至少完成的数量。Least amount in a year.",
      }),
      kinds: variedParameter(listOf(openTermOf(activityKinds), { least: 1 }), {
        label: { zh: "计入的活动类别", en: "kinds of activity that count" },
        description: "计入的活动类别。Kinds of activity that count.",
      }),
      yearBasis: variedParameter(termOf(yearBases), {
        label: { zh: "年度的起算", en: "year" },
        description:
          "按公历年，或自站点开放之日起每十二个月。The calendar year, or twelve months from the day the station opened.",
      }),
      partYear: variedParameter(termOf(partYearReadings), {
        label: { zh: "不足一年的折算", en: "part of a year" },
        description:
          "站点只开放部分年度时应完成的数量：全额、按日或按月折算。What a station owes that was open for a part of the year: all of it, or a share by days or by months.",
      }),
      partYearRounding: variedParameter(roundingMode, {
        label: { zh: "折算后的取整", en: "rounding of a part" },
        description: "折算后的取整方式。How a share of the amount is rounded.",
      }),
      countedOn: variedParameter(termOf(countedDates), {
        label: { zh: "计入年度的日期", en: "day on which an activity counts" },
        description: "按完成日或开始日计入。Whether an activity counts on the day it was completed or started.",
      }),
      hoursBasis: variedParameter(termOf(hoursBases), {
        label: { zh: "时长的计法", en: "counting of hours" },
        description:
          "每次活动计一次时长，或按受督导人数分别计。Hours of a session count once, or once for each supervisee.",
      }),
    }).describe("参数。Parameters."),
  })
    .describe(
      "年度业务量：每个站点一年内应完成的次数或者小时数。A number of cases, sessions or hours that each station completes in a year.",
    )
    .register(typeNames, { name: "ActivityQuota" }),
  detail: activityQuotaDetail,
} as const satisfies KindOfProvision;
