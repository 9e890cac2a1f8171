import * as z from "zod";
import {
  dayText,
  exactly,
  flag,
  named,
  numberText,
  oneOf,
  optionalFields,
  period,
  recordOf,
  termOf,
  typeNames,
} from "../../fields/index.js";
import { anniversaryConventions, dueConventions, ownDates, partYearReadings, recurrences } from "../../terms/index.js";
import { boundSchema } from "../measure/bound.js";
import { subjectCondition } from "../measure/classes.js";
import { measureSchema } from "../measure/measure.js";
import { namedParameter, roundingMode } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { countedFromParameter } from "./counted-from.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

/** Bounds of a number. */
const numberLimits = named(
  "NumberLimits",
  "数值的上下限，十进制文本或者分数；确知时相等。Bounds of a number, as a decimal or a fraction; equal where it is known.",
  recordOf({
    least: numberText.nullable().describe("至少；null：没有数值。At least; null: there is no number."),
    most: numberText.nullable().describe("至多；null：没有上限或者没有数值。At most; null: no bound, or no number."),
  }),
);

/** A day of every year, `MM-DD`; 29 February is none. */
const dayOfYear = z
  .string()
  .regex(
    /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/,
  );

const daysOfYear = optionalFields({
  from: dayOfYear
    .optional()
    .describe("每年的第一日，如“07-01”；缺省为1月1日。First day, such as 07-01; absent: 1 January."),
  until: dayOfYear
    .optional()
    .describe("每年的最后一日，如“06-30”；缺省为12月31日。Last day, such as 06-30; absent: 31 December."),
})
  .describe("每年中的一段，首尾两日均含。A part of every year, both days included.")
  .register(typeNames, { name: "DaysOfYear" });

/** So many days or months after a date of the subject itself. */
const termAfter = recordOf({
  from: termOf(ownDates).describe("由对象自身的哪个日期起算。From which date of the subject itself."),
  days: z
    .int()
    .min(1)
    .max(3660)
    .optional()
    .describe("若干日之后；与months只填一项。So many days after it; this or `months`."),
  months: z
    .int()
    .min(1)
    .max(120)
    .optional()
    .describe("若干个月之后的对应日；与days只填一项。The corresponding day so many months after it; this or `days`."),
})
  .describe("由对象自身的日期起算的期限。A term that runs from a date of the subject itself.")
  .register(typeNames, { name: "TermAfter" });

const requirementDetail = detailOf(
  "RequirementDetail",
  "requirement",
  "指标要求结论的具体情况。Particulars of a requirement.",
  {
    measured: numberLimits.describe("指标的数值。The number of the measure."),
    atLeast: numberLimits.nullable().describe("下限；null：没有规定。The least that is required; null: none is."),
    atMost: numberLimits.nullable().describe("上限；null：没有规定。The most that is allowed; null: no limit."),
    shortfall: numberLimits
      .nullable()
      .describe("距下限还差的数值。How much is lacking to the least; null: none is required."),
    excess: numberLimits.nullable().describe("超出上限的数值。How much is beyond the most; null: there is no limit."),
    stage: recordOf({
      dueOn: dayText.describe("该阶段的期限。The due day of the stage."),
      next: dayText
        .nullable()
        .describe("下一阶段的期限；null：没有。The due day of the next stage; null: there is none."),
    })
      .optional()
      .describe("阶段；缺省为不分阶段。The stage; absent: the bound has none."),
    due: recordOf({
      earliest: dayText
        .nullable()
        .describe("最早可能的期限；null：起算的日期没有登记。The earliest; null: the date is not recorded."),
      latest: dayText.describe("最迟可能的期限；确知时与最早相同。The latest; the same where it is known."),
    })
      .optional()
      .describe(
        "由对象自身的日期起算的期限；缺省为没有。By when it is due, counted from a date of the subject itself; absent: no such term.",
      ),
    period: period
      .optional()
      .describe("计数的期间；缺省为核查日的情况。The period that is counted; absent: what there is on the day."),
    exact: flag.describe(
      "数值和未知情况是否精确；否时数值范围可能偏宽，未知情况可能偏多，结论不会错。Whether bounds and missing facts are exact; otherwise bounds may be too wide and facts too many, the verdict never wrong.",
    ),
  },
);

