import * as z from "zod";
import {
  anyText,
  count,
  decimalText,
  named,
  termOf,
  typeNames,
  exactly,
  listOf,
  oneOf,
  recordOf,
} from "../fields/index.js";
import { DIVISOR_METHODS, roundingModes } from "../terms/index.js";
import { ratioText } from "./fields.js";

const id = anyText.describe("对象编号。Id of the claim or recipient.");

const amount = decimalText.describe("金额，十进制文本。The amount, decimal text.");

const shareFields = { id, amount } as const;

/** What one claim receives. */
export const shareSchema = named("Share", "一个对象分得的金额。What one claim receives.", recordOf(shareFields));

const bound = oneOf(["floor", "cap"]).optional();

export const explainedShareSchema = named(
  "ExplainedShare",
  "一个对象分得的金额及由来。What one claim receives, and why.",
  recordOf({
    ...shareFields,
    exactShare: ratioText.describe(
      "上下限之内未取整的份额：权重乘以 level。The unrounded share within the bounds: `level` times weight, between floor and cap (`base-plus`: beyond the base).",
    ),
    rounded: oneOf(["up", "down", "none"]).describe(
      "金额由 exactShare 如何取整，按绝对值。How the amount was rounded from `exactShare`, on absolute amounts.",
    ),
    bound: bound.describe("起作用的上限或下限；缺省：没有。The bound that decides the amount; absent: none does."),
    rank: count
      .optional()
      .describe(
        "最大余数法：余数的名次，相同的并列；缺省：其他方法。Largest remainder: 1 for the largest; equal remainders share a rank; absent with other methods.",
      ),
  }),
);

const methodSchema = named(
  "ApportionMethod",
  "份额如何化为整单位。How exact shares become whole units.",
  z.union([
    oneOf(["largest-remainder", ...DIVISOR_METHODS]),
    named(
      "ResidualMethod",
      "各份额分别取整，余额归一个对象。Every share is rounded by itself, and one claim takes what remains.",
      recordOf({
        residualTo: anyText.describe("取得余额的对象。The claim that takes what remains."),
        rounding: termOf(roundingModes).describe("取整方式。How shares are rounded."),
      }),
    ),
  ]),
);

const tieFields = {
  ids: listOf(anyText).describe("并列的对象。The tied claims."),
  units: count.describe("可分的单位数，少于对象数。Units to give, fewer than the claims."),
  awardedTo: listOf(anyText).describe("实际分得的对象。Those that received one."),
} as const;

const tieSchema = named(
  "Tie",
  "分配办法无法区分的并列对象。Claims between which the method cannot choose.",
  recordOf(tieFields),
);

const divisorRangeSchema = named(
  "DivisorRange",
  "得出此结果的除数范围。Every divisor from `least` to `most` gives the result (weight for one unit).",
  recordOf({
    power: z
      .union([exactly(1), exactly(2)])
      .describe("2：所给为平方（亨廷顿—希尔法）。2: the bounds are given as squares (Huntington–Hill)."),
    least: ratioText.describe("下限。The least."),
    most: ratioText.nullable().describe("上限；null：不限。The largest; null: any above."),
  }),
);

const apportionedFields = {
  status: exactly("apportioned").describe("已分配。The total was divided."),
  unit: decimalText.describe("最小单位。The smallest amount given."),
  total: decimalText.describe("总额。The total."),
  unallocated: decimalText.describe("未分配的金额。What is not given to anyone."),
} as const;

/** Everything that an apportionment says beside its shares. */
export const apportionmentHeadSchema = named(
  "ApportionmentHead",
  "分配结果中各份额以外的内容。What an apportionment says beside its shares.",
  recordOf({
    kind: exactly("apportionment").describe("答复类型。Kind of the answer."),
    ...apportionedFields,
    method: methodSchema.describe("分配办法。The method."),
    unallocatedReason: oneOf(["caps-below-total", "tied"])
      .optional()
      .describe("未分配的原因；缺省：已分完。Why something is not given; absent: nothing is left."),
    ties: listOf(tieSchema).describe("并列。Ties."),
    level: ratioText
      .nullable()
      .optional()
      .describe(
        "每单位权重的金额；上限之和小于总额时为 null；缺省：只要份额。Amount for one unit of weight; null when the caps let through less than the total; absent: shares only.",
      ),
    divisors: divisorRangeSchema
      .nullable()
      .optional()
      .describe(
        "除数法的除数范围；没有除数能得出此结果时为 null；缺省：其他方法或只要份额。Divisor methods: the divisors; null when no divisor gives the result; absent with other methods, or shares only.",
      ),
  }),
);

