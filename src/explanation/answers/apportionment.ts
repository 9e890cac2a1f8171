import type {
  ApportionMethod,
  Apportionment,
  ApportionmentVerification,
  ExplainedShare,
  InfeasibleApportionment,
  InfeasibleFactors,
  Share,
  Tie,
} from "../../results/index.js";
import { type LocalText, roundingModes } from "../../terms/index.js";
import { type Context, firstRows, sayId } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { BOUNDS, CHECKS, METHODS, ROUNDED } from "../words/labels.js";
import { sayCount, sayMoney, sayRatio, things } from "../words/figures.js";
import { same, sayFirst, sayTerm } from "../words/text.js";
import type { RatioText } from "../../ratio/index.js";
import { throwInputError } from "../../checks/index.js";

/** An apportionment: what each receives, how it was rounded, who tied, what is left. */
export function explainApportionment(result: Apportionment<Share>, context: Context): Draft {
  const { method, unit, total, shares, ties, level, divisors } = result;
  const [money, how] = [sayMoney(total), sayMethod(method, context)];
  return {
    heading: {
      zh: `经费分配：${money.zh}分给${sayCount(shares.length).zh}个对象（${how.zh}）`,
      en: `Apportionment of ${money.en} to ${things(shares.length, "recipient")} (${how.en})`,
    },
    reasons: only(
      explainWhole(result),
      reason(
        "required",
        `金额均为${sayMoney(unit).zh}的整数倍。`,
        `Every amount is a multiple of ${sayMoney(unit).en}.`,
      ),
      level != null &&
        reason(
          "found",
          `每一单位权重对应${sayExact(level).zh}。`,
          `One unit of weight stands for ${sayExact(level).en}.`,
        ),
      divisors != null && explainDivisors(divisors),
      ...firstRows(shares, (share) => [explainShare(share, context)]),
      ...firstRows(ties, (tie) => [explainTie(tie, context)]),
    ),
    sources: [],
  };
}

function explainWhole({ unallocated, unallocatedReason }: Apportionment<Share>): DraftReason {
  const rest = sayMoney(unallocated);
  switch (unallocatedReason) {
    case "tied":
      return reason(
        "result",
        `各项与未分配的${rest.zh}之和等于总额；未分配的部分位次相同，须另行决定。`,
        `The shares and the unallocated ${rest.en} add to the total; what is unallocated is tied.`,
      );
    case "caps-below-total":
      return reason(
        "result",
        `各项与未分配的${rest.zh}之和等于总额；各项上限合计低于总额，余款无处可分。`,
        `The shares and the unallocated ${rest.en} add to the total; the caps together are below it.`,
      );
    default:
      return reason("result", "各项之和等于总额，全部分完。", "The shares add to the total; nothing is left.");
  }
}

function explainShare(share: Share | ExplainedShare, context: Context): DraftReason {
  const [who, money] = [sayId(context, share.id), sayMoney(share.amount)];
  const notes = sayNotes(share);
  return reason("detail", `${who.zh}：${money.zh}${notes.zh}。`, `${who.en}: ${money.en}${notes.en}.`);
}

function sayNotes(share: Share | ExplainedShare): LocalText {
  if (!("exactShare" in share)) return { zh: "", en: "" };
  const exact = sayExact(share.exactShare);
  const words = [
    ...(share.rounded === "none" ? [] : [{ zh: `精确值${exact.zh}`, en: `exact share ${exact.en}` }]),
    ROUNDED[share.rounded],
    ...(share.bound === undefined ? [] : [BOUNDS[share.bound]]),
    ...(share.rank === undefined
      ? []
      : [{ zh: `余数第${sayCount(share.rank).zh}位`, en: `remainder no. ${sayCount(share.rank).en}` }]),
  ];
  return { zh: `（${words.map(({ zh }) => zh).join("，")}）`, en: ` (${words.map(({ en }) => en).join(", ")})` };
}

