import * as z from "zod";
import {
  anyText,
  dayText,
  exactly,
  flag,
  listOf,
  named,
  numberText,
  oneOf,
  optionalFields,
  period,
  recordOf,
  termOf,
  typeNames,
} from "../../fields/index.js";
import { assessors, evaluationFrequencies, verdicts } from "../../terms/index.js";
import { consequenceSchema, evaluationSchemeSchema } from "../evaluation-scheme/scheme.js";
import { share } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const partFields = {
  verdict: termOf(verdicts).describe("本项的结论。The verdict of this part."),
  timing: oneOf(["open", "closed"]).describe("期限是否已过。Whether its time is over."),
} as const;

const heldIds = listOf(anyText).describe("计入的评估记录编号。Ids of the evaluations that count.");

const possibleIds = listOf(anyText).describe(
  "日期或者实施方未登记清楚、可能计入的评估记录编号。Ids of those that may count: their day or who carried them out is not recorded.",
);

const evaluationId = anyText.describe("评估记录编号。Id of the evaluation.");

const range = (description: string) =>
  recordOf({
    least: numberText.describe("至少。At least."),
    most: numberText.nullable().describe("至多；null：没有上限。At most; null: no bound."),
  }).describe(description);

const evaluationPart = named(
  "EvaluationPart",
  "评估要求的一项内容及其结论。One part of what is required of an evaluation, and its verdict.",
  z.discriminatedUnion("part", [
    recordOf({
      part: oneOf(["held", "self-assessment"]).describe(
        "开展评估，或者自评。An evaluation was held, or a self-assessment.",
      ),
      ...partFields,
      evaluations: heldIds,
      possible: possibleIds,
    }),
    recordOf({
      part: exactly("assessor").describe("评估由规定的一方实施。It was carried out by those that the policy names."),
      ...partFields,
      evaluation: evaluationId,
      recorded: anyText.nullable().describe("登记的实施方；null：未登记。Who carried it out; null: not recorded."),
    }),
    recordOf({
      part: exactly("grade").describe("等级与得分相符。The grade follows from the score."),
      ...partFields,
      evaluation: evaluationId,
      state: oneOf(["agrees", "differs", "not-recorded", "other-scheme", "other-full-marks"]).describe(
        "相符；不符；未登记；按其他方案评估；满分与方案不同。It agrees; it differs; something is not recorded; another scheme was used; the full marks are not those of the scheme.",
      ),
      score: numberText.nullable().describe("登记的得分；null：未登记。The score that is recorded; null: none."),
      recorded: anyText.nullable().describe("登记的等级；null：未登记。The grade that is recorded; null: none."),
      byScheme: listOf(anyText).describe(
        "按方案应评的等级，由高到低；不止一个时尚未确定。Grades that the scheme gives, best first; several: it is not settled which.",
      ),
    }),
    recordOf({
      part: exactly("consequence").describe("评估结果的运用。What follows from the grade."),
      ...partFields,
      evaluation: evaluationId,
      consequence: anyText.describe("结果运用的标识。Id of the consequence."),
      dueOn: dayText.nullable().describe("期限；null：未定期限。By when it is due; null: no term is set."),
    }),
    recordOf({
      part: exactly("sample").describe("抽查的数量。How many were evaluated, as a sample."),
      ...partFields,
      share: numberText
        .optional()
        .describe(
          "抽查比例，各类对象比例不同时逐类列出；缺省为各对象比例相同。The share that is evaluated, where it differs by class of subject, for each class; absent: it is the same for all.",
        ),
      subjects: range("应纳入抽查范围的对象数。How many there are."),
      required: range("至少应评估的对象数。How many must be evaluated at least."),
      evaluated: range("已评估的对象数。How many were evaluated."),
    }),
  ]),
);

const evaluationDetail = detailOf(
  "EvaluationDetail",
  "evaluation",
  "评估开展情况：是否按频次开展、等级是否与得分相符、结果是否运用。How evaluations were held: how often, whether the grade follows from the score, and what followed from it.",
  {
    period: period.describe("核查的期间。The period that was checked."),
    parts: listOf(evaluationPart).describe("各项内容。The parts."),
  },
);

/** 评估考核: that subjects are evaluated, how often, by which body, under which scheme, and what follows from a grade. */
export const evaluation = {
  label: { zh: "评估考核", en: "evaluation" },
  purpose: {
    zh: "评估方案、评估频次和实施方，以及结果的运用",
    en: "the scheme of an evaluation, how often it is held and who does it, what follows from a grade",
  },
  subjects: ["station", "operator"],
  byPeriod: true,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("evaluation").describe("条款种类：评估考核。Kind: evaluation."),
    parameters: optionalFields({
      scheme: variedParameter(evaluationSchemeSchema, {
        label: { zh: "评估方案", en: "scheme" },
        description: "评估方案：指标、满分和等级；缺省为未见。The scheme; absent: it was not seen.",
      }).optional(),
      frequency: variedParameter(termOf(evaluationFrequencies), {
        label: { zh: "评估频次", en: "frequency" },
        description:
          "评估的频次；缺省以评估方案所写为准。How often an evaluation is held; absent: as the scheme says, or not fixed.",
      }).optional(),
      assessor: variedParameter(termOf(assessors), {
        label: { zh: "评估实施方", en: "assessor" },
        description:
          "由第三方或主管部门实施；缺省以评估方案所写为准。A third party, or the authority; absent: as the scheme says, or not fixed.",
      }).optional(),
      selfAssessment: variedParameter(flag, {
        label: { zh: "先行自评", en: "self-assessment" },
        description:
          "是否须先行自评；缺省以评估方案所写为准。Whether a self-assessment comes first; absent: as the scheme says, or not fixed.",
      }).optional(),
      sample: variedParameter(share, {
        label: { zh: "抽查比例", en: "sample" },
        description:
          "只对这一比例的对象评估；缺省以评估方案所写为准，都没有的逐个评估。The share of all subjects that is evaluated; absent: as the scheme says, or else all are.",
      }).optional(),
      consequences: variedParameter(listOf(consequenceSchema, { least: 1, most: 200 }), {
        label: { zh: "结果运用", en: "consequences" },
        description:
          "评估结果的运用；缺省以评估方案所写为准。What follows from grades; absent: as the scheme says, or nothing.",
      }).optional(),
    }).describe("参数，至少一个。Parameters, at least one."),
  })
    .describe(
      "评估考核：评估哪些对象，多久一次，由谁按什么方案评估，等级有何后果。That subjects are evaluated, how often, by which body, under which scheme, and what follows from a grade.",
    )
    .register(typeNames, { name: "Evaluation" }),
  detail: evaluationDetail,
} as const satisfies KindOfProvision;
