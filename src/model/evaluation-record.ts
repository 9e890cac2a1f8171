import { assessors, evaluationRounds } from "../terms/index.js";
import { coarseDate, id, listOf, nonNegativeDecimal, recordOf, termOf, typeNames } from "../fields/index.js";
import { figureSubjectSchema } from "./figure.js";

/** 评估记录: an evaluation that was held, with its result. */
export const heldEvaluationSchema = recordOf({
  id: id.describe("评估的编号，在台账内唯一。Id of the evaluation, unique in the register."),
  subject: figureSubjectSchema.describe("评估的对象。Who was evaluated."),
  on: coarseDate.describe("评估的日期、月份或年份。Day, month or year in which it was held."),
  round: termOf(evaluationRounds)
    .optional()
    .describe(
      "评估环节：自评、评估或抽查；缺省为评估。Self-assessment, evaluation or check of a sample; absent: evaluation.",
    ),
  assessor: termOf(assessors)
    .optional()
    .describe("评估实施方；缺省表示未记录。Who carried it out; absent: not recorded."),
  scheme: id
    .optional()
    .describe("所用评估方案的编号；缺省表示未记录。Id of the evaluation scheme; absent: not recorded."),
  score: nonNegativeDecimal.optional().describe("得分；缺省表示未记录。Score; absent: not recorded."),
  fullMarks: nonNegativeDecimal.optional().describe("满分；缺省表示未记录。Full marks; absent: not recorded."),
  grade: id
    .optional()
    .describe(
      "等级，如评估方案中等级的编号；缺省表示未记录。Grade, such as the id of one in the scheme; absent: not recorded.",
    ),
  vetoes: listOf(id)
    .optional()
    .describe(
      "成立的一票否决情形，如评估方案中否决项的编号；缺省表示未记录，空列表表示没有。Vetoes that applied, by their ids in the scheme; absent: not recorded, empty: none.",
    ),
})
  .describe("已开展的一次评估及其结果。An evaluation that was held, with its result.")
  .register(typeNames, { name: "HeldEvaluation" });
