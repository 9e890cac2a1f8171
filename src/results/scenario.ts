import * as z from "zod";
import {
  amounts,
  anyText,
  count,
  counts,
  dayText,
  decimalText,
  localWords,
  named,
  termOf,
  exactly,
  listOf,
  oneOf,
  recordOf,
} from "../fields/index.js";
import { subjectSchema } from "../model/index.js";
import { verdicts } from "../terms/index.js";
import { coverageChanges, findingChangeSchema, policyStatusSchema } from "./assessment.js";
import { budgetStatus, budgetSums, moneyRange } from "./budget.js";
import { changeOf, plainValue, registerFields } from "./fields.js";
import { infeasibleFactorsReason } from "./funding.js";
import { provisionIndicatorSchema, verdictCountsSchema } from "./indicators.js";

const causeSchema = named(
  "Cause",
  "一项调整对变化的作用。How an amendment bears on a change.",
  recordOf({
    amendment: anyText.describe("调整编号。Id of the amendment."),
    sufficient: oneOf(["sufficient", "not-sufficient"]).describe(
      "单独一项是否足以造成变化。Whether it alone brings the change about.",
    ),
    necessary: oneOf(["necessary", "not-necessary"]).describe(
      "没有它其余各项是否不足。Whether the others do not without it.",
    ),
  }),
);

const attributionSchema = named(
  "Attribution",
  "变化的归因。`single`: one amendment, sufficient and necessary; `joint`: none alone, only several together; `overdetermined`: several, each enough; `partial`: one is enough, though others together would be too, or others only shape it; `unresolved`: too many amendments to try every combination, and neither one alone nor one left out shows the cause.",
  oneOf(["single", "joint", "overdetermined", "partial", "unresolved"]),
);

export const changeSchema = named(
  "AttributedChange",
  "一项变化及其原因。A change of a finding with what caused it.",
  recordOf({
    ...findingChangeSchema.shape,
    attribution: attributionSchema,
    causes: listOf(causeSchema).describe("有关的调整。The amendments that bear on it."),
  }),
);

export const changeGroupSchema = named(
  "ChangeGroup",
  "同一地区、同样原因的变化。Changes of one area with the same causes.",
  recordOf({
    area: anyText.nullable().describe("县级区划；null：没有。The county-level division; null: none."),
    provision: anyText.describe("条款编号。Id of the provision."),
    amendments: listOf(anyText).describe("有关的调整。The amendments that caused them."),
    gained: count.describe("新符合。Met now and not before."),
    lost: count.describe("不再符合。Met before and not now."),
    moved: count.describe("结论另有变化。Another change of verdict."),
    detail: count.describe("结论不变，情况有变。The verdict stays, the detail changed."),
  }),
);

export const effectsSchema = named(
  "MoneyEffects",
  "各项调整单独的费用，以及合并后的差额。What an amendment costs alone, and what the combination adds to the sum of these.",
  recordOf({
    total: amounts.describe("合计。In all."),
    alone: listOf(amounts.extend({ amendment: anyText.describe("调整编号。Id of the amendment.") })).describe(
      "各项单独的费用。Each amendment alone.",
    ),
    interaction: amounts.describe("相互作用的差额。What the combination adds."),
  }),
);

/** What changes of policy add to the money that a policy asks for. */
export const fundingEffectsSchema = named(
  "FundingEffects",
  "各项变化对政策所需经费的作用，单位为元：年度预算连同待设站点全年的经费。least和most为下限、上限各自的差额，前者可以大于后者；most为null：之前或者之后没有上限。What changes add to the money of a policy, in yuan: to the budget of the year with a whole year of the stations to open. `least` and `most` are what the bounds differ by, and the first can be greater; null: before or after there is no upper bound.",
  recordOf({
    total: moneyRange.describe("合计。In all."),
    alone: listOf(moneyRange.extend({ amendment: anyText.describe("变化的编号。Id of the change.") })).describe(
      "单独即改变金额的各项变化。The changes that each alone change the amount.",
    ),
    interaction: moneyRange.describe("相互作用的差额。What the combination adds."),
  }),
);

