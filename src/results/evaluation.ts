import * as z from "zod";
import {
  anyText,
  count,
  decimalText,
  fraction,
  named,
  typeNames,
  exactly,
  listOf,
  oneOf,
  recordOf,
} from "../fields/index.js";
import { KINDS_OF_PROVISION, leafRuleSchema } from "../policy/index.js";
import { ratioText } from "./fields.js";

const answered = {
  indicator: anyText.describe("指标、加分项或否决项的编号。Id of the indicator, bonus item or veto."),
  subject: anyText
    .optional()
    .describe("评分主体；缺省：该项不分主体。The subject, where the leaf is scored by subjects."),
  evidence: listOf(anyText)
    .optional()
    .describe(
      "出示的佐证材料编号；缺省：没有登记，空：没有。Ids of the evidence shown; absent: not recorded, empty: none.",
    ),
} as const;

const answer = oneOf(["yes", "no"]).describe("回答。The answer.");

const occurrenceSchema = named(
  "Occurrence",
  "扣分情形的次数；未列出的情形为不明。How often something occurred for which points are taken off; an item that is not listed is unknown.",
  recordOf({ item: anyText.describe("扣分情形编号。Id of the item."), times: count.describe("次数。Times.") }),
);

/** One answer to one indicator, bonus item or veto, as `scoreEvaluation` takes it. */
export const evaluationAnswerSchema = named(
  "EvaluationAnswer",
  "对一项指标的回答，按评分规则的类型。What was answered, in the terms of the leaf's rule.",
  z.discriminatedUnion("kind", [
    recordOf({
      ...answered,
      kind: exactly("range").describe("评分规则的类型。Kind of the rule."),
      points: fraction.describe("得分。Points given."),
    }),
    recordOf({
      ...answered,
      kind: exactly("steps").describe("评分规则的类型。Kind of the rule."),
      measured: fraction.describe("测得的数值。The measured figure."),
    }),
    recordOf({
      ...answered,
      kind: exactly("deductions").describe("评分规则的类型。Kind of the rule."),
      occurrences: listOf(occurrenceSchema).describe("扣分情形。What occurred."),
    }),
    recordOf({ ...answered, kind: exactly("yes-no").describe("评分规则的类型。Kind of the rule."), answer }),
    recordOf({
      ...answered,
      kind: exactly("ratio").describe("评分规则的类型。Kind of the rule."),
      done: fraction.describe("已完成。Done."),
      due: fraction.describe("应完成。Due."),
    }),
    recordOf({
      ...answered,
      kind: exactly("veto").describe("一票否决：“yes”表示情形成立。“yes”: the veto applies."),
      answer,
    }),
  ]),
);

const gapSchema = named(
  "EvaluationGap",
  "一项得分未定、或与回答不同的原因。Why the points of a leaf are not settled, or are not what was answered.",
  oneOf(["unanswered", "occurrences-unanswered", "evidence-missing", "evidence-not-recorded"]),
);

const gaps = listOf(gapSchema).describe("未定的原因。Why it is open.");

const subjectScoreSchema = named(
  "SubjectScoreTrace",
  "一个主体对一项指标的回答及其得分，以该项规则的分值计。One answer to one leaf: what it gives, in the points of the leaf's own rule.",
  recordOf({
    subject: anyText.nullable().describe("评分主体；null：不分主体。The subject; null: none in particular."),
    weight: ratioText.describe("权重。Its weight."),
    answer: evaluationAnswerSchema.nullable().describe("回答；null：未答。The answer; null: none."),
    lowest: ratioText.describe("至少的得分。Points at least."),
    highest: ratioText.describe("至多的得分。Points at most."),
    gaps,
    evidenceMissing: listOf(anyText).describe(
      "未出示或没有登记的佐证材料。Required evidence that was not shown, or about which nothing is recorded.",
    ),
  }),
);

/** A number of points: exact, and as the scheme prints it. */
const pointsSchema = named(
  "PrintedPoints",
  "分数：精确值和方案印出的数值；等级按精确值评定。A number of points: exact, and as the scheme prints it. Grades go by the exact one.",
  recordOf({
    exact: ratioText.describe("精确值。The exact number."),
    display: decimalText.describe(
      "印出的数值；总分按方案取位会变成另一等级的，增加小数位数。As the scheme prints it; a score whose rounded figure would have another grade has more decimals.",
    ),
  }),
);

