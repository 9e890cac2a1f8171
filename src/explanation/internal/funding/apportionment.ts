import type { Apportionment, ExplainedShare, Share } from "../../../funding/index.js";
import type { LocalText } from "../../../terms/index.js";
import { sayId, type Context } from "../context.js";
import { only, reason, type Draft, type DraftReason } from "../draft.js";
import { firstRows } from "../rows.js";
import { BOUNDS, ROUNDED } from "../tables/funding.js";
import { sayCount, sayMoney, sayRatio, things } from "../words/figures.js";
import { explainTie, sayExact, sayMethod } from "./method.js";

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
