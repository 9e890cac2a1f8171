import { anyText, count, named, termOf, listOf, recordOf } from "../fields/index.js";
import { coverageMeasures, factKinds, provisionKinds } from "../terms/index.js";
import { coverageByDivisionSchema } from "./coverage.js";

/** How many findings have each verdict. */
export const verdictCountsSchema = named(
  "VerdictCounts",
  "各种结论的数量。How many findings have each verdict.",
  recordOf({
    met: count.describe("符合。Met."),
    unmet: count.describe("未达到。Unmet."),
    undetermined: count.describe("无法判定。Undetermined."),
    discretionary: count.describe("需人工判断。Discretionary."),
    "not-applicable": count.describe("不适用。Not applicable."),
  }),
);

/** How the findings of one provision add up. */
export const provisionIndicatorSchema = named(
  "ProvisionIndicator",
  "一项条款的结论汇总。How the findings of one provision add up.",
  recordOf({
    provision: anyText.describe("条款编号。Id of the provision."),
    kind: termOf(provisionKinds).describe("条款类型。Kind of the provision."),
    findings: count.describe("结论总数；0：没有适用的对象。All findings; 0: the provision reached nobody."),
    verdicts: verdictCountsSchema.describe("各种结论的数量。How many have each verdict."),
    breaches: count.describe(
      "逾期未达到强制性要求的数量。Requirements that bind, are not met, and whose time is over.",
    ),
    settled: named(
      "SettledCounts",
      "已判定的数量。Findings that are met, of those that are met or not met.",
      recordOf({ met: count.describe("其中符合的。Met."), of: count.describe("已判定的。Met or not met.") }),
    ),
  }),
);

const coverageIndicatorSchema = named(
  "CoverageIndicator",
  "覆盖目标所用的覆盖率，分县级地区及总体。Coverage as a target measures it, by county-level area and in all.",
  recordOf({
    provision: anyText.describe("条款编号。Id of the provision."),
    measure: termOf(coverageMeasures).describe("按站点还是按社会工作者计算。Whether stations or workers are measured."),
    coverage: coverageByDivisionSchema.describe("覆盖率。The rates."),
  }),
);

const missingFactIndicatorSchema = named(
  "MissingFactIndicator",
  "一类缺失情况影响多少项结论。A kind of missing fact, and how many verdicts it leaves open.",
  recordOf({
    fact: termOf(factKinds).describe("情况的类型。Kind of the fact."),
    provision: anyText.describe("条款编号。Id of the provision."),
    named: count.describe("因此无法判定的结论数。Undetermined findings that name it."),
    alone: count.describe(
      "其中只缺这一类情况、补齐即可判定的结论数。Of these, findings that name no other: recording it would settle them.",
    ),
  }),
);

/** The figures of an assessment. */
export const indicatorsSchema = named(
  "AssessmentIndicators",
  "核查结果的汇总数字。The figures of an assessment.",
  recordOf({
    coverage: listOf(coverageIndicatorSchema).describe("各覆盖目标的覆盖率。Coverage of each target."),
    provisions: listOf(provisionIndicatorSchema).describe("各条款的汇总。The findings of each provision."),
    verdicts: verdictCountsSchema.describe("全部结论的汇总。All findings together."),
    breaches: count.describe("逾期未达到强制性要求的总数。Breaches in all."),
    missing: listOf(missingFactIndicatorSchema).describe(
      "缺失情况，按补齐后可判定的结论数排列。Missing facts, ranked by how many verdicts they alone would settle, then by how many name them.",
    ),
  }),
);
