import type { CostPart, SharedCosts, SharedParty, SharedRecipient } from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import { type Context, firstRows, sayId } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { ROUNDED } from "../words/labels.js";
import { sayCount, sayMoney, things } from "../words/figures.js";
import { sayList } from "../words/text.js";
import { sayExact } from "./apportionment.js";

/** Shared costs: what each party bears, and what a cap leaves open. */
export function explainSharedCosts(
  { status, unit, amount, shortfall, recipients, parties }: SharedCosts,
  context: Context,
): Draft {
  const [money, short] = [sayMoney(amount), sayMoney(shortfall)];
  const covered = status === "covered";
  return {
    heading: {
      zh: `经费分担：${money.zh}由${sayCount(parties.length).zh}方分担——${covered ? "全部落实" : `${short.zh}未落实`}`,
      en: `${money.en} shared by ${things(parties.length, "party", "parties")} — ${covered ? "all covered" : `${short.en} not covered`}`,
    },
    reasons: only(
      covered
        ? reason("result", "每个对象的金额都由各方足额分担。", "Every recipient's amount is borne in full.")
        : reason(
            "result",
            `有一方达到上限，${short.zh}没有落实，也不转由他方承担。`,
            `A cap leaves ${short.en} open; nobody else is made to pay it.`,
          ),
      reason(
        "required",
        `金额均为${sayMoney(unit).zh}的整数倍，横向、纵向均与合计一致。`,
        `Every amount is a multiple of ${sayMoney(unit).en}; rows and columns add up.`,
      ),
      !covered &&
        reason(
          "remedy",
          "提高上限、调整比例，或由其他资金补足。",
          "A higher cap, other ratios or other money would close the gap.",
        ),
      ...firstRows(parties, (party) => explainParty(party, context)),
      ...firstRows(recipients, (recipient) => [explainRecipient(recipient, context)]),
    ),
    sources: [],
  };
}

function explainParty(
  { id, amount, exactAmount, rounded, bound, uncovered }: SharedParty,
  context: Context,
): readonly DraftReason[] {
  const [who, money, exact, how, open] = [
    sayId(context, id),
    sayMoney(amount),
    sayExact(exactAmount),
    ROUNDED[rounded],
    sayMoney(uncovered.amount),
  ];
  return only(
    rounded === "none"
      ? reason("found", `${who.zh}承担${money.zh}。`, `${who.en} bears ${money.en}.`)
      : reason(
          "found",
          `${who.zh}承担${money.zh}（精确值${exact.zh}，${how.zh}）。`,
          `${who.en} bears ${money.en} (exact amount ${exact.en}, ${how.en}).`,
        ),
    bound === "cap" &&
      reason("found", `已达上限，另有${open.zh}未落实。`, `That is its cap; ${open.en} beyond it are open.`, 1),
  );
}

function explainRecipient({ id, amount, parts, uncovered }: SharedRecipient, context: Context): DraftReason {
  const [who, money, list, open] = [
    sayId(context, id),
    sayMoney(amount),
    sayParts(parts, context),
    sayParts(uncovered, context),
  ];
  const gap =
    uncovered.length === 0 ? { zh: "", en: "" } : { zh: `；未落实：${open.zh}`, en: `; not covered: ${open.en}` };
  return reason(
    "detail",
    `${who.zh}${money.zh}：${list.zh}${gap.zh}。`,
    `${who.en}, ${money.en}: ${list.en}${gap.en}.`,
  );
}

function sayParts(parts: readonly CostPart[], context: Context): LocalText {
  return sayList(
    parts.map(({ party, amount }) => {
      const [who, money] = [sayId(context, party), sayMoney(amount)];
      return { zh: `${who.zh}${money.zh}`, en: `${who.en} ${money.en}` };
    }),
  );
}