/** 指标要求: a measure compared with a bound, for each subject or for the whole jurisdiction. */
export const requirement = {
  label: { zh: "指标要求", en: "requirement" },
  purpose: {
    zh: "任何数量、比例、合计的要求：按单位、类别或者阶段规定",
    en: "any number, share or sum that is required: per unit, by class or by stages",
  },
  subjects: ["station", "division", "operator", "contract", "person"],
  byPeriod: true,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("requirement").describe("条款种类：指标要求。Kind: requirement."),
    scope: oneOf(["each", "jurisdiction"])
      .optional()
      .describe(
        "逐个对象，或者政策适用地区整体；缺省为逐个对象。Each subject, or the whole area in which the policy applies; absent: each.",
      ),
    where: subjectCondition
      .optional()
      .describe(
        "所适用的对象另须满足的条件；缺省为没有。What subjects must meet in addition to `appliesTo`; absent: nothing.",
      ),
    parameters: recordOf({
      measure: namedParameter(measureSchema, {
        label: { zh: "指标", en: "measure" },
        description:
          "所比较的指标；人员、承接机构和合同按其全部计算，不限于政策适用的地区。What is counted, added up or looked up; of a person, an operator and a contract all of it, in the area of the policy and elsewhere.",
      }),
      atLeast: namedParameter(boundSchema, {
        label: { zh: "不少于", en: "at least" },
        description: "下限；与atMost至少取一。The least that is required; this or `atMost` or both.",
      }).optional(),
      atMost: namedParameter(boundSchema, {
        label: { zh: "不多于", en: "at most" },
        description: "上限；缺省为没有。The most that is allowed; absent: no limit.",
      }).optional(),
      rounding: variedParameter(roundingMode, {
        label: { zh: "取整方式", en: "rounding" },
        description:
          "按单位计算的界限的取整方式；缺省为不取整。How a bound per unit is rounded; absent: it is compared as it is.",
      }).optional(),
      every: variedParameter(termOf(recurrences), {
        label: { zh: "周期", en: "period" },
        description:
          "按期间计的指标每个周期都须达到；缺省为所核查的整个期间。Each period in which a measure of a period must be reached; absent: the whole period of the question.",
      }).optional(),
      within: namedParameter(daysOfYear, {
        label: { zh: "年内的起止日", en: "days of the year" },
        description:
          "每年只计其中一段，如“每年6月30日前”；缺省为全年。The part of each year that counts, such as until 30 June; absent: the whole year.",
      }).optional(),
      countedFrom: countedFromParameter,
      yearConvention: variedParameter(termOf(anniversaryConventions), {
        label: { zh: "满年的算法", en: "when years are full" },
        description:
          "条件中的年龄、任职年数、持证年数何时算满；缺省为对应日当日即满。When the years of ages, posts and certificates in conditions are full; absent: on the corresponding day.",
      }).optional(),
      partYear: variedParameter(termOf(partYearReadings), {
        label: { zh: "不足一期的折算", en: "part of a period" },
        description:
          "站点只开放部分期间时的界限：全额、按日或者按月折算；缺省为全额。The bound for a station that was open for a part of the period: all of it, or a share by days or by months; absent: all of it.",
      }).optional(),
      dueAfter: namedParameter(termAfter, {
        label: { zh: "起算后的时限", en: "term from a date of the subject" },
        description:
          "由站点启用、合同签订、人员到岗等对象自身的日期起算的时限，期满后应已达到；缺省为没有，不与阶段并用。A term from a date of the subject itself, such as three months after a station opened; absent: none; not together with stages.",
      }).optional(),
      dueConvention: namedParameter(termOf(dueConventions), {
        label: { zh: "期限是否含当日", en: "whether the due day counts" },
        description:
          "阶段和时限的期限是否含当日；缺省为含当日。Whether the due day of a stage or a term counts; absent: it does.",
      }).optional(),
    }).describe("参数。Parameters."),
  })
    .describe(
      "指标要求：把一个指标与界限相比，逐个对象或者就整个地区。A measure compared with a bound, for each subject or for the whole jurisdiction.",
    )
    .register(typeNames, { name: "Requirement" }),
  detail: requirementDetail,
} as const satisfies KindOfProvision;
