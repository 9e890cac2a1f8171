import * as z from "zod";
import {
  type DeepReadonly,
  fraction,
  id,
  nonNegativeDecimal,
  signedDecimal,
  exactly,
  listOf,
  oneOf,
  recordOf,
} from "../fields/index.js";
import { DETAILS, DIVISOR_METHODS, FLOOR_MEANINGS, INDICATOR_DIRECTIONS, TIE_RULES } from "../terms/index.js";
import { ROUNDING_MODES } from "../ratio/index.js";

const unit = nonNegativeDecimal
  .optional()
  .describe("最小分配单位（元）；缺省为0.01，即一分。The smallest amount that is given, in yuan; absent: 0.01.");

/** Ids to which a source is restricted. */
const onlyFor = (whatZh: string, whatEn: string) =>
  listOf(id)
    .optional()
    .describe(
      `只能用于的${whatZh}的编号；缺省表示不限，空列表表示都不能用。Ids of the only ${whatEn} it may pay for; absent: unrestricted, empty: none.`,
    );

/** The schema of what `allocateSources` takes, as JSON; the function checks what one field cannot see. */
export const allocateSourcesInputSchema = recordOf({
  sources: listOf(
    recordOf({
      id: id.describe("资金的编号。Id of the source."),
      amount: nonNegativeDecimal.describe(
        "可用金额（元），最小单位的整数倍。Money that it has, in yuan, a multiple of the unit.",
      ),
      purposes: onlyFor("用途", "purposes"),
      areas: onlyFor("地区", "areas"),
      recipients: onlyFor("对象", "recipients"),
    }),
  ).describe("各笔资金。The sources."),
  needs: listOf(
    recordOf({
      recipient: id.describe("需要资金的对象的编号。Id of the recipient."),
      purpose: id.describe("用途的编号。Id of the purpose."),
      area: id
        .optional()
        .describe(
          "支出地区的编号；缺省表示未定，限定地区的资金不能用于该项。Id of the area in which it is spent; absent: none, so that a source restricted to areas pays nothing.",
        ),
      amount: nonNegativeDecimal.describe(
        "所需金额（元），最小单位的整数倍。Money needed, in yuan, a multiple of the unit.",
      ),
      priority: id
        .optional()
        .describe(
          "优先等级，“fairness”列出等级时才使用。One of the priority classes; read only where `fairness` lists them.",
        ),
    }),
    { least: 1 },
  ).describe("各项需求，至少一项。What is needed, at least one."),
  fairness: z
    .union([
      exactly("max-min-share"),
      recordOf({
        priorityClasses: listOf(id, { least: 1 }).describe(
          "优先等级，先满足的在前。Priority classes, first served first.",
        ),
      }),
    ])
    .optional()
    .describe(
      "资金不足时如何分配：各项按同一最高可行比例（缺省），或者按优先等级。How money is spread where it does not suffice: the same highest possible part of each need (absent), or by priority classes.",
    ),
  sourceOrder: listOf(id)
    .optional()
    .describe(
      "资金的使用次序，列出全部编号；缺省为可用范围较窄的在先。All ids of sources, first used first; absent: those that fewer needs may use come first.",
    ),
  unit,
});

/** What may be said of every division of money. */
const howToDivide = {
  method: z
    .union([
      oneOf(["largest-remainder", ...DIVISOR_METHODS]),
      recordOf({
        residualTo: id.describe("余数归谁：对象的编号。Id of the recipient that takes what rounding leaves over."),
        rounding: oneOf(ROUNDING_MODES).describe("其余对象如何舍入。How the others are rounded."),
      }),
    ])
    .optional()
    .describe("整数化的方法；缺省为最大余数法。How shares become whole units; absent: by largest remainder."),
  unit,
  ties: oneOf(TIE_RULES)
    .optional()
    .describe(
      "相持不下时如何处理：按编号（缺省）、按所列顺序，或者只报告。What decides between equal claims: their ids (absent), their order in the list, or nothing, so that they are reported.",
    ),
  detail: oneOf(DETAILS)
    .optional()
    .describe("是否附各项的说明；缺省为附。Whether shares come with their explanation; absent: they do."),
} as const;

/** Between which amounts a share lies. */
const bounds = {
  floor: nonNegativeDecimal
    .optional()
    .describe("至少的金额（元）；缺省为没有。The least amount, in yuan; absent: none."),
  cap: nonNegativeDecimal.optional().describe("至多的金额（元）；缺省为没有。The most, in yuan; absent: no limit."),
} as const;

const total = signedDecimal.describe(
  "分配的总额（元），最小单位的整数倍；收回资金的为负数。What is divided, in yuan, a multiple of the unit; below zero for money that is taken back.",
);

