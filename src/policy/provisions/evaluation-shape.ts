import * as z from "zod";
import { count, id, localText, optionalFields, recordOf, termOf, typeNames } from "../../fields/index.js";
import { assessors, evaluationFrequencies } from "../../terms/index.js";
import { namedParameter } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";

const named = z
  .array(
    recordOf({
      id: id.describe("标识。Id."),
      name: localText.describe("名称。Name."),
    }),
  )
  .min(1);

/** 评估标准: the shape that a policy demands of an evaluation scheme; what it does not fix is absent. */
export const evaluationShape = {
  label: { zh: "评估标准", en: "evaluation scheme" },
  purpose: { zh: "评估方案应有的结构", en: "the shape that an evaluation must have" },
  subject: "scheme",
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: z.literal("evaluation-scheme").describe("条款种类：评估标准。Kind: evaluation scheme."),
    parameters: optionalFields({
      grades: namedParameter(count, {
        label: { zh: "评估等级数", en: "number of grades" },
        description: "评估等级数；缺省为不限。Number of grades; absent: any.",
      }).optional(),
      depth: namedParameter(count, {
        label: { zh: "指标级数", en: "levels of indicators" },
        description: "指标的级数；缺省为不限。Number of levels of indicators; absent: any.",
      }).optional(),
      leaves: namedParameter(count, {
        label: { zh: "评分细则项数", en: "number of scoring items" },
        description: "评分细则的项数；缺省为不限。Number of indicators that are scored; absent: any.",
      }).optional(),
      dimensions: namedParameter(named, {
        label: { zh: "评估维度", en: "dimensions" },
        description: "评估的维度，即一级指标；缺省为不限。Dimensions: the indicators of the top level; absent: any.",
      }).optional(),
      subjects: namedParameter(named, {
        label: { zh: "评估主体", en: "who scores" },
        description: "评分的主体；缺省为不限。Who scores; absent: anybody.",
      }).optional(),
      frequency: namedParameter(termOf(evaluationFrequencies), {
        label: { zh: "评估频次", en: "frequency" },
        description: "评估的频次；缺省为不限。How often; absent: not fixed.",
      }).optional(),
      assessor: namedParameter(termOf(assessors), {
        label: { zh: "评估实施方", en: "assessor" },
        description: "由第三方或主管部门实施；缺省为不限。A third party, or the authority; absent: not fixed.",
      }).optional(),
    }).register(z.globalRegistry, { description: "参数。Parameters." }),
  }).register(typeNames, { name: "EvaluationShape" }),
} as const satisfies KindOfProvision;