function explainDivisors({ power, least, most }: NonNullable<Apportionment["divisors"]>): DraftReason {
  const [from, square] = [sayRatio(least), power === 2 ? { zh: "的平方", en: ", squared," } : { zh: "", en: "" }];
  const to = most === null ? null : sayRatio(most);
  if (to !== null && figureOf(from) === figureOf(to))
    return reason(
      "found",
      `除数${square.zh}${from.zh}时得出此结果，可变动的范围极小。`,
      `A divisor${square.en} of ${from.en} gives this result; hardly any other does.`,
    );
  return to === null
    ? reason(
        "found",
        `除数${square.zh}不小于${from.zh}时，结果都相同。`,
        `Every divisor${square.en} of at least ${from.en} gives this result.`,
      )
    : reason(
        "found",
        `除数${square.zh}在${from.zh}至${to.zh}之间时，结果都相同。`,
        `Every divisor${square.en} from ${from.en} to ${to.en} gives this result.`,
      );
}

/** The figure that is written, whether it is exact or rounded. */
function figureOf({ zh }: LocalText): string {
  return zh.replace("约", "").replace(/\.?0+$/, "");
}

/** Why no apportionment exists, and what would have to give way. */
export function explainInfeasible(result: InfeasibleApportionment | InfeasibleFactors, context: Context): Draft {
  return {
    heading: { zh: "经费无法分配", en: "The money cannot be apportioned" },
    reasons: explainReason(result, context),
    sources: [],
  };
}

function explainReason(result: InfeasibleApportionment | InfeasibleFactors, context: Context): readonly DraftReason[] {
  switch (result.reason) {
    case "floors-exceed-total": {
      const [floors, short] = [sayMoney(result.floors), sayMoney(result.shortfall)];
      return [
        reason(
          "result",
          `各项下限之和为${floors.zh}，超过总额${short.zh}。`,
          `The floors add to ${floors.en}, which exceeds the total by ${short.en}.`,
        ),
        reason("remedy", "降低下限，或增加总额。", "Lower the floors or raise the total."),
      ];
    }
    case "no-positive-weight": {
      const rest = sayMoney(result.remaining);
      return [
        reason(
          "result",
          `没有权重大于0的对象，${rest.zh}无从分配。`,
          `Nobody has a weight above zero, so ${rest.en} cannot be given to anyone.`,
        ),
        reason("remedy", "至少给一个对象以大于0的权重。", "Give somebody a weight above zero."),
      ];
    }
    case "no-unit-between-bounds": {
      const who = sayFirst(result.ids.map((id) => sayId(context, id)));
      return [
        reason(
          "result",
          `下限与上限之间没有最小单位的整数倍：${who.zh}。`,
          `Between floor and cap lies no whole number of units: ${who.en}.`,
        ),
        reason("remedy", "放宽上下限，或缩小最小单位。", "Widen the bounds or take a smaller unit."),
      ];
    }
    case "residual-sign-turned": {
      const [who, money] = [sayId(context, result.id), sayMoney(result.residual)];
      return [
        reason(
          "result",
          `余数归${who.zh}，计得${money.zh}，与总额方向相反。`,
          `The residual of ${who.en} comes to ${money.en}, against the sign of the total.`,
        ),
        otherMethod,
      ];
    }
    case "residual-out-of-bounds": {
      const [who, money, floor] = [sayId(context, result.id), sayMoney(result.residual), sayMoney(result.floor)];
      const cap =
        result.cap === null
          ? { zh: "无上限", en: "no cap" }
          : { zh: `上限${sayMoney(result.cap).zh}`, en: `cap ${sayMoney(result.cap).en}` };
      return [
        reason(
          "result",
          `余数归${who.zh}，计得${money.zh}，超出其范围（下限${floor.zh}，${cap.zh}）。`,
          `The residual of ${who.en} comes to ${money.en}, out of its bounds (floor ${floor.en}, ${cap.en}).`,
        ),
        otherMethod,
      ];
    }
    case "residual-impossible": {
      const [who, pool, money] = [sayId(context, result.id), sayId(context, result.pool), sayMoney(result.residual)];
      return [
        reason(
          "result",
          `因素${pool.zh}的余数归${who.zh}，计得${money.zh}，无法成立。`,
          `In the pool of ${pool.en} the residual of ${who.en} comes to ${money.en}, which it cannot receive.`,
        ),
        otherMethod,
      ];
    }
    case "no-positive-indicator": {
      const pools = sayFirst(
        result.pools.map(({ id, amount }) => {
          const [name, money] = [sayId(context, id), sayMoney(amount)];
          return { zh: `${name.zh}（${money.zh}）`, en: `${name.en} (${money.en})` };
        }),
      );
      return [
        reason(
          "result",
          `下列因素有资金，但没有对象的指标值大于0：${pools.zh}。`,
          `These factors have money and nobody whose indicator claims it: ${pools.en}.`,
        ),
        reason("remedy", "补充指标值，或取消该因素的权重。", "Supply the indicators or drop the factor's weight."),
      ];
    }
  }
}