const budgetMoveSchema = named(
  "BudgetMove",
  "经费换一种办法分配，在各对象间的变动，单位为元。What a budget divided in another way moves between its recipients, in yuan.",
  z.discriminatedUnion("status", [
    recordOf({
      status: exactly("moved").describe("两种办法都能分配。Both divisions exist."),
      recipients: listOf(
        recordOf({
          id: anyText.describe("对象编号。Id of the recipient."),
          before: decimalText.describe("之前。Before."),
          after: decimalText.describe("之后。After."),
          difference: decimalText.describe("差额。The difference."),
        }),
      ).describe("各对象。The recipients."),
      gained: decimalText.describe("增加者增加的合计。What those who receive more receive more, together."),
    }),
    recordOf({
      status: exactly("infeasible").describe("其中一种办法无法分配。One of the divisions does not exist."),
      side: oneOf(["before", "after"]).describe("哪一种办法无法分配。Which division does not exist."),
      reason: infeasibleFactorsReason.describe("原因。Why."),
    }),
  ]),
);

/** What it takes to meet the provisions. */
export const needsSchema = named(
  "Needs",
  "达到要求所需；情况不明时为范围。What it takes to meet the provisions: bounds, where facts are unknown.",
  recordOf({
    stations: counts.describe(
      "须新设的站点数，按覆盖目标和比例。Stations to open, from coverage targets and share quotas.",
    ),
    staff: counts.describe(
      "须增配的人员数，按人员下限，折合全职的只入不舍。Staff to hire, from staffing minimums, in whole persons or equivalents rounded up.",
    ),
    unqualified: counts.describe("在岗而资质不符的人数。People at work who do not qualify, for sure and at most."),
  }),
);

/** What a policy takes, with what follows from the stations that are opened. */
export const policyNeedsSchema = named(
  "PolicyNeeds",
  "达到一项政策全部要求所需；情况不明时为范围。What it takes to meet a policy: bounds, where facts are unknown.",
  recordOf({
    ...needsSchema.shape,
    following: recordOf({
      stations: counts.describe(
        "其中：新建的中心建成后按比例还须设置的站点数。Of the stations: those that newly opened centres will owe by share quotas.",
      ),
      staff: counts.describe(
        "其中：新设站点须配备的人员数。Of the staff: those that newly opened stations will owe by staffing minimums.",
      ),
    }).describe("因新设站点而增加的部分。What is in it because of newly opened stations."),
  }),
);

/** The money of a policy in the year, and of the stations that are to be opened. */
export const scenarioFundingSchema = named(
  "ScenarioFunding",
  "按政策的经费条款编制的年度预算（planBudget 的结果），以及待设站点按标准需要的经费。The money of the year by the policy's own provisions, as `planBudget` has it, and what its standards lay down for the stations to open.",
  recordOf({
    year: z.int().describe("预算年度：截止日期所在的年度。The year: that of the day of the question."),
    status: budgetStatus,
    ...budgetSums,
    provisions: listOf(anyText).describe("所依据的条款。The provisions that are counted."),
    opening: listOf(
      named(
        "OpeningFunding",
        "待设站点按一项标准全年需要的经费，不含在年度预算之内。What a standard lays down for the stations to open, for a whole year; it is not in the budget.",
        recordOf({
          tier: anyText.describe("站点层级。Their tier."),
          provision: anyText.describe("条款编号。Id of the provision."),
          purpose: anyText.nullable().describe("用途；null：没有规定。The purpose; null: none is named."),
          stations: counts.describe("待设的站点数。How many are to be opened."),
          each: moneyRange.describe("每站的金额。For each."),
          amount: moneyRange.describe("合计。In all."),
        }),
      ),
    ).describe("待设站点。The stations to open."),
    hiring: listOf(
      named(
        "HiringFunding",
        "须增配的人员按一项薪酬标准全年需要的薪酬，不含在年度预算之内；应聘人员的证书和岗位未定的，为范围。What a pay standard lays down for the staff to hire, for a whole year; it is not in the budget. Bounds, where rank and role of who is hired are open.",
        recordOf({
          staffing: anyText.describe("人员配备条款的编号。Id of the provision that lacks the staff."),
          provision: anyText.describe("薪酬标准条款的编号。Id of the pay standard."),
          staff: counts.describe("须增配的人数。How many are to be hired."),
          each: moneyRange.describe("每人每年的薪酬。The pay of each for a year."),
          amount: moneyRange.describe("合计。In all."),
        }),
      ),
    ).describe("须增配的人员。The staff to hire."),
  }),
);