const rangeFields = {
  lowest: pointsSchema.describe("至少的得分。What it comes to at least."),
  highest: pointsSchema.describe("至多的得分。What it comes to at most."),
  worth: pointsSchema.describe("满分。The most it can be worth."),
} as const;

const pointRangeSchema = named(
  "PointRange",
  "一部分的得分范围；两端相等即已定。What a part of the score comes to; equal ends are settled.",
  recordOf(rangeFields),
);

const groupFields = {
  ...rangeFields,
  id: anyText.describe("编号。Its id."),
  parents: listOf(anyText).describe("上级各组的编号，自上而下。Ids of the groups above it, from the top."),
} as const;

const groupSchema = named(
  "ScoredGroup",
  "一组指标计入总分的分数。What the leaves of a group add to the score.",
  recordOf(groupFields),
);

const leafSchema = named(
  "ScoredLeaf",
  "一项指标或加分项的评分；加分项为封顶之前的分数。How a leaf or a bonus item was scored; its range is what it adds to the score, a bonus item before the cap.",
  recordOf({
    ...groupFields,
    rule: leafRuleSchema.describe("评分规则。The rule.").register(typeNames, { name: "LeafRule", from: "policy" }),
    outOf: ratioText.describe("规则本身的满分。What the rule gives at best, in its own points."),
    state: oneOf(["settled", "open"]).describe("是否已定。Whether it is settled."),
    bySubject: listOf(subjectScoreSchema).describe("各主体的回答。The answers."),
  }),
);

const missingAnswerSchema = named(
  "MissingAnswer",
  "一项未答的内容及其影响。Something unanswered: by how much it alone can move the score, and whether it alone can change the grade.",
  recordOf({
    id: anyText.describe("编号。Its id."),
    kind: oneOf(["leaf", "bonus", "veto"]).describe("指标、加分项或否决项。A leaf, a bonus item or a veto."),
    subjects: listOf(anyText).describe(
      "未答的主体；不分主体时为空。The subjects whose answers are open; empty where nobody in particular answers.",
    ),
    gaps,
    span: pointsSchema.describe("单项可使总分相差的分数。By how much it alone can move the score."),
    changesGrade: oneOf(["possible", "impossible"]).describe(
      "单项能否改变等级。Whether it alone can change the grade.",
    ),
  }),
);

const bonusSchema = named(
  "ScoredBonus",
  "加分项合计，封顶之后。What the bonus items add together, after the cap.",
  recordOf({ ...rangeFields, items: listOf(leafSchema).describe("各加分项。The items.") }),
);

const vetoSchema = named(
  "VetoTrace",
  "一票否决项：是否成立，以及成立时的最高等级。A veto: whether it applies, and the grade that is then the best possible.",
  recordOf({
    id: anyText.describe("编号。Its id."),
    grade: anyText.describe("成立时的最高等级。The best grade if it applies."),
    state: oneOf(["holds", "clear", "unanswered"]).describe(
      "成立、不成立或未答。It applies, does not, or is unanswered.",
    ),
  }),
);

const gradeIds = listOf(anyText);

/** The score and the grade as far as they are settled: what `scoreEvaluation` answers. */
export const evaluationResultSchema = named(
  "EvaluationResult",
  "评估得分和等级，以及由来。The score and the grade as far as the answers settle them, and how they came about.",
  recordOf({
    kind: exactly("evaluation").describe("答复类型。Kind of the answer."),
    scheme: anyText.describe("评估方案编号。Id of the scheme."),
    version: anyText.describe("方案版本。Version of the scheme."),
    schemeStatus: oneOf(["published", "example"]).describe(
      "已公布的方案还是示例。Whether the scheme was published or is an example.",
    ),
    score: pointsSchema.nullable().describe("总分；null：未定。The score; null: not settled."),
    lowest: pointsSchema.describe("总分至少。The score at least."),
    highest: pointsSchema.describe("总分至多。The score at most."),
    grade: anyText.nullable().describe("等级；null：未定。Id of the grade; null: not settled."),
    possibleGrades: gradeIds.describe("仍可能的等级，由高到低。Ids of the grades still possible, best first."),
    gradesByScore: gradeIds.describe("仅按总分、未计否决的等级。The same by the score alone, before any veto."),
    leaves: listOf(leafSchema).describe("各项指标。The leaves."),
    groups: listOf(groupSchema).describe("各组指标。The groups."),
    bonus: bonusSchema.nullable().describe("加分项；null：方案没有。The bonus items; null: the scheme has none."),
    vetoes: listOf(vetoSchema).describe("否决项。The vetoes."),
    missing: listOf(missingAnswerSchema).describe(
      "未答的内容，按可影响的分数排列。What is unanswered, by the span of score, largest first, then by id.",
    ),
    mattersMost: missingAnswerSchema
      .nullable()
      .describe(
        "影响最大的一项；null：没有能影响得分或等级的未答内容。The one with the largest span; null: nothing that is unanswered can move the score or the grade.",
      ),
  }),
);

