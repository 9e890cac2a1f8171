import * as z from "zod";
import {
  flag,
  id,
  localText,
  moneyAmount,
  oneOf,
  openTermOf,
  recordOf,
  termOf,
  typeNames,
  exactly,
  listOf,
} from "../../fields/index.js";
import { INDICATOR_DIRECTIONS, purposes, subjectKinds } from "../../terms/index.js";
import { boundSchema } from "../measure/bound.js";
import { measureSchema } from "../measure/measure.js";
import { namedParameter, tierSelector } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** 因素: what money is divided by. */
const factor = recordOf({
  id: id.describe("因素的标识。Id of the factor."),
  name: localText.describe("因素的名称。Name of the factor."),
  measure: measureSchema
    .optional()
    .describe(
      "计量因素的指标；原文没有规定时缺省，不能据此计算。The measure of the factor; absent where the source gives none: nothing can be computed from it.",
    ),
  direction: oneOf(INDICATOR_DIRECTIONS)
    .optional()
    .describe(
      "数值越大分得越多（proportional）或者越少（inverse）；缺省为越多。Whether more of it gives more money, or less; absent: more.",
    ),
  coefficient: flag
    .optional()
    .describe("该因素是否乘以系数；缺省为否。Whether the coefficient is applied to this factor; absent: no."),
})
  .describe("分配资金的一个因素。One factor by which money is divided.")
  .register(typeNames, { name: "FormulaFactor" });

/** 因素权重: how much one factor counts. */
const weight = recordOf({
  factor: id.describe("因素的标识。Id of the factor."),
  weight: z
    .string()
    .min(1)
    .describe("权重：小数、分数或份数。Its weight: a decimal, a fraction, or a number of parts."),
})
  .describe("一个因素的权重。How much one factor counts.")
  .register(typeNames, { name: "FormulaWeight" });

/** 因素法: the factors by which money is divided. `weights` is absent where the source names none. */
export const factorFormula = {
  label: { zh: "因素法分配", en: "factor formula" },
  purpose: { zh: "资金按哪些因素分配", en: "by what money is divided" },
  subjects: ["division", "station"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("factor-formula").describe("条款种类：因素法分配。Kind: factor formula."),
    recipients: recordOf({
      subject: termOf(subjectKinds).describe("对象的种类。Kind of subject."),
      tier: tierSelector
        .optional()
        .describe("站点层级的标识，或行政区划的级别；缺省为不限。Id of a tier, or a level of division; absent: any."),
    })
      .describe("参与分配的对象。Which recipients share the money.")
      .register(typeNames, { name: "FormulaRecipients" })
      .optional()
      .describe("分得资金的对象；缺省为appliesTo所列。Who receives the money; absent: those of `appliesTo`."),
    parameters: recordOf({
      factors: variedParameter(listOf(factor, { least: 1 }), {
        label: { zh: "分配因素", en: "factors" },
        description: "分配资金的因素，可分阶段规定。Factors by which money is divided, which may differ by stage.",
        by: "stage",
      }),
      weights: variedParameter(listOf(weight, { least: 1 }), {
        label: { zh: "因素权重", en: "weights" },
        description:
          "各因素的权重，可分阶段规定；原文未定权重时缺省。Weight of each factor, which may differ by stage; absent where the source gives none.",
        by: "stage",
      }).optional(),
      total: variedParameter(moneyAmount, {
        label: { zh: "分配总额", en: "total" },
        description:
          "每年分配的总额（元），可分阶段规定；缺省为编制预算时另行给定。What is divided each year, in yuan, which may differ by stage; absent: it is given when a budget is planned.",
        by: "stage",
      }).optional(),
      purpose: variedParameter(openTermOf(purposes), {
        label: { zh: "用途", en: "purpose" },
        description:
          "资金的用途；缺省，或者不属于任何一类的对象，为原文未定用途。What the money is for; absent, or for recipients of no class: the source names no purpose.",
      }).optional(),
      coefficient: variedParameter(measureSchema, {
        label: { zh: "系数", en: "coefficient" },
        description:
          "各对象的系数（如财政困难程度系数）；缺省，或者不属于任何一类的对象，为没有。The coefficient of each recipient, for instance of fiscal difficulty; absent, or for recipients of no class: none.",
      }).optional(),
      deduct: variedParameter(measureSchema, {
        label: { zh: "扣减结余", en: "deduction of balances" },
        description:
          "从各对象分得的金额中扣减的结余（元）；缺省，或者不属于任何一类的对象，为不扣减。The balance in yuan that is deducted from what each recipient receives; absent, or for recipients of no class: none.",
      }).optional(),
      floor: namedParameter(boundSchema, {
        label: { zh: "保底金额", en: "floor" },
        description: "每个对象至少分得的金额（元）；缺省为没有。The least that each recipient receives; absent: none.",
      }).optional(),
      cap: namedParameter(boundSchema, {
        label: { zh: "封顶金额", en: "cap" },
        description: "每个对象至多分得的金额（元）；缺省为没有。The most that each recipient receives; absent: none.",
      }).optional(),
    }).describe("参数。Parameters."),
  })
    .describe(
      "因素法：分配资金所依的因素；原文未定权重的，没有“weights”。The factors by which money is divided; without `weights` the source names none.",
    )
    .register(typeNames, { name: "FactorFormula" }),
  detail: null,
} as const satisfies KindOfProvision;