/** The schema of what `apportion` takes, as JSON; the function checks what one field cannot see. */
export const apportionInputSchema = recordOf({
  total,
  claims: listOf(
    recordOf({
      id: id.describe("对象的编号。Id of the claim."),
      weight: nonNegativeDecimal.describe(
        "权重，如人口、站点数；为0的不分得。What its share is in proportion to, such as people or stations; 0: no share.",
      ),
      ...bounds,
    }),
    { least: 1 },
  ).describe("参与分配的对象，至少一个。Who shares, at least one."),
  floorMeaning: oneOf(FLOOR_MEANINGS)
    .optional()
    .describe(
      "“floor”的含义：至少分得的数额（缺省），或者先得此数再分其余。Whether a floor is the least that a claim receives (absent), or a base before its share.",
    ),
  ...howToDivide,
});

/** How deep groups of factors may stand in one another; the function itself goes deeper. */
const MOST_LEVELS = 5;

const indicator = {
  indicators: listOf(
    recordOf({
      id: id.describe("对象的编号。Id of the recipient."),
      value: nonNegativeDecimal.describe("该对象的指标值，不可缺。Its value of the indicator, which must be known."),
    }),
    { least: 1 },
  ).describe("各对象的指标值。The value of each recipient."),
  direction: oneOf(INDICATOR_DIRECTIONS)
    .optional()
    .describe("正向，还是按倒数；缺省为正向。Whether a share grows with the value (absent), or with 1 ÷ value."),
} as const;

const head = {
  id: id.describe("因素的编号。Id of the factor."),
  weight: fraction.describe("在上一级资金中所占的权重。Its part of the money above it."),
} as const;

const leaves = [
  recordOf({ ...head, ...indicator }),
  recordOf({
    ...head,
    product: listOf(recordOf(indicator), { least: 1 }).describe("相乘的指标。Indicators that are multiplied."),
  }),
] as const;

/** A group of factors as JSON. */
export interface FactorGroup {
  readonly id: string;
  readonly weight: z.infer<typeof fraction>;
  readonly factors: readonly Factor[];
}

type Factor = DeepReadonly<z.infer<(typeof leaves)[number]>> | FactorGroup;

const factorsText =
  "因素：按指标、按若干指标之积，或者再分下级因素。Factors: by an indicator, by a product of several, or divided further.";

function factorsAt(levels: number): z.ZodType<readonly Factor[]> {
  if (levels === 1) return listOf(z.union(leaves), { least: 1 }).describe(factorsText);
  const group = recordOf({ ...head, factors: factorsAt(levels - 1) });
  return listOf(z.union([...leaves, group]), { least: 1 }).describe(factorsText);
}

/** The schema of what `apportionByFactors` takes, as JSON; the function checks what one field cannot see. */
export const factorInputSchema = recordOf({
  total,
  recipients: listOf(
    recordOf({
      id: id.describe("对象的编号。Id of the recipient."),
      coefficient: nonNegativeDecimal
        .optional()
        .describe(
          "调整系数，“coefficientAppliesTo”列出因素时必填，否则不填。By what its values are multiplied; needed where `coefficientAppliesTo` names factors, and not accepted elsewhere.",
        ),
      ...bounds,
    }),
    { least: 1 },
  ).describe("参与分配的对象，至少一个。Who shares, at least one."),
  factors: factorsAt(MOST_LEVELS),
  weightsAddTo: nonNegativeDecimal
    .optional()
    .describe(
      "各级权重合计应为多少；缺省为1，百分数的为100。What the weights of a level add to; absent: 1; 100 where they are percentages.",
    ),
  coefficientAppliesTo: listOf(id)
    .optional()
    .describe("乘以调整系数的因素的编号；缺省为没有。Ids of the factors to which coefficients apply; absent: none."),
  ...howToDivide,
});

/** The schema of what `shareCosts` takes, as JSON; the function checks what one field cannot see. */
export const shareCostsInputSchema = recordOf({
  recipients: listOf(
    recordOf({
      id: id.describe("对象的编号。Id of the recipient."),
      amount: signedDecimal.describe(
        "应分担的金额（元），最小单位的整数倍；扣回的为负数。What is shared, in yuan, a multiple of the unit; below zero for a recovery.",
      ),
      ratios: listOf(
        recordOf({
          party: id.describe("分担方的编号。Id of the party."),
          ratio: fraction.describe("该方承担的部分，0至1。Its part, from 0 to 1."),
        }),
      ).describe(
        "各方的分担比例，合计为1；未列的一方不承担。The part of each party, together 1; a party without one pays nothing.",
      ),
    }),
    { least: 1 },
  ).describe("费用由各方分担的对象，至少一个。Whose costs are shared, at least one."),
  parties: listOf(
    recordOf({
      id: id.describe("分担方的编号。Id of the party."),
      cap: nonNegativeDecimal
        .optional()
        .describe("该方承担总额的上限（元）；缺省为没有。The most that it pays in all, in yuan; absent: no limit."),
    }),
    { least: 1 },
  ).describe("分担方，至少一个。The parties, at least one."),
  unit,
});
