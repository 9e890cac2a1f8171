import * as z from "zod";
import {
  bounded,
  coarseDate,
  fraction,
  id,
  localText,
  recordOf,
  termOf,
  text,
  typeNames,
  exactly,
  flag,
  listOf,
  oneOf,
} from "../../fields/index.js";
import { assessors, evaluationConsequences, evaluationFrequencies, roundingModes } from "../../terms/index.js";
import { share } from "../parameter.js";
import type { EvaluationIndicator, EvaluationIndicatorInput } from "../types.js";

const named = recordOf({ id: id.describe("标识。Id."), name: localText.describe("名称。Name.") });

/** 佐证要求: the evidence that an answer needs, and what the answer is worth without it. */
const evidenceSchema = recordOf({
  required: listOf(named, { least: 1, most: 100 }).describe(
    "须提交的佐证材料。Pieces of evidence that an answer needs.",
  ),
  without: oneOf(["counts", "lowest", "unanswered"]).describe(
    "缺少佐证时：照计、记最低分或视为未答。What an answer without its evidence is worth: as answered, the lowest points, or as if not answered.",
  ),
})
  .describe(
    "回答所需的佐证，以及没有佐证时如何计分。The evidence that an answer needs, and what the answer is worth without it.",
  )
  .register(typeNames, { name: "EvidenceDemand" });

/** 评分主体: who scores an indicator, and with which weight. */
export const subjectWeightSchema = recordOf({
  subject: id.describe("评分主体的标识。Id of the subject."),
  weight: fraction.describe("权重，各主体合计为1。Weight; those of a leaf add to one."),
})
  .describe("一个评分主体及其权重。One of those who score an indicator, with the weight.")
  .register(typeNames, { name: "SubjectWeight" });

/** 评分细则: how the points of one leaf come about. The best a rule can give is what the leaf is worth. */
export const leafRuleSchema = z
  .discriminatedUnion("kind", [
    recordOf({
      kind: exactly("range").describe("区间评分：在上下限之间评分。A judge's points between two bounds."),
      least: fraction.describe("最低分。Lowest points."),
      most: fraction.describe("最高分。Highest points."),
      step: fraction.optional().describe("步长；缺省为不限。Step; absent: any points between the bounds."),
    })
      .describe("在最低分与最高分之间评分。Points between two bounds.")
      .register(typeNames, { name: "RangeRule" }),
    recordOf({
      kind: exactly("steps").describe("分档评分：取已达到的最高一档。The points of the highest step that is reached."),
      measure: oneOf(["count", "amount", "share", "change"]).describe(
        "所测的量：个数为非负整数，数量为非负数，比例为0至1，增减为任何数。What is measured: a whole number from 0, any number from 0, a share from 0 to 1, or a change, which is any number.",
      ),
      below: fraction.describe("未达到第一档时的得分。Points below the first step."),
      steps: listOf(
        recordOf({
          from: fraction.describe("达到此数即为本档。Value from which the step counts."),
          points: fraction.describe("本档得分。Points of the step."),
        }),
        { least: 1, most: 200 },
      ).describe("各档，由低到高。Steps, lowest first."),
    })
      .describe("按测得数值所在的档评分。Points by the step that a measured figure reaches.")
      .register(typeNames, { name: "StepsRule" }),
    recordOf({
      kind: exactly("deductions").describe("扣分制：自满分起逐项扣减。Points taken off from what the leaf is worth."),
      floor: fraction.describe("扣至此分为止。Points at which deductions stop."),
      items: listOf(
        recordOf({
          id: id.describe("扣分项的标识。Id of the item."),
          name: localText.describe("扣分项的名称。Name of the item."),
          each: fraction.describe("每次扣分。Points taken off for every occurrence."),
          most: fraction.optional().describe("本项至多扣分；缺省为不限。Most for the item in all; absent: no limit."),
        })
          .describe("一种扣分情形。One thing for which points are taken off.")
          .register(typeNames, { name: "DeductionItem" }),
        { least: 1, most: 200 },
      ).describe("扣分项。Items."),
    })
      .describe("由满分逐次扣分。Points taken off for what occurs.")
      .register(typeNames, { name: "DeductionsRule" }),
    recordOf({
      kind: exactly("yes-no").describe("是否评分。Points by yes or no."),
      yes: fraction.describe("“是”的得分。Points for yes."),
      no: fraction.describe("“否”的得分。Points for no."),
    })
      .describe("按“是”或者“否”评分。Points by yes or no.")
      .register(typeNames, { name: "YesNoRule" }),
    recordOf({
      kind: exactly("ratio").describe(
        "完成率：满分乘以完成数与应完成数之比，至多满分。What the leaf is worth times done ÷ due, capped.",
      ),
      noneDue: fraction.describe("没有应完成数时的得分。Points where nothing is due."),
    })
      .describe("按完成率评分。Points by what was done over what was due.")
      .register(typeNames, { name: "RatioRule" }),
  ])
  .describe(
    "评分细则：一项指标的得分如何得出；能得的最高分即该项分值。How the points of a leaf come about; the best that a rule can give is what the leaf is worth.",
  )
  .register(typeNames, { name: "LeafRule" });