/** The money of the year by the provisions of two policies, and what each change adds. */
export const fundingChange = changeOf(scenarioFundingSchema.nullable())
  .extend({ effects: fundingEffectsSchema.describe("各项变化的作用。The effects of the changes.") })
  .nullable()
  .describe(
    "按政策自身的经费条款需要的年度经费；政策没有规定金额时为 null。The money of the year by the policy's own provisions; null where it lays down no amount.",
  );

const scenarioResultSchema = named(
  "ScenarioResult",
  "一个情景与现行政策的比较。One alternative, compared with the baseline.",
  recordOf({
    id: anyText.describe("情景编号。Id of the scenario."),
    title: localWords.nullable().describe("名称；null：没有。Its title; null: none."),
    amendments: listOf(anyText).describe("各项调整。Ids of its amendments."),
    verdicts: changeOf(verdictCountsSchema).describe("各种结论的数量。How many findings have each verdict."),
    breaches: changeOf(count).describe("逾期未达到强制性要求的数量。Breaches."),
    coverage: coverageChanges.describe("各覆盖目标的覆盖率。Coverage of each target."),
    indicators: listOf(
      recordOf({
        provision: anyText.describe("条款编号。Id of the provision."),
        before: provisionIndicatorSchema.nullable().describe("之前；null：没有。Before; null: none."),
        after: provisionIndicatorSchema.nullable().describe("之后；null：没有。After; null: none."),
      }),
    ).describe("各条款的汇总。The findings of each provision."),
    changes: listOf(changeSchema).describe("有变化的结论。Findings that changed."),
    groups: listOf(changeGroupSchema).describe("按地区和原因归并的变化。The changes by area and cause."),
    winners: listOf(anyText).describe("有新符合结论的对象。Subjects with a finding that is met now and was not."),
    losers: listOf(anyText).describe("有不再符合结论的对象。Subjects with a finding that is met no longer."),
    needs: changeOf(policyNeedsSchema).describe("达到要求所需。What it takes."),
    money: changeOf(amounts)
      .extend({ effects: effectsSchema.describe("各项调整的作用。The effects of the amendments.") })
      .nullable()
      .describe(
        "所需资金，单位为元；没有单价时为 null。Money that the needs take at the caller's unit costs, in yuan; null without unit costs.",
      ),
    funding: fundingChange,
    budget: budgetMoveSchema
      .nullable()
      .describe("经费分配的变动；没有经费时为 null。What moves in the budget; null without a budget."),
  }),
);

/** What every answer of scenarios starts from. */
const baselineFields = {
  asOf: dayText.describe("截止日期。The day of the question."),
  ...registerFields,
  policy: anyText.describe("现行政策编号。Id of the policy."),
  status: policyStatusSchema.describe(
    "现行政策该日是否适用；不适用的，仍按其条款试算。Whether the policy is in force on the day; its provisions are run even where it is not.",
  ),
} as const;

/** A baseline and its alternatives: what `compareScenarios` answers. */
export const scenarioComparisonSchema = named(
  "ScenarioComparison",
  "现行政策与各情景的比较。A baseline and its alternatives.",
  recordOf({
    kind: exactly("scenario-comparison").describe("答复类型。Kind of the answer."),
    version: exactly(1).describe("本格式的版本。Version of this form."),
    ...baselineFields,
    baseline: recordOf({
      needs: policyNeedsSchema,
      money: amounts.nullable().describe("所需资金；没有单价时为 null。Money needed; null without unit costs."),
      funding: scenarioFundingSchema
        .nullable()
        .describe(
          "按政策的经费条款需要的年度经费；没有规定金额时为 null。The money of the year; null where it lays down no amount.",
        ),
      verdicts: verdictCountsSchema,
      breaches: count.describe("逾期未达到强制性要求的数量。Breaches."),
    }).describe("现行政策。The policy as it is."),
    scenarios: listOf(scenarioResultSchema).describe("各情景。The alternatives."),
  }),
);