const otherMethod = reason(
  "remedy",
  "另选余数归属对象，或改用其他方法。",
  "Choose another recipient of the residual, or another method.",
);

/** The name of a method. */
function sayMethod(method: ApportionMethod, context: Context): LocalText {
  if (typeof method === "string") return METHODS[method];
  const [who, mode] = [sayId(context, method.residualTo), sayTerm(roundingModes, method.rounding)];
  return { zh: `逐项${mode.zh}，余数归${who.zh}`, en: `each rounded ${mode.en}, the residual to ${who.en}` };
}

/** An exact amount of money. */
export function sayExact(value: RatioText): LocalText {
  const { zh, en } = sayRatio(value);
  return { zh: `${zh}元`, en: `${en} yuan` };
}

/** Whom the method cannot tell apart, and who received the units. */
export function explainTie(
  { ids, units, awardedTo }: Tie,
  context: Context,
  where: LocalText = { zh: "", en: "" },
): DraftReason {
  const tied = sayFirst(ids.map((id) => sayId(context, id)));
  const awarded = sayFirst(awardedTo.map((id) => sayId(context, id)));
  const zh = `${where.zh}${tied.zh}位次相同，只有${sayCount(units).zh}个最小单位可分`;
  const en = `${where.en}${tied.en} stand level for ${things(units, "unit")}`;
  return awardedTo.length === 0
    ? reason("detail", `${zh}：暂不分配，须另行决定。`, `${en}: nobody receives them until somebody decides.`)
    : reason("detail", `${zh}：分给${awarded.zh}。`, `${en}: given to ${awarded.en}.`);
}

/** Whether an apportionment is what its input leads to, and the first thing that is not. */
export function explainVerification(verification: ApportionmentVerification, context: Context): Draft {
  if (typeof verification.valid !== "boolean")
    return throwInputError("type-invalid", ["answer", "valid"], { expected: "boolean" });
  if (verification.valid) {
    return {
      heading: { zh: "分配结果核验无误", en: "The apportionment holds" },
      reasons: [
        reason(
          "result",
          "按同样的数据重算，各项都与结果一致。",
          "Replayed from its input, everything in the result holds.",
        ),
      ],
      sources: [],
    };
  }
  const { law, id, expected, found } = verification;
  const words = CHECKS[law];
  const who = id === undefined ? null : sayId(context, id);
  const [should, is] = [sayStated(expected), sayStated(found)];
  return {
    heading: { zh: "分配结果核验有误", en: "The apportionment does not hold" },
    reasons: only(
      reason("result", `不符之处：${words.zh}。`, `What does not hold: ${words.en}.`),
      who !== null && reason("place", `所在对象：${who.zh}。`, `Where: ${who.en}.`),
      should !== null && reason("required", `应为：${should.zh}。`, `Expected: ${should.en}.`),
      is !== null && reason("found", `实为：${is.zh}。`, `Found: ${is.en}.`),
    ),
    sources: [],
  };
}

/** What is, or should be, in a place of the result: text, or nothing. */
function sayStated(value: string | undefined): LocalText | null {
  if (value === undefined) return null;
  return value === "undefined" || value === "null" ? { zh: "无", en: "nothing" } : same(value);
}