const scored = {
  id: id.describe("标识；指标、加分项和否决项的标识不得相同。Id, unique among indicators, bonus items and vetoes."),
  name: localText.describe("名称。Name."),
  worth: fraction.describe("分值或权重。What it is worth: points or a weight."),
  rule: leafRuleSchema.describe("评分细则。How its points come about."),
  evidence: evidenceSchema.optional().describe("佐证材料；缺省为不要求。Evidence that an answer needs; absent: none."),
};

const scoredBy = listOf(subjectWeightSchema, { least: 1, most: 100 }).optional();

const leafSchema = recordOf({
  kind: exactly("leaf").describe("末级指标：直接评分。Indicator that is scored."),
  ...scored,
  scoredBy: scoredBy.describe(
    "评分主体及权重；缺省为上级指标或者方案的评分主体，都没有的不分主体。Who scores it, with weights that add to one; absent: as the group above or the scheme says, or else one answer, by nobody in particular.",
  ),
})
  .describe("直接评分的一项指标。An indicator that is scored by its own rule.")
  .register(typeNames, { name: "IndicatorLeaf" });

/** The deepest tree of indicators that is read. */
export const MOST_LEVELS = 50;

const indicatorSchema: z.ZodType<EvaluationIndicator, EvaluationIndicatorInput> = z
  .lazy(() => z.discriminatedUnion("kind", [groupSchema, leafSchema]))
  .describe("评估指标：一组下级指标，或者直接评分的一项。An indicator: a group of others, or a leaf that is scored.")
  .register(typeNames, { name: "EvaluationIndicator" });

const groupSchema = recordOf({
  kind: exactly("group").describe("上级指标：包含下级指标。Indicator that contains others."),
  id: scored.id,
  name: scored.name,
  worth: scored.worth,
  scoredBy: scoredBy.describe(
    "下级指标的评分主体及权重；缺省为上级指标或者方案的评分主体。Who scores the indicators below it; absent: as the group above or the scheme says.",
  ),
  children: listOf(indicatorSchema, { least: 1 }).describe("下级指标。Indicators below it."),
})
  .describe("含有下级指标的一组指标。A group of indicators.")
  .register(typeNames, { name: "IndicatorGroup" });

/** 加分项: points on top, out of the tree; what all items add counts up to the cap. */
const bonusSchema = recordOf({
  cap: fraction.describe("加分合计的上限。Most that all items add together."),
  aboveFull: oneOf(["kept", "cut"]).describe(
    "超过满分的部分：保留或截去。Whether a score above full marks is kept or cut off at them.",
  ),
  items: listOf(
    recordOf(scored).describe("一个加分项。One item that adds points.").register(typeNames, { name: "BonusItem" }),
    { least: 1, most: 200 },
  ).describe("加分项。Bonus items."),
})
  .describe(
    "加分：在指标得分之外增加的分数，合计不超过上限。Points on top of the indicators; what all items add counts up to the cap.",
  )
  .register(typeNames, { name: "Bonus" });

const gradeSchema = recordOf({
  id: id.describe("等级的标识。Id of the grade."),
  name: localText.describe("等级的名称。Name of the grade."),
  from: fraction.optional().describe("下限，含；最低一级缺省。Lower bound, included; absent for the lowest grade."),
  below: fraction
    .optional()
    .describe("上限，不含；最高一级缺省。Upper bound, not included; absent for the best grade."),
})
  .describe("一个等级及其分数范围。A grade and the scores for which it is given.")
  .register(typeNames, { name: "Grade" });

const vetoSchema = recordOf({
  id: scored.id,
  name: localText.describe("否决情形。What is vetoed."),
  grade: id.describe("一旦发生，等级至多为此级。Best grade that is left once it applies."),
})
  .describe("一票否决的一种情形。Something that caps the grade once it applies.")
  .register(typeNames, { name: "EvaluationVeto" });