const sideSchema = named(
  "ComparedEvaluation",
  "比较中的一次评估。One of two evaluations that are compared.",
  recordOf({
    score: pointsSchema.nullable().describe("总分；null：未定。The score; null: not settled."),
    grade: anyText.nullable().describe("等级；null：未定。Id of the grade; null: not settled."),
  }),
);

const incomparableReasonSchema = named(
  "IncomparableReason",
  "一项指标不可比的原因。Why a leaf that both evaluations have does not compare.",
  oneOf(["first-open", "second-open", "both-open", "rule-changed", "subjects-changed", "worth-nothing"]),
);

const leafComparisonSchema = named(
  "LeafComparison",
  "两次评估共有的一项指标；比例为得分与满分之比，分值不同也可比。A leaf in two evaluations. Shares are points over what the leaf is worth, so that another weight does not matter.",
  recordOf({
    id: anyText.describe("指标编号。Id of the leaf."),
    first: pointRangeSchema.describe("前一次。The first."),
    second: pointRangeSchema.describe("后一次。The second."),
    worth: oneOf(["same", "changed"]).describe("满分是否相同。Whether it is worth the same."),
    comparison: z
      .discriminatedUnion("outcome", [
        recordOf({
          outcome: oneOf(["better", "worse", "equal"]).describe(
            "提高、下降或者持平。Whether the second is better, worse or equal.",
          ),
          firstShare: ratioText.describe("前一次的比例。The first share."),
          secondShare: ratioText.describe("后一次的比例。The second share."),
          change: ratioText.describe("后一次减前一次。The second share less the first."),
        }),
        recordOf({
          outcome: exactly("not-comparable").describe("不可比。They cannot be compared."),
          reason: incomparableReasonSchema,
        }),
      ])
      .describe("比较结果。How they compare."),
  }),
);

/** Two evaluations side by side: what `compareEvaluations` answers. */
export const evaluationComparisonSchema = named(
  "EvaluationComparison",
  "两次评估的比较。Two evaluations side by side.",
  recordOf({
    kind: exactly("evaluation-comparison").describe("答复类型。Kind of the answer."),
    schemes: oneOf(["same", "other-version", "different"]).describe("方案是否相同。Whether the schemes are the same."),
    first: sideSchema.describe("前一次。The first."),
    second: sideSchema.describe("后一次。The second."),
    scoreChange: ratioText
      .nullable()
      .describe(
        "总分之差；方案、版本不同或未定时为 null。The second score less the first, where both are settled under the same scheme and version; else null.",
      ),
    shared: listOf(leafComparisonSchema).describe(
      "两次都有的指标，按前一次的顺序。Leaves with an id that both have, in the order of the first.",
    ),
    onlyFirst: listOf(anyText).describe("仅前一次有的指标。Leaves that only the first has."),
    onlySecond: listOf(anyText).describe("仅后一次有的指标。Leaves that only the second has."),
  }),
);

/** How an evaluation scheme compares with the shape that a policy demands: what `checkSchemeShape` answers. */
export const shapeCheckSchema = named(
  "ShapeCheck",
  "评估方案与政策要求的比较。How an evaluation scheme compares with the shape that a policy demands.",
  recordOf({
    kind: exactly("scheme-shape").describe("答复类型。Kind of the answer."),
    ...KINDS_OF_PROVISION["evaluation-scheme"].detail.omit({ kind: true }).shape,
  }),
);
