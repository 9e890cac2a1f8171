import * as z from "zod";
import {
  anyText,
  count,
  id,
  localText,
  named,
  optionalFields,
  recordOf,
  termOf,
  typeNames,
  exactly,
  listOf,
  oneOf,
} from "../../fields/index.js";
import { assessors, evaluationFrequencies } from "../../terms/index.js";
import { namedParameter } from "../parameter.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const namedList = listOf(
  recordOf({
    id: id.describe("标识。Id."),
    name: localText.describe("名称。Name."),
  }),
  { least: 1 },
);

const differenceSchema = named(
  "ShapeDifference",
  "方案与要求不同的一个方面。One respect in which a scheme is not as demanded.",
  z.discriminatedUnion("aspect", [
    recordOf({
      aspect: oneOf(["grades", "depth", "leaves"]),
      required: count.describe("要求的数量。The number demanded."),
      actual: count.describe("方案的数量。The number in the scheme."),
    }),
    recordOf({
      aspect: oneOf(["dimensions", "subjects"]),
      missing: listOf(anyText).describe("方案缺少的。Demanded ids that the scheme lacks."),
      extra: listOf(anyText).describe("方案多出的。Ids of the scheme that are not demanded."),
    }),
    recordOf({
      aspect: oneOf(["frequency", "assessor"]),
      required: anyText.describe("要求。What is demanded."),
      actual: anyText.nullable().describe("方案的规定；null：方案未说明。What the scheme says; null: nothing."),
    }),
  ]),
);

const evaluationSchemeDetail = detailOf(
  "EvaluationSchemeDetail",
  "evaluation-scheme",
  "评估方案与政策要求的比较。How an evaluation scheme compares with the shape that the policy demands.",
  {
    outcome: oneOf(["conforms", "differs"]).describe("是否与要求一致。Whether the scheme is as demanded."),
    checked: listOf(oneOf(["grades", "depth", "leaves", "dimensions", "subjects", "frequency", "assessor"])).describe(
      "比较了哪些方面。The respects that were compared.",
    ),
    differences: listOf(differenceSchema).describe("不同之处。The differences."),
  },
);

/** 评估标准: the shape that a policy demands of an evaluation scheme; what it does not fix is absent. */
export const evaluationShape = {
  label: { zh: "评估标准", en: "evaluation scheme" },
  purpose: { zh: "评估方案应有的结构", en: "the shape that an evaluation must have" },
  subjects: ["scheme"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("evaluation-scheme").describe("条款种类：评估标准。Kind: evaluation scheme."),
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
      dimensions: namedParameter(namedList, {
        label: { zh: "评估维度", en: "dimensions" },
        description: "评估的维度，即一级指标；缺省为不限。Dimensions: the indicators of the top level; absent: any.",
      }).optional(),
      subjects: namedParameter(namedList, {
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
  detail: evaluationSchemeDetail,
} as const satisfies KindOfProvision;