/** 评估结果的运用: what follows from a grade. */
export const consequenceSchema = recordOf({
  id: id.describe("标识；人工判断记录以此为事项编号。Id; a recorded judgement names it as its item."),
  name: localText.describe("结果如何运用，照原文写明。What follows, as the source says it."),
  grades: listOf(id, { least: 1, most: 50 }).describe("适用的等级。Ids of the grades from which it follows."),
  inARow: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe(
      "连续几次评为这些等级才适用；缺省为一次。How many evaluations in a row must have such a grade; absent: one.",
    ),
  then: termOf(evaluationConsequences).describe(
    "按台账核查的方式：终止合同、再次评估，或者按人工判断认定。How a register shows it: the contract ended, another evaluation was held, or a recorded judgement.",
  ),
  within: z
    .int()
    .min(0)
    .max(120)
    .optional()
    .describe(
      "自评估之日起几个月内；缺省为未定期限。Within how many months of the evaluation; absent: no term is set.",
    ),
})
  .describe("取得某一等级的后果。What follows from a grade.")
  .register(typeNames, { name: "EvaluationConsequence" });

/**
 * 评估方案. Under `points` (分值) what the children are worth adds to their parent's worth, at the top to the
 * full marks. Under `weights` (权重) the children's worth adds to one, and each leaf is scored out of full marks.
 * Ids of indicators, bonus items and vetoes are unique together.
 */
export const evaluationSchemeSchema = recordOf({
  id: id.describe("评估方案的标识。Id of the scheme."),
  version: text.describe("版本；另一版本可以有不同的指标。Version: another one may have other indicators."),
  title: localText.describe("名称。Title."),
  status: oneOf(["published", "example"]).describe(
    "已发布的方案，或自拟的示例。A published scheme, or a made-up example, which is nobody's rule.",
  ),
  source: text.optional().describe("出处：文件与条款。Document and clause of the scheme."),
  from: coarseDate.optional().describe("开始适用之日；缺省为不详。First day; absent: not known."),
  until: coarseDate.optional().describe("最后适用之日；缺省为不详。Last day; absent: not known."),
  frequency: termOf(evaluationFrequencies).optional().describe("评估频次；缺省为不详。How often; absent: not known."),
  assessor: termOf(assessors).optional().describe("评估实施方；缺省为不详。Who assesses; absent: not known."),
  selfAssessment: flag
    .optional()
    .describe("是否须先行自评；缺省为不详。Whether a self-assessment comes first; absent: not known."),
  sample: share
    .optional()
    .describe(
      "抽查比例：只对这一比例的对象评估；缺省为逐个评估。The share of all subjects that is evaluated, as a sample; absent: all are.",
    ),
  counting: oneOf(["points", "weights"]).describe(
    "计分方式：分值（下级之和等于上级）或权重（下级之和等于1）。Points, which add to the parent's, or weights, which add to one.",
  ),
  full: fraction.describe("满分。Full marks."),
  display: recordOf({
    decimals: z.int().min(0).max(10).describe("小数位数，0至10。Number of decimals, from 0 to 10."),
    rounding: termOf(roundingModes).describe("修约方式。How it is rounded."),
  }).describe("分数的显示方式；等级按精确得分确定。How scores are printed; grades go by the exact score."),
  subjects: listOf(named, { most: 100 }).default([]).describe("评分主体。Who may score."),
  scoredBy: scoredBy.describe(
    "各指标的评分主体及权重，指标另有规定的除外；缺省为不分主体。Who scores the indicators that do not say it themselves, with weights that add to one; absent: nobody in particular.",
  ),
  grades: listOf(gradeSchema, { least: 1, most: 50 }).describe("等级，由高到低。Grades, best first."),
  indicators: bounded(listOf(indicatorSchema, { least: 1 }), "children", MOST_LEVELS).describe("指标。Indicators."),
  bonus: bonusSchema.optional().describe("加分；缺省为无。Bonus points; absent: none."),
  vetoes: listOf(vetoSchema, { most: 200 }).default([]).describe("一票否决的情形。Vetoes."),
  consequences: listOf(consequenceSchema, { most: 200 })
    .optional()
    .describe("评估结果的运用；缺省为没有规定。What follows from grades; absent: nothing is said."),
})
  .describe(
    "评估方案。按分值（points）的，下级分值合计为上级分值，顶层合计为满分；按权重（weights）的，下级权重合计为1，每项按满分评分。指标、加分项和否决项的标识不得相同。An evaluation scheme. Under `points` the children add to the worth of their parent, at the top to the full marks; under `weights` they add to one and each leaf is scored out of full marks. Ids of indicators, bonus items and vetoes are unique together.",
  )
  .register(typeNames, { name: "EvaluationScheme" });
