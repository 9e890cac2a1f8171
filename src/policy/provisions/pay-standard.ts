import { dayText, exactly, numberText, recordOf, termOf, typeNames } from "../../fields/index.js";
import { amountPeriods, standardMeanings } from "../../terms/index.js";
import { subjectCondition } from "../measure/classes.js";
import { namedParameter } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { amountParameter, growthParameter, meaningWords } from "./money-parameters.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const yuan = numberText.nullable();

const payStandardDetail = detailOf(
  "PayStandardDetail",
  "pay-standard",
  "薪酬标准结论的具体情况。Particulars of a pay standard.",
  {
    required: recordOf({
      least: yuan.describe("至少（元/年）；null：没有规定。At least, in yuan a year; null: nothing is laid down."),
      most: yuan.describe(
        "至多（元/年）；null：不确定或者没有规定。At most; null: not known, or nothing is laid down.",
      ),
    }).describe("标准折算的年薪。The pay of a year by the standard."),
    actual: recordOf({
      least: yuan.describe("至少（元/年）。At least, in yuan a year."),
      most: yuan.describe("至多（元/年）；null：未登记。At most; null: not recorded."),
    }).describe("登记的年薪。The pay of a year as recorded."),
    countedOn: dayText.describe("所核查之日。The day for which it is checked."),
  },
);

/** 薪酬标准: the pay of staff, at least or exactly, by rank, certificate or other classes. */
export const payStandard = {
  label: { zh: "薪酬标准", en: "pay standard" },
  purpose: { zh: "人员薪酬的下限或者分级标准", en: "the least pay of staff, or their pay by class" },
  subjects: ["person"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("pay-standard").describe("条款种类：薪酬标准。Kind: pay standard."),
    where: subjectCondition
      .optional()
      .describe(
        "所适用的人员另须满足的条件；缺省为没有。What persons must meet in addition to `appliesTo`; absent: nothing.",
      ),
    parameters: recordOf({
      amount: amountParameter(
        "薪酬（元）：数额，或者按证书、岗位等分级。Pay in yuan: a number, or by certificate, role or another class.",
      ),
      per: variedParameter(termOf(amountPeriods), {
        label: { zh: "按月或按年", en: "month or year" },
        description: "金额按月还是按年。Whether the amount is for a month or a year.",
      }),
      growth: growthParameter,
      meaning: namedParameter(termOf(standardMeanings), meaningWords).optional(),
    }).describe("参数。Parameters."),
  })
    .describe(
      "薪酬标准：人员薪酬的下限或者数额，可按职级、证书等分类。The pay of staff, at least or exactly, by rank, certificate or other classes.",
    )
    .register(typeNames, { name: "PayStandard" }),
  detail: payStandardDetail,
} as const satisfies KindOfProvision;
