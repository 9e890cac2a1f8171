import { flag, optionalFields, typeNames } from "../../fields/index.js";
import { divisionLevels, facilities, governmentBodies } from "../../terms/index.js";
import { dayRange, idList, limits, numberRange, monthCount, wordsOf, yearCount } from "./values.js";

/** Conditions that are a part of others, and contain none themselves. */

/** 场所须满足的条件. */
export const premisesCondition = optionalFields({
  available: flag.optional().describe("场所是否到位；缺省为不限。Whether there are premises; absent: any."),
  facilities: wordsOf(facilities)
    .optional()
    .describe("须全部具备的功能室；缺省为不限。Rooms, all of which it must have; absent: any."),
  signage: flag.optional().describe("是否悬挂标牌；缺省为不限。Whether its sign is put up; absent: any."),
  rulesPosted: flag
    .optional()
    .describe("制度是否上墙；缺省为不限。Whether its rules are posted on the wall; absent: any."),
})
  .meta({ description: "对场所的条件。A condition on premises." })
  .register(typeNames, { name: "PremisesCondition" });

/** 试点须满足的条件. */
export const pilotCondition = optionalFields({
  programme: idList.optional().describe("试点的编号之一；缺省为不限。One of these pilots, by id; absent: any."),
  batch: numberRange.optional().describe("第几批；缺省为不限。Number of the batch; absent: any."),
})
  .meta({
    description: "对所参加的试点的条件；核查日仍是试点的才计入。A condition on pilots; only those on the day count.",
  })
  .register(typeNames, { name: "PilotCondition" });

/** 购买主体须满足的条件. */
export const purchaserCondition = optionalFields({
  body: wordsOf(governmentBodies).optional().describe("部门的类型；缺省为不限。Kind of body; absent: any."),
  level: wordsOf(divisionLevels).optional().describe("部门的层级；缺省为不限。Level of the body; absent: any."),
})
  .meta({ description: "对购买主体的条件。A condition on the purchaser." })
  .register(typeNames, { name: "PurchaserCondition" });

/** 节次须满足的条件. */
export const sessionsCondition = optionalFields({
  ...limits,
  persons: numberRange.optional().describe("每节的参加人数；缺省为不限。Persons at each that counts; absent: any."),
  hours: numberRange.optional().describe("每节的时长（小时）；缺省为不限。Hours of each that counts; absent: any."),
})
  .meta({
    description:
      "节次：符合条件的节数及其范围；上下限均缺省时为至少一节。How many sessions meet the condition; without limits: at least one.",
  })
  .register(typeNames, { name: "SessionsCondition" });

/** 继续教育须满足的条件. */
export const continuingEducationCondition = optionalFields({
  hours: numberRange.optional().describe("学时（小时）；缺省为多于0。Hours; absent: more than none."),
  years: yearCount
    .optional()
    .describe(
      "截至核查日的若干年之内；缺省为所核查的期间。Within so many years that end on the day; absent: within the period of the question.",
    ),
})
  .meta({
    description: "对继续教育学时合计的条件。A condition on the hours of continuing education in all.",
  })
  .register(typeNames, { name: "ContinuingEducationCondition" });

/** 活动的完成须满足的条件. */
export const completionCondition = optionalFields({
  withinMonths: monthCount
    .optional()
    .describe("开始后若干个月之内完成；缺省为不限。Within so many months after it began; absent: whenever."),
})
  .meta({ description: "对活动完成的条件。A condition on how an activity was completed." })
  .register(typeNames, { name: "CompletionCondition" });

/** 最近一次评估须满足的条件. */
export const evaluationCondition = optionalFields({
  grade: idList.optional().describe("等级之一，以其编号表示；缺省为不限。One of these grades, by id; absent: any."),
  score: numberRange.optional().describe("得分；缺省为不限。Score; absent: any."),
  held: dayRange.optional().describe("评估的日期；缺省为不限。Day on which it was held; absent: any."),
  scheme: idList.optional().describe("所用的评估方案之一；缺省为不限。One of these schemes, by id; absent: any."),
})
  .meta({
    description:
      "对核查日及以前最近一次评估（不含自评、抽查）的条件；没有评估过的不符合。A condition on the latest evaluation by the day, self-assessments and checks of a sample aside; without one it is not met.",
  })
  .register(typeNames, { name: "EvaluationCondition" });
