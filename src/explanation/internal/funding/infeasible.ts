import type { InfeasibleApportionment, InfeasibleFactors } from "../../../funding/index.js";
import { sayId, type Context } from "../context.js";
import { reason, type Draft, type DraftReason } from "../draft.js";
import { sayMoney } from "../words/figures.js";
import { sayFirst } from "../words/text.js";

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