/** The schema of an apportionment whose shares have the given schema. */
function apportionmentOf<S extends z.ZodType>(share: S) {
  return recordOf({
    ...apportionmentHeadSchema.shape,
    shares: listOf(share).describe("各对象的份额，按输入顺序。In the order of the claims."),
  }).register(typeNames, { name: "Apportionment", from: "results/generic-types", arguments: [share] });
}

/** Reasons for which no apportionment exists, whatever divides the money. */

const head = {
  kind: exactly("infeasible").describe("答复类型。Kind of the answer."),
  status: exactly("infeasible").describe("无法分配。No division exists."),
} as const;

function infeasible<R extends string, S extends z.core.$ZodLooseShape>(reason: R, about: string, fields: S) {
  return recordOf({ ...head, reason: exactly(reason).describe(about), ...fields });
}

const residual = decimalText.describe("余额。What remains.");

const floorsExceedTotal = infeasible(
  "floors-exceed-total",
  "下限之和大于总额。The floors add to more than the total.",
  {
    floors: decimalText.describe("下限之和。The sum of the floors."),
    shortfall: decimalText.describe("差额。By how much."),
  },
);

const noUnitBetweenBounds = infeasible(
  "no-unit-between-bounds",
  "这些对象的上下限之间没有整单位。Between floor and cap of these claims there is no multiple of the unit.",
  { ids: listOf(anyText).describe("有关对象。The claims.") },
);

export const infeasibleApportionmentSchema = named(
  "InfeasibleApportionment",
  "无法分配及原因；金额为绝对值。No apportionment exists; why, and by how much. Amounts are absolute.",
  z.discriminatedUnion("reason", [
    floorsExceedTotal,
    noUnitBetweenBounds,
    infeasible("no-positive-weight", "没有对象的权重大于0。No claim has a weight above zero.", {
      remaining: decimalText.describe("剩余金额。What remains."),
    }),
    infeasible("residual-sign-turned", "余额为负。What remains is below zero.", { id, residual }),
    infeasible("residual-out-of-bounds", "余额超出上下限。What remains is outside the bounds.", {
      id,
      residual,
      floor: decimalText.describe("下限。The floor."),
      cap: decimalText
        .nullable()
        .describe("上限；null：不限。The cap; null: none. A claim of no weight receives nothing beyond its floor."),
    }),
  ]),
);

/** What `apportion` answers. */
export const apportionResultSchema = z.discriminatedUnion("status", [
  apportionmentOf(explainedShareSchema),
  infeasibleApportionmentSchema,
]);

/** What `apportion` answers with `detail: "shares"`. */
export const apportionSharesSchema = z.discriminatedUnion("status", [
  apportionmentOf(shareSchema),
  infeasibleApportionmentSchema,
]);

const apportionmentCheckSchema = named(
  "ApportionmentCheck",
  "复核的项目，按复核顺序。What can be wrong with a result, in the order in which it is checked.",
  oneOf([
    "keys",
    "input",
    "ids",
    "unit",
    "sign",
    "conservation",
    "bounds",
    "zero-weight",
    "level",
    "quota",
    "remainder",
    "priority",
    "residual",
    "ties",
    "unallocated",
    "exact-share",
    "rounded",
    "bound",
    "rank",
    "divisors",
    "infeasible",
  ]),
);

const violationFields = {
  law: apportionmentCheckSchema,
  id: anyText.optional().describe("哪个对象；缺省：整体。At which claim; absent: the whole."),
  expected: anyText.optional().describe("应为。What it should be."),
  found: anyText.optional().describe("实为。What it is."),
} as const;

/** The first check that a result fails. */
export const apportionmentViolationSchema = named(
  "ApportionmentViolation",
  "第一个不成立的项目。The first check that fails: at which claim, and what should be there.",
  recordOf(violationFields),
);

/** What `verifyApportionment` answers. */
export const apportionmentVerificationSchema = named(
  "ApportionmentVerification",
  "对分配结果的复核。Whether a result is right, or the first check that fails.",
  z.discriminatedUnion("valid", [
    recordOf({
      kind: exactly("verification").describe("答复类型。Kind of the answer."),
      valid: z.literal(true).describe("复核一致。Every check passed."),
    }),
    recordOf({
      kind: exactly("verification").describe("答复类型。Kind of the answer."),
      valid: z.literal(false).describe("复核发现不一致，见“violations”。Some checks failed; `violations` lists them."),
      ...violationFields,
    }),
  ]),
);

const factorShareFields = {
  ...shareFields,
  cells: listOf(
    recordOf({
      factor: anyText.describe("因素编号。Id of the factor."),
      amount: decimalText.describe("金额。The amount."),
    }),
  ).describe(
    "各因素的金额，按因素顺序。One cell for each factor that divides over recipients, in the order of the factors.",
  ),
  boundsAdjustment: decimalText.describe(
    "上下限使各格之和增减的金额。What the bounds add to or take from the sum of the cells.",
  ),
  deducted: decimalText
    .optional()
    .describe(
      "从金额中扣减的结余；缺省：没有扣减。The balance that is deducted from the amount; absent: none, as always from `apportionByFactors`.",
    ),
} as const;

