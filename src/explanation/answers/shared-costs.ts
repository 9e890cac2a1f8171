import type { CostPart, SharedCosts, SharedParty, SharedRecipient } from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import { type Context, capital, firstRows, sayId } from "../context.js";
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
  const [money, short] = [sayShared(amount), sayOpen(shortfall, unit)];
  const covered = status === "covered";
  return {
    heading: {
      zh: `经费分担：${money.zh}由${sayCount(parties.length).zh}方分担——${covered ? "全部落实" : `${short.zh}未落实`}`,
      en: `${capital(money.en)} shared by ${things(parties.length, "party", "parties")} — ${covered ? "all covered" : `${short.en} not covered`}`,
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
      ...firstRows(parties, (party) => explainParty(party, unit, context)),
      ...firstRows(recipients, (recipient) => [explainRecipient(recipient, unit, context)]),
    ),
    sources: [],
  };
}

/** An amount that is shared; below zero it is a recovery. */
function sayShared(amount: string): LocalText {
  const { zh, en } = sayMoney(amount.replace("-", ""));
  return isRecovery(amount) ? { zh: `扣回的${zh}`, en: `a recovery of ${en}` } : { zh, en };
}

/** What is not covered; a part of a unit that rounds to nothing is less than the unit for each party. */
function sayOpen(amount: string, unit: string): LocalText {
  const { zh, en } = sayMoney(amount.replace("-", ""));
  if (!/^[-0.]*$/.test(amount)) return { zh, en };
  const least = sayMoney(unit);
  return { zh: `不足${least.zh}的零头`, en: `a remainder of less than ${least.en}` };
}

function isRecovery(amount: string): boolean {
  return amount.startsWith("-");
}

function explainParty(
  { id, amount, exactAmount, rounded, bound, uncovered }: SharedParty,
  unit: string,
  context: Context,
): readonly DraftReason[] {
  const [who, money, exact, how, open] = [
    sayId(context, id),
    sayBorne(amount),
    sayExact(exactAmount),
    ROUNDED[rounded],
    sayOpen(uncovered.amount, unit),
  ];
  return only(
    rounded === "none"
      ? reason("found", `${who.zh}${money.zh}。`, `${who.en} ${money.en}.`)
      : reason(
          "found",
          `${who.zh}${money.zh}（精确值${exact.zh}，${how.zh}）。`,
          `${who.en} ${money.en} (exact amount ${exact.en}, ${how.en}).`,
        ),
    bound === "cap" &&
      reason("found", `已达上限，另有${open.zh}未落实。`, `That is its cap; beyond it ${open.en} is open.`, 1),
  );
}

function sayBorne(amount: string): LocalText {
  const { zh, en } = sayMoney(amount.replace("-", ""));
  return isRecovery(amount) ? { zh: `收回${zh}`, en: `gets back ${en}` } : { zh: `承担${zh}`, en: `bears ${en}` };
}

function explainRecipient(
  { id, amount, parts, uncovered }: SharedRecipient,
  unit: string,
  context: Context,
): DraftReason {
  const [who, money, list, open] = [
    sayId(context, id),
    sayShared(amount),
    sayParts(parts, context, (own) => sayMoney(own.replace("-", ""))),
    sayParts(uncovered, context, (own) => sayOpen(own, unit)),
  ];
  const gap =
    uncovered.length === 0 ? { zh: "", en: "" } : { zh: `；未落实：${open.zh}`, en: `; not covered: ${open.en}` };
  const what = isRecovery(amount) ? `应扣回${money.zh.replace("扣回的", "")}` : money.zh;
  return reason("detail", `${who.zh}${what}：${list.zh}${gap.zh}。`, `${who.en}, ${money.en}: ${list.en}${gap.en}.`);
}

function sayParts(parts: readonly CostPart[], context: Context, say: (amount: string) => LocalText): LocalText {
  return sayList(
    parts.map(({ party, amount }) => {
      const [who, money] = [sayId(context, party), say(amount)];
      return { zh: `${who.zh}${money.zh}`, en: `${who.en} ${money.en}` };
    }),
  );
}
