import type {
  ExplainedFactorShare,
  FactorApportionment,
  FactorPool,
  FactorShare,
  FactorTie,
} from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import { type Context, firstRows, sayId } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { BOUNDS } from "../words/labels.js";
import { sayCount, sayMoney, sayPercent, things } from "../words/figures.js";
import { sayList } from "../words/text.js";
import { explainTie, sayExact } from "./apportionment.js";

/** An apportionment by factors: the pool of each factor, the row of each recipient. */
export function explainFactorApportionment(result: FactorApportionment<FactorShare>, context: Context): Draft {
  const { unit, total, pools, recipients, boundsAdjustment, unallocated, ties } = result;
  const [money, adjusted, rest] = [sayMoney(total), sayMoney(boundsAdjustment), sayMoney(unallocated)];
  return {
    heading: {
      zh: `因素法分配：${money.zh}分给${sayCount(recipients.length).zh}个对象`,
      en: `Apportionment of ${money.en} to ${things(recipients.length, "recipient")} by factors`,
    },
    reasons: only(
      isZero(unallocated)
        ? reason("result", "各项之和等于总额，全部分完。", "The amounts add to the total; nothing is left.")
        : reason(
            "result",
            `各项与未分配的${rest.zh}之和等于总额。`,
            `The amounts and the unallocated ${rest.en} add to the total.`,
          ),
      reason(
        "required",
        `金额均为${sayMoney(unit).zh}的整数倍。`,
        `Every amount is a multiple of ${sayMoney(unit).en}.`,
      ),
      !isZero(boundsAdjustment) &&
        reason("found", `因上下限调整${adjusted.zh}。`, `Floors and caps adjust it by ${adjusted.en}.`),
      ...firstRows(pools, (pool) => [explainPool(pool, context)]),
      ...firstRows(recipients, (row) => [explainRow(row, context)]),
      ...firstRows(ties, (tie) => [explainTie(tie, context, sayStep(tie, context))]),
    ),
    sources: [],
  };
}

function isZero(amount: string): boolean {
  return /^-?0(\.0*)?$/.test(amount);
}

function explainPool({ id, group, weight, amount }: FactorPool, context: Context): DraftReason {
  const [name, share, money] = [sayId(context, id), sayPercent(weight), sayMoney(amount)];
  const above =
    group === null
      ? { zh: "", en: "" }
      : { zh: `（属${sayId(context, group).zh}）`, en: ` (of ${sayId(context, group).en})` };
  return reason(
    "found",
    `因素${name.zh}${above.zh}：占总额的${share.zh}，${money.zh}。`,
    `Factor ${name.en}${above.en}: ${share.en} of the total, ${money.en}.`,
  );
}

function explainRow(row: FactorShare | ExplainedFactorShare, context: Context): DraftReason {
  const [who, money] = [sayId(context, row.id), sayMoney(row.amount)];
  const cells = row.cells.map(({ factor, amount }): LocalText => {
    const [name, part] = [sayId(context, factor), sayMoney(amount)];
    return { zh: `${name.zh}${part.zh}`, en: `${name.en} ${part.en}` };
  });
  const parts = sayList([...cells, ...sayAdjustment(row)]);
  return reason(
    "detail",
    `${who.zh}：${money.zh}，其中${parts.zh}${sayExactly(row).zh}。`,
    `${who.en}: ${money.en}, of which ${parts.en}${sayExactly(row).en}.`,
  );
}

function sayAdjustment({ boundsAdjustment, deducted }: FactorShare): readonly LocalText[] {
  const money = sayMoney(boundsAdjustment);
  const balance = deducted === undefined ? null : sayMoney(deducted);
  return [
    ...(isZero(boundsAdjustment) ? [] : [{ zh: `上下限调整${money.zh}`, en: `${money.en} by the bounds` }]),
    ...(balance === null ? [] : [{ zh: `扣减结余${balance.zh}`, en: `${balance.en} deducted as a balance` }]),
  ];
}

function sayExactly(row: FactorShare | ExplainedFactorShare): LocalText {
  if (!("exactShare" in row)) return { zh: "", en: "" };
  const exact = sayExact(row.exactShare);
  const bound = row.bound === undefined ? null : BOUNDS[row.bound];
  return bound === null
    ? { zh: `（精确值${exact.zh}）`, en: ` (exact share ${exact.en})` }
    : { zh: `（精确值${exact.zh}，${bound.zh}）`, en: ` (exact share ${exact.en}, ${bound.en})` };
}

function sayStep({ step, pool }: FactorTie, context: Context): LocalText {
  const name = pool === null ? { zh: "总额", en: "the total" } : sayId(context, pool);
  switch (step) {
    case "pool":
      return { zh: `${name.zh}在各因素间分配时，`, en: `In dividing ${name.en} between factors, ` };
    case "recipients":
      return { zh: `因素${name.zh}在各对象间分配时，`, en: `In dividing the pool of ${name.en} between recipients, ` };
    case "bounds":
      return { zh: "按上下限调整时，", en: "Under the bounds, " };
  }
}