const verdict = termOf(verdicts);

const otherReadingSchema = named(
  "OtherReading",
  "与所采用理解不同的一种理解。One reading that differs from the chosen one.",
  recordOf({
    parameter: anyText.describe("参数名。Name of the parameter."),
    chosen: plainValue.describe("所采用的理解。The chosen reading."),
    other: plainValue.describe("另一种理解。The other reading."),
  }),
);

const dependentSchema = named(
  "DependentVerdict",
  "换一种理解就会改变的结论。A verdict that another reading changes.",
  recordOf({
    finding: anyText.describe("结论编号。Id of the finding."),
    provision: anyText.describe("条款编号。Id of the provision."),
    subject: subjectSchema.describe("对象。The subject."),
    verdict: verdict.describe("现有结论。The verdict as it is."),
    changedBy: listOf(
      recordOf({
        readings: listOf(otherReadingSchema).describe("理解。The readings."),
        verdict: verdict.nullable().describe("改变后的结论；null：没有结论。What it becomes; null: no finding."),
      }),
    ).describe(
      "能改变结论的理解；单独一种都不能时才列出几种合并。Readings that each change it; several together only where none alone does.",
    ),
  }),
);

const jointReachSchema = named(
  "JointReach",
  "一项条款各种理解的组合试算了多少。How far the combinations of one provision's readings were tried.",
  recordOf({
    provision: anyText.describe("条款编号。Id of the provision."),
    singles: count.describe("单独试算的理解数。Readings tried alone."),
    jointTried: count.describe("试算的组合数。Combinations of two readings or more that were tried."),
    jointTotal: count.describe("全部组合数。How many there are."),
  }),
);

/** Which verdicts depend on a reading: what `interpretationSensitivity` answers. */
export const sensitivitySchema = named(
  "Sensitivity",
  "哪些结论取决于对原文的理解。Which verdicts depend on a reading.",
  recordOf({
    kind: exactly("sensitivity").describe("答复类型。Kind of the answer."),
    ...baselineFields,
    dependent: listOf(dependentSchema).describe("取决于理解的结论。The verdicts that do."),
    robust: count.describe("任何理解都不改变的结论数。Findings that no tried reading changes."),
    readings: listOf(
      recordOf({
        provision: anyText.describe("条款编号。Id of the provision."),
        parameter: anyText.describe("参数名。Name of the parameter."),
        other: plainValue.describe("另一种理解。The other reading."),
        verdicts: count.describe("改变的结论数。Verdicts that it changes."),
      }),
    ).describe(
      "各种理解改变的结论数，多的在前：宜向发文机关请示的地方。Verdicts that each reading changes, most first: where to ask the issuing office.",
    ),
    reach: listOf(jointReachSchema).describe("试算的范围。How far combinations were tried."),
  }),
);

const sweepPointSchema = named(
  "SweepPoint",
  "一个取值的结果。One point of a sweep.",
  recordOf({
    value: plainValue.describe("取值。The value."),
    indicator: provisionIndicatorSchema.describe("结论汇总。The findings."),
    needs: needsSchema.describe("达到该条款要求所需。What it takes to meet the provision."),
    policyNeeds: policyNeedsSchema.describe(
      "达到整项政策要求所需，包括因此新设的站点须设的站点和须配的人员。What it takes to meet the whole policy, with what newly opened stations owe.",
    ),
    funding: scenarioFundingSchema
      .nullable()
      .describe(
        "按政策自身的经费条款需要的年度经费；政策没有规定金额时为 null。The money of the year by the policy's own provisions; null where it lays down no amount.",
      ),
  }),
);

/** A series of one parameter's values: what `sweepParameter` answers. */
export const sweepSchema = named(
  "Sweep",
  "一个参数逐值试算。One parameter of a provision over several values.",
  recordOf({
    kind: exactly("sweep").describe("答复类型。Kind of the answer."),
    ...baselineFields,
    provision: anyText.describe("条款编号。Id of the provision."),
    parameter: anyText.describe("参数名。Name of the parameter."),
    points: listOf(sweepPointSchema).describe("各个取值，按给定顺序。One for each value, in the order given."),
  }),
);
