import * as z from "zod";
import {
  anyText,
  count,
  flag,
  fraction,
  id,
  localText,
  named,
  numberText,
  optionalFields,
  recordOf,
  termOf,
  typeNames,
  exactly,
  listOf,
  oneOf,
} from "../../fields/index.js";
import { assessors, evaluationFrequencies } from "../../terms/index.js";
import { subjectWeightSchema } from "../evaluation-scheme/scheme.js";
import { share } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const namedList = listOf(
  recordOf({
    id: id.describe("标识。Id."),
    name: localText.describe("名称。Name."),
  }),
  { least: 1 },
);

const numbers = listOf(numberText);

const weights = listOf(
  recordOf({
    subject: anyText.describe("评分主体的标识。Id of the subject."),
    weight: numberText.describe("权重。Its weight."),
  }),
);

const ASPECT = "不同的方面。In which respect they differ.";

const differenceSchema = named(
  "ShapeDifference",
  "方案与要求不同的一个方面。One respect in which a scheme is not as demanded.",
  z.discriminatedUnion("aspect", [
    recordOf({
      aspect: oneOf(["grades", "depth", "leaves"]).describe(ASPECT),
      required: count.describe("要求的数量。The number demanded."),
      actual: count.describe("方案的数量。The number in the scheme."),
    }),
    recordOf({
      aspect: oneOf(["dimensions", "subjects"]).describe(ASPECT),
      missing: listOf(anyText).describe("方案缺少的。Demanded ids that the scheme lacks."),
      extra: listOf(anyText).describe("方案多出的。Ids of the scheme that are not demanded."),
    }),
    recordOf({
      aspect: oneOf(["frequency", "assessor"]).describe(ASPECT),
      required: anyText.describe("要求。What is demanded."),
      actual: anyText.nullable().describe("方案的规定；null：方案未说明。What the scheme says; null: nothing."),
    }),
    recordOf({
      aspect: oneOf(["full", "sample"]).describe(ASPECT),
      required: numberText.describe("要求的数值。The number demanded."),
      actual: numberText.nullable().describe("方案的数值；null：方案未说明。That of the scheme; null: it says none."),
    }),
    recordOf({
      aspect: exactly("selfAssessment").describe(ASPECT),
      required: flag.describe("是否要求自评。Whether a self-assessment is demanded."),
      actual: flag.nullable().describe("方案的规定；null：方案未说明。What the scheme says; null: nothing."),
    }),
    recordOf({
      aspect: exactly("bounds").describe(ASPECT),
      required: numbers.describe("要求的等级下限，由高到低。Lower bounds of grades that are demanded, best first."),
      actual: numbers.describe("方案的等级下限。Those of the scheme."),
    }),
    recordOf({
      aspect: exactly("weights").describe(ASPECT),
      required: weights.describe("要求的评分权重。The weights demanded of those who score."),
      actual: weights.nullable().describe("方案的权重；null：方案未说明。Those of the scheme; null: it says none."),
    }),
  ]),
);

const evaluationSchemeDetail = detailOf(
  "EvaluationSchemeDetail",
  "evaluation-scheme",
  "评估方案与政策要求的比较。How an evaluation scheme compares with the shape that the policy demands.",
  {
    outcome: oneOf(["conforms", "differs"]).describe("是否与要求一致。Whether the scheme is as demanded."),
    checked: listOf(
      oneOf([
        "grades",
        "depth",
        "leaves",
        "dimensions",
        "subjects",
        "frequency",
        "assessor",
        "full",
        "bounds",
        "weights",
        "selfAssessment",
        "sample",
      ]),
    ).describe("比较了哪些方面。The respects that were compared."),
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
      grades: variedParameter(count, {
        label: { zh: "评估等级数", en: "number of grades" },
        description: "评估等级数；缺省为不限。Number of grades; absent: any.",
        by: "stage",
      }).optional(),
      depth: variedParameter(count, {
        label: { zh: "指标级数", en: "levels of indicators" },
        description: "指标的级数；缺省为不限。Number of levels of indicators; absent: any.",
        by: "stage",
      }).optional(),
      leaves: variedParameter(count, {
        label: { zh: "评分细则项数", en: "number of scoring items" },
        description: "评分细则的项数；缺省为不限。Number of indicators that are scored; absent: any.",
        by: "stage",
      }).optional(),
      dimensions: variedParameter(namedList, {
        label: { zh: "评估维度", en: "dimensions" },
        description: "评估的维度，即一级指标；缺省为不限。Dimensions: the indicators of the top level; absent: any.",
        by: "stage",
      }).optional(),
      subjects: variedParameter(namedList, {
        label: { zh: "评估主体", en: "who scores" },
        description: "评分的主体；缺省为不限。Who scores; absent: anybody.",
        by: "stage",
      }).optional(),
      frequency: variedParameter(termOf(evaluationFrequencies), {
        label: { zh: "评估频次", en: "frequency" },
        description: "评估的频次；缺省为不限。How often; absent: not fixed.",
        by: "stage",
      }).optional(),
      assessor: variedParameter(termOf(assessors), {
        label: { zh: "评估实施方", en: "assessor" },
        description: "由第三方或主管部门实施；缺省为不限。A third party, or the authority; absent: not fixed.",
        by: "stage",
      }).optional(),
      full: variedParameter(fraction, {
        label: { zh: "满分", en: "full marks" },
        description: "满分，如100或者1000；缺省为不限。Full marks, such as 100 or 1000; absent: any.",
        by: "stage",
      }).optional(),
      bounds: variedParameter(listOf(fraction, { least: 1, most: 49 }), {
        label: { zh: "等级下限", en: "bounds of grades" },
        description:
          "各等级的下限，由高到低，最低一级没有；缺省为不限。Lower bounds of the grades, best first; the lowest grade has none; absent: any.",
        by: "stage",
      }).optional(),
      weights: variedParameter(listOf(subjectWeightSchema, { least: 1, most: 100 }), {
        label: { zh: "评分权重", en: "weights of those who score" },
        description:
          "各评分主体的权重；缺省为不限。The weight of each who scores, as the scheme says it for the whole; absent: any.",
        by: "stage",
      }).optional(),
      selfAssessment: variedParameter(flag, {
        label: { zh: "先行自评", en: "self-assessment" },
        description: "是否须先行自评；缺省为不限。Whether a self-assessment comes first; absent: not fixed.",
        by: "stage",
      }).optional(),
      sample: variedParameter(share, {
        label: { zh: "抽查比例", en: "sample" },
        description: "抽查的比例；缺省为不限。The share that is evaluated as a sample; absent: not fixed.",
        by: "stage",
      }).optional(),
    }).register(z.globalRegistry, { description: "参数。Parameters." }),
  })
    .describe(
      "评估标准：政策对评估方案的要求；未作要求的不写。What a policy demands of an evaluation scheme; what it does not fix is absent.",
    )
    .register(typeNames, { name: "EvaluationShape" }),
  detail: evaluationSchemeDetail,
} as const satisfies KindOfProvision;
