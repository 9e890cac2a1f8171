import type {
  AllocatedNeed,
  BindingSet,
  LedgerLine,
  NeedKey,
  SourceAllocation,
  UnspentMoney,
} from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import { type Context, firstRows, sayId } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { UNSPENT } from "../words/labels.js";
import { sayMoney } from "../words/figures.js";
import { sayFirst, sayList } from "../words/text.js";

/** An allocation of earmarked sources: what is met, what binds, where every fen comes from. */
export function explainSourceAllocation(result: SourceAllocation, context: Context): Draft {
  const { status, fairness, needed, amount, shortfall, bindings, needs, sources, ledger, unspent, sourceOrder } =
    result;
  const [asked, paid, short] = [sayMoney(needed), sayMoney(amount), sayMoney(shortfall)];
  const order = sayFirst(sourceOrder.map((id) => sayId(context, id)));
  const met = status === "all-met";
  return {
    heading: {
      zh: `资金统筹：需要${asked.zh}——${met ? "全部满足" : `不足${short.zh}`}`,
      en: `Needs of ${asked.en} — ${met ? "all met" : `${short.en} short`}`,
    },
    reasons: only(
      reason(
        "result",
        `需要${asked.zh}，安排${paid.zh}${met ? "" : `，缺口${short.zh}`}。`,
        `${asked.en} are needed and ${paid.en} allocated${met ? "" : `; ${short.en} are lacking`}.`,
      ),
      ...firstRows(bindings, (binding) => [explainBinding(binding, context)]),
      !met && explainFairness(fairness),
      sources.length > 0 &&
        reason("found", `资金使用顺序：${order.zh}。`, `Sources were used in this order: ${order.en}.`),
      ...firstRows(needs, (need) => [explainNeed(need, context)]),
      ...firstRows(ledger, (line) => [explainLine(line, context)]),
      ...firstRows(unspent, (rest) => [explainUnspent(rest, context)]),
    ),
    sources: [],
  };
}

function sayNeed({ recipient, purpose }: NeedKey, context: Context): LocalText {
  const [who, what] = [sayId(context, recipient), sayId(context, purpose)];
  return { zh: `${who.zh}的${what.zh}`, en: `${who.en}, ${what.en}` };
}

function explainBinding({ needs, sources, needed, available, shortfall }: BindingSet, context: Context): DraftReason {
  const who = needs.map((need) => sayNeed(need, context));
  const whole = sayFirst(who.map(({ zh, en }) => ({ zh, en: `(${en})` })));
  const from = sayList(sources.map((id) => sayId(context, id)));
  const [asked, there, short] = [sayMoney(needed), sayMoney(available), sayMoney(shortfall)];
  return sources.length === 0
    ? reason(
        "result",
        `${whole.zh}没有可用的资金，缺${short.zh}。`,
        `No source may pay ${whole.en}: ${short.en} are lacking.`,
      )
    : reason(
        "result",
        `${whole.zh}只能由${from.zh}支付：需要${asked.zh}，可用${there.zh}，缺${short.zh}。`,
        `Only ${from.en} may pay ${whole.en}: ${asked.en} are needed, ${there.en} available, ${short.en} lacking.`,
      );
}

function explainFairness(fairness: SourceAllocation["fairness"]): DraftReason {
  if (fairness === "max-min-share") {
    return reason(
      "required",
      "不足部分按同一比例分摊，尽量提高满足率最低者。",
      "What is lacking is spread by share: the least share met is as large as it can be, then the next.",
    );
  }
  const classes = sayList(fairness.priorityClasses.map((id) => ({ zh: id, en: id })));
  return reason(
    "required",
    `按优先次序安排：${classes.zh}；同一等次内按同一比例分摊。`,
    `Classes come in this order: ${classes.en}; within a class the least share met is as large as it can be.`,
  );
}

function explainNeed(need: AllocatedNeed, context: Context): DraftReason {
  const [who, asked, paid, open] = [
    sayNeed(need, context),
    sayMoney(need.needed),
    sayMoney(need.amount),
    sayMoney(need.unmet),
  ];
  const gap = /^0(\.0*)?$/.test(need.unmet) ? { zh: "", en: "" } : { zh: `，缺${open.zh}`, en: `, ${open.en} lacking` };
  return reason(
    "detail",
    `${who.zh}：需要${asked.zh}，安排${paid.zh}${gap.zh}。`,
    `${who.en}: ${asked.en} needed, ${paid.en} allocated${gap.en}.`,
  );
}

function explainLine({ source, recipient, purpose, amount }: LedgerLine, context: Context): DraftReason {
  const [from, who, money] = [sayId(context, source), sayNeed({ recipient, purpose }, context), sayMoney(amount)];
  return reason("detail", `由${from.zh}支付${who.zh}${money.zh}。`, `${from.en} pays ${money.en} to ${who.en}.`);
}

function explainUnspent({ source, amount, reason: why }: UnspentMoney, context: Context): DraftReason {
  const [from, money, words] = [sayId(context, source), sayMoney(amount), UNSPENT[why]];
  return reason("detail", `${from.zh}结余${money.zh}：${words.zh}。`, `${from.en} keeps ${money.en}: ${words.en}.`);
}
