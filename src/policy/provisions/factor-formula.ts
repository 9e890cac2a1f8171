import * as z from "zod";
import { id, localText, recordOf, typeNames, exactly, listOf } from "../../fields/index.js";
import { namedParameter } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

/** 因素: what money is divided by. */
const factor = recordOf({
  id: id.describe("因素的标识。Id of the factor."),
  name: localText.describe("因素的名称。Name of the factor."),
}).register(typeNames, { name: "FormulaFactor" });

/** 因素权重: how much one factor counts. */
const weight = recordOf({
  factor: id.describe("因素的标识。Id of the factor."),
  weight: z.string().min(1).describe("权重：小数或分数。Its weight: a decimal or a fraction."),
}).register(typeNames, { name: "FormulaWeight" });

/** 因素法: the factors by which money is divided. `weights` is absent where the source names none. */
export const factorFormula = {
  label: { zh: "因素法分配", en: "factor formula" },
  purpose: { zh: "资金按哪些因素分配", en: "by what money is divided" },
  subjects: ["division"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("factor-formula").describe("条款种类：因素法分配。Kind: factor formula."),
    parameters: recordOf({
      factors: namedParameter(listOf(factor, { least: 1 }), {
        label: { zh: "分配因素", en: "factors" },
        description: "分配资金的因素。Factors by which money is divided.",
      }),
      weights: namedParameter(listOf(weight, { least: 1 }), {
        label: { zh: "因素权重", en: "weights" },
        description: "各因素的权重；原文未定权重时缺省。Weight of each factor; absent where the source gives none.",
      }).optional(),
    }).describe("参数。Parameters."),
  }).register(typeNames, { name: "FactorFormula" }),
  detail: null,
} as const satisfies KindOfProvision;
