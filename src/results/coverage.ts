import {
  anyText,
  count,
  counts,
  decimalText,
  named,
  termOf,
  exactly,
  listOf,
  oneOf,
  recordOf,
} from "../fields/index.js";
import { timings } from "../terms/index.js";
import { ratioText } from "./fields.js";

/** The totals that a published percentage allows: what `impliedTotals` answers, where any. */
export const impliedTotalsSchema = named(
  "ImpliedTotals",
  "公布的百分比所允许的总数：least 至 most 的每一个整数。The totals that a published percentage allows: every integer from `least` to `most`.",
  recordOf({
    least: count.describe("最小的总数。The least total."),
    most: count
      .nullable()
      .describe(
        "最大的总数；null：仅受最大计数 2^53 - 1 限制。The largest total; null: only the largest count bounds it.",
      ),
  }),
);

const bound = named(
  "CoverageBound",
  "可能的最低或最高覆盖率：最简分数和印出的百分比。The lowest or highest possible rate: the exact ratio in lowest terms, and the printed percentage.",
  ratioText.extend({
    percent: decimalText.describe("印出的百分比，不带百分号。The printed percentage without a sign."),
  }),
);

const base = oneOf(["complete", "incomplete"]).describe(
  "`incomplete`：登记数据未列全区划，总数只是下限。`incomplete`: the register does not list all divisions, so the total is a lower bound.",
);

const rateFields = {
  kind: exactly("coverage-rate").describe("答复类型。Kind of the answer."),
  covered: count.describe("已覆盖的区划数。Divisions known to be covered."),
  uncovered: count.describe(
    "确知未覆盖的区划数：total - covered - unknown。Divisions known not to be covered: `total - covered - unknown`.",
  ),
  unknown: count.describe("是否覆盖不明的区划数。Divisions for which it is unknown."),
  total: count.describe("区划总数。All divisions of the base."),
  percent: decimalText
    .nullable()
    .describe(
      "印出的百分比（“65.6”）；没有区划或尚有不明时为 null。The printed percentage without a sign (“65.6”); null without divisions, or while some are unknown.",
    ),
  lowest: bound
    .nullable()
    .describe(
      "不明的都未覆盖时的覆盖率；没有区划时为 null。The rate if no unknown division is covered; null without divisions.",
    ),
  highest: bound
    .nullable()
    .describe(
      "不明的都已覆盖时的覆盖率；没有区划时为 null。The rate if every unknown division is covered; null without divisions.",
    ),
  text: anyText.describe("带数字的覆盖率（“65.6% (225/343)”）。The rate with its counts (“65.6% (225/343)”)."),
} as const;

/** A coverage rate with its counts: what `measureCoverage` answers. */
export const coverageRateSchema = named(
  "CoverageRate",
  "覆盖率及其数字。比较用 lowest、highest，显示用 text。A coverage rate with its counts. Compare `lowest` and `highest`, print `text`.",
  recordOf(rateFields),
);

const measuredCoverageSchema = named(
  "MeasuredCoverage",
  "由登记数据算出的覆盖率。A rate measured over a register.",
  recordOf({ ...rateFields, base }),
);

const coverageRowSchema = named(
  "CoverageRow",
  "一个地区的覆盖率。The rate of one area.",
  recordOf({
    ...rateFields,
    base,
    division: anyText
      .nullable()
      .describe(
        "地区编号；null：不在任何该级地区内的区划。Id of the area; null for divisions that are in no area of that level.",
      ),
    name: anyText.nullable().describe("地区名称；null：没有登记。Name of the area; null: not recorded."),
  }),
);

/** Rates by area and in all: what `measureCoverageByDivision` and `measureServiceCoverage` answer. */
export const coverageByDivisionSchema = named(
  "CoverageByDivision",
  "各地区及总体的覆盖率。Rates by area and in all.",
  recordOf({
    kind: exactly("coverage-by-division").describe("答复类型。Kind of the answer."),
    rows: listOf(coverageRowSchema).describe("各地区，按编号排列。The areas, in the order of their ids."),
    total: measuredCoverageSchema.describe("总体。All areas together."),
  }),
);

const pace = named(
  "CoveragePace",
  "每个周期应覆盖的区划数。Divisions to be covered in each period.",
  recordOf({
    exact: ratioText.describe("平均数的精确值。The exact average."),
    whole: count.describe(
      "取整后的数量，只入不舍：按此推进可按期达到目标。The same in whole divisions, rounded up: enough to reach the target in time.",
    ),
  }),
);

const paceRange = named(
  "CoveragePaceRange",
  "进度的上下限。The pace for either end of what is still to be covered.",
  recordOf({ least: pace.describe("至少。At least."), most: pace.describe("至多。At most.") }),
);

/** How far a coverage target is, and how fast it must be approached: what `planCoverage` answers. */
export const coveragePlanSchema = named(
  "CoveragePlan",
  "距覆盖目标还差多少、每个周期应覆盖多少。How many divisions are still to be covered for a target, and how many in each period.",
  recordOf({
    kind: exactly("coverage-plan").describe("答复类型。Kind of the answer."),
    required: count.describe(
      "必须覆盖的区划数，只入不舍。Divisions that must be covered: the share of the total, rounded up.",
    ),
    additional: counts.describe(
      "还须覆盖的区划数。Divisions still to be covered: `least` if all unknown ones are covered already, `most` if none is.",
    ),
    timing: termOf(timings).describe("期限是否已过。`closed` once `dueOn` is over."),
    periodsLeft: count.describe(
      "截止日至期限之间的完整周期数；已过期为0。Whole periods from the end of `asOf` to the end of `dueOn`; 0 once it is over.",
    ),
    pace: paceRange
      .nullable()
      .describe(
        "每个周期应覆盖的数量；没有完整周期时为 null。The pace for either end of `additional`; null when no whole period is left.",
      ),
    base,
  }),
);
