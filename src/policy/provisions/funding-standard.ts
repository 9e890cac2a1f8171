import { exactly, oneOf, openTermOf, recordOf, termOf, typeNames } from "../../fields/index.js";
import { amountPeriods, grantTimes, partYearReadings, purposes, standardMeanings } from "../../terms/index.js";
import { subjectCondition } from "../measure/classes.js";
import { roundingMode } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { amountParameter, growthParameter, meaningWords } from "./money-parameters.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** 经费标准: how much money each recipient is to have, per unit of a measure, by class or by stages. */
export const fundingStandard = {
  label: { zh: "经费标准", en: "funding standard" },
  purpose: {
    zh: "每站、每村、每名人员多少经费：按单位、类别或者年份规定",
    en: "how much money for each station, village or person: per unit, by class or by year",
  },
  subjects: ["station", "division"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("funding-standard").describe("条款种类：经费标准。Kind: funding standard."),
    scope: oneOf(["each", "jurisdiction"])
      .optional()
      .describe(
        "逐个对象，或者政策适用地区整体；缺省为逐个对象。Each recipient, or the whole area in which the policy applies; absent: each.",
      ),
    where: subjectCondition
      .optional()
      .describe(
        "所适用的对象另须满足的条件；缺省为没有。What recipients must meet in addition to `appliesTo`; absent: nothing.",
      ),
    parameters: recordOf({
      amount: amountParameter(
        "金额（元）：数额，或者按指标的单位、类别、分项、年份规定。Amount in yuan: a number, or per unit of a measure, by class, in parts that add up, or by stages.",
      ),
      purpose: variedParameter(openTermOf(purposes), {
        label: { zh: "用途", en: "purpose" },
        description: "经费的用途；缺省为原文未定用途。What the money is for; absent: the source names no purpose.",
      }).optional(),
      per: variedParameter(termOf(amountPeriods), {
        label: { zh: "按月或按年", en: "month or year" },
        description: "金额按月还是按年；缺省为按年。Whether the amount is for a month or a year; absent: a year.",
      }).optional(),
      times: variedParameter(termOf(grantTimes), {
        label: { zh: "拨付的次数", en: "how often" },
        description:
          "每年，或者只在站点启用的年份；缺省为每年。Each year, or only in the year in which a station opens; absent: each year.",
      }).optional(),
      partYear: variedParameter(termOf(partYearReadings), {
        label: { zh: "不足一年的折算", en: "part of a year" },
        description:
          "站点只开放部分年度时的金额：全额、按日或者按月折算；缺省为全额。The amount for a station that is open for a part of the year: all of it, or a share by days or by months; absent: all of it.",
      }).optional(),
      rounding: variedParameter(roundingMode, {
        label: { zh: "单位数的取整方式", en: "rounding of units" },
        description:
          "按每若干单位计算时单位数的取整方式；缺省为不取整。How the number of units is rounded where so much is laid down for every so many; absent: it is not.",
      }).optional(),
      growth: growthParameter,
      meaning: variedParameter(termOf(standardMeanings), meaningWords).optional(),
    }).describe("参数。Parameters."),
  })
    .describe(
      "经费标准：每个对象按指标单位、类别或者阶段应得的金额。How much money each recipient is to have: per unit of a measure, by class or by stages.",
    )
    .register(typeNames, { name: "FundingStandard" }),
  detail: null,
} as const satisfies KindOfProvision;
