import type { MoneyRange } from "../../results/index.js";
import { type LocalText, purposes } from "../../terms/index.js";
import { sayDecimal, sayMoney } from "../words/figures.js";
import { sayTerm } from "../words/text.js";

/** Amounts between two bounds; in a budget of whole 万元 the Chinese words are in 万元. */
export function sayMoneyRange({ least, most }: MoneyRange, unit = "0.01"): LocalText {
  const sayOne = unit === TEN_THOUSAND ? sayTenThousands : sayMoney;
  const from = sayOne(least);
  if (most === null) return { zh: `至少${from.zh}`, en: `at least ${from.en}` };
  if (least === most) return from;
  const to = sayOne(most);
  return { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

const TEN_THOUSAND = "10000";

function sayTenThousands(amount: string): LocalText {
  const whole = BigInt(amount.split(".")[0] ?? "0") / 10_000n;
  return { zh: `${sayDecimal(String(whole)).zh}万元`, en: sayMoney(amount).en };
}

/** By what an amount rises or falls: one figure, or what its least and its greatest amount differ by. */
export function sayDifference({ least, most }: MoneyRange): LocalText {
  const low = sayRise(least);
  if (least === most) return low;
  const high = most === null ? { zh: "不能确定", en: "is not known" } : sayRise(most);
  return { zh: `最低额${low.zh}、最高额${high.zh}`, en: `${low.en} at its least and ${high.en} at its most` };
}

function sayRise(difference: string): LocalText {
  const isLess = difference.startsWith("-");
  const amount = sayMoney(isLess ? difference.slice(1) : difference);
  if (/^-?[0.]+$/.test(difference)) return { zh: "不变", en: "stays the same" };
  return { zh: `${isLess ? "减少" : "增加"}${amount.zh}`, en: `${isLess ? "falls" : "rises"} by ${amount.en}` };
}

/** What money is for. */
export function sayPurpose(purpose: string | null): LocalText {
  return purpose === null
    ? { zh: "未定用途的经费", en: "for no named purpose" }
    : sayTerm(purposes, purpose as (typeof purposes.values)[number]);
}
