import type { BudgetConflict, ReplacedMoney } from "../../results/index.js";
import { type Context, sayId, saySubject } from "../context.js";
import { type DraftReason, reason } from "../explanation.js";
import { quoted, sayFirst, sayList } from "../words/text.js";
import { sayMoneyRange, sayPurpose } from "./money-words.js";

/** Provisions of several policies about one matter of a recipient, of which none prevails. */
export function explainBudgetConflict(
  { about, certainty, cause, recipient, purpose, provisions }: BudgetConflict,
  context: Context,
): DraftReason {
  const who = saySubject(context, recipient);
  const what = sayPurpose(purpose);
  const list = sayList(
    provisions.map(({ provision, amount }) => {
      const name = sayId(context, provision);
      const money = amount === null ? null : sayMoneyRange(amount);
      return money === null
        ? { zh: quoted(name.zh), en: quoted(name.en) }
        : { zh: `${quoted(name.zh)}（${money.zh}）`, en: `${quoted(name.en)} (${money.en})` };
    }),
  );
  const why =
    cause === "circle"
      ? { zh: "互相规定优先", en: "their precedence runs in a circle" }
      : { zh: "没有规定以哪一项为准", en: "nothing says which prevails" };
  if (certainty === "possible")
    return reason(
      "missing",
      `${who.zh}的${what.zh}，${list.zh}可能均适用，${why.zh}；均适用的，不计入预算。`,
      `${who.en}, ${what.en}: ${list.en} may all apply and ${why.en}; where they do, none is counted.`,
    );
  return about === "amount"
    ? reason(
        "missing",
        `${who.zh}的${what.zh}，${list.zh}均有规定，${why.zh}，未计入预算。`,
        `${who.en}, ${what.en}: ${list.en} apply and ${why.en}; none is in the budget.`,
      )
    : reason(
        "missing",
        `${who.zh}的${what.zh}，${list.zh}均规定由谁分担，${why.zh}，分担方不能确定。`,
        `${who.en}, ${what.en}: ${list.en} share the cost and ${why.en}; who pays is not known.`,
      );
}

/** A provision in whose place that of another policy is counted, or whose policy is superseded. */
export function explainReplaced({ policy, provision, by, recipients }: ReplacedMoney, context: Context): DraftReason {
  const name = sayId(context, provision);
  const who = sayFirst(recipients.map((recipient) => saySubject(context, recipient)));
  if (by.provision === null) {
    const [old, now] = [sayId(context, policy), sayId(context, by.policy)];
    return reason(
      "result",
      `对${who.zh}，政策${quoted(now.zh)}已取代政策${quoted(old.zh)}，不再计${quoted(name.zh)}。`,
      `For ${who.en} the policy ${quoted(now.en)} supersedes the policy ${quoted(old.en)}: ${quoted(name.en)} is not counted.`,
    );
  }
  const other = sayId(context, by.provision);
  return reason(
    "result",
    `对${who.zh}，按${quoted(other.zh)}计算，不再计${quoted(name.zh)}。`,
    `For ${who.en} ${quoted(other.en)} is counted in place of ${quoted(name.en)}.`,
  );
}

/** A provision that is not counted where that of another policy is, of which facts are missing. */
export function explainPossiblyReplaced({ provision, by, recipients }: ReplacedMoney, context: Context): DraftReason {
  const [name, other] = [sayId(context, provision), sayId(context, by.provision ?? by.policy)];
  const who = sayFirst(recipients.map((recipient) => saySubject(context, recipient)));
  return reason(
    "missing",
    `对${who.zh}，不能确定是否按${quoted(other.zh)}计算；按其计算的，不再计${quoted(name.zh)}。`,
    `It is not known whether ${quoted(other.en)} is counted for ${who.en}; where it is, ${quoted(name.en)} is not.`,
  );
}