export const factorShareSchema = named(
  "FactorShare",
  "一个对象分得的金额：各格与调整数之和，减去扣减的结余。What one recipient receives: its cells and the adjustment, less what is deducted.",
  recordOf(factorShareFields),
);

export const explainedFactorShareSchema = named(
  "ExplainedFactorShare",
  "一个对象分得的金额及由来。What one recipient receives, and why.",
  recordOf({
    ...factorShareFields,
    exactShare: ratioText.describe(
      "总额 × Σ 权重 × 占比，未取整、未计上下限。Total × Σ weight × share, unrounded and without bounds.",
    ),
    difference: ratioText.describe("amount 减 exactShare。`amount` less `exactShare`."),
    bound: bound.describe("起作用的上限或下限；缺省：没有。The bound that decides the amount; absent: none does."),
  }),
);

const factorPoolSchema = named(
  "FactorPool",
  "一个因素的资金。The money of one factor.",
  recordOf({
    id: anyText.describe("因素编号。Id of the factor."),
    group: anyText.nullable().describe("上一级因素组；null：最上级。The group above; null at the top."),
    weight: ratioText.describe("占总额的比重。Share of the whole total by the weights from the top down."),
    amount,
  }),
);

const factorTieSchema = named(
  "FactorTie",
  "按因素分配中的并列。A tie in the split of a pool between factors, of a pool between recipients, or under the bounds.",
  recordOf({
    ...tieFields,
    step: oneOf(["pool", "recipients", "bounds"]).describe("哪一步。At which step."),
    pool: anyText.nullable().describe("哪个因素组；null：总额。The group or factor; null: the total."),
  }),
);

/** Everything that an apportionment by factors says beside its recipients. */
export const factorApportionmentHeadSchema = named(
  "FactorApportionmentHead",
  "按因素分配的结果中各对象以外的内容。What an apportionment by factors says beside its recipients.",
  recordOf({
    kind: exactly("factor-apportionment").describe("答复类型。Kind of the answer."),
    ...apportionedFields,
    pools: listOf(factorPoolSchema).describe("各因素的资金，组在前。Every factor, a group before what is in it."),
    boundsAdjustment: decimalText.describe(
      "调整数一列之和：0，或上限和并列留下的金额（负数）。Sum of the column of adjustments: zero, or what caps and reported ties leave over under the bounds, as a deduction.",
    ),
    ties: listOf(factorTieSchema).describe("并列。Ties."),
    formulaDecimals: count
      .optional()
      .describe(
        "公式超过一千位时，exactShare 和 difference 取整到的小数位数；缺省：精确。Decimals to which `exactShare` and `difference` are rounded, where the formula's exact terms have over a thousand digits; absent: exact.",
      ),
  }),
);

/** The schema of an apportionment by factors whose rows have the given schema. */
function factorsOf<S extends z.ZodType>(recipient: S) {
  return recordOf({
    ...factorApportionmentHeadSchema.shape,
    recipients: listOf(recipient).describe("各对象，按输入顺序。In the order of the recipients."),
  }).register(typeNames, { name: "FactorApportionment", from: "results/generic-types", arguments: [recipient] });
}

export const infeasibleFactorsSchema = named(
  "InfeasibleFactors",
  "无法按因素分配及原因。No apportionment by factors exists; why.",
  z.discriminatedUnion("reason", [
    floorsExceedTotal,
    noUnitBetweenBounds,
    infeasible(
      "no-positive-indicator",
      "这些因素有资金，却没有指标大于0的对象。These factors have money to give, and no recipient has a positive indicator.",
      { pools: listOf(recordOf(shareFields)).describe("有关因素。The factors.") },
    ),
    infeasible(
      "residual-impossible",
      "该因素中余额所归对象会得负数，或指标为0而须分得资金。In this factor's pool the residual recipient would receive less than nothing, or anything at an indicator of zero.",
      { pool: anyText.describe("因素编号。Id of the factor."), id, residual },
    ),
  ]),
);

/** Why a budget cannot be divided by factors. */
export const infeasibleFactorsReason = oneOf([
  "floors-exceed-total",
  "no-unit-between-bounds",
  "no-positive-indicator",
  "residual-impossible",
]);

/** What `apportionByFactors` answers. */
export const factorResultSchema = z.discriminatedUnion("status", [
  factorsOf(explainedFactorShareSchema),
  infeasibleFactorsSchema,
]);

/** What `apportionByFactors` answers with `detail: "shares"`. */
export const factorSharesSchema = z.discriminatedUnion("status", [
  factorsOf(factorShareSchema),
  infeasibleFactorsSchema,
]);
