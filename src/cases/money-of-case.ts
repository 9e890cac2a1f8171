import { planBudget } from "../budget/index.js";
import { addRatios, toRatio } from "../exact/index.js";
import { markPolicy } from "../parsed/index.js";
import type { Policy, Provision } from "../policy/index.js";
import { formatRatio } from "../ratio/index.js";
import type { BudgetLine, MoneyRange } from "../results/index.js";
import type { AmountFound } from "./amounts-of-case.js";
import type { PreparedCase } from "./answer-case.js";

/** Whether a provision is answered by a budget and not by findings. */
export function isMoney({ kind }: Provision): boolean {
  return kind === "funding-standard" || kind === "cost-share" || kind === "factor-formula";
}

/**
 * Returns what the subject of a case is to have by a provision in the year of its day, or what a party pays of it; of a
 * provision that shares costs what is shared. It is the answer of `planBudget`.
 */
export function moneyOfCase(policy: Policy, { one, register }: PreparedCase, provision: Provision): AmountFound {
  const provisions = policy.provisions.map((other) => (other.id === provision.id ? provision : other));
  const { lines, silent, notPlanned } = planBudget(register, markPolicy({ ...policy, provisions }), {
    year: Number(one.asOf.slice(0, 4)),
    asOf: one.asOf,
    sources: [],
    ...(one.total === undefined ? {} : { totals: { [provision.id]: one.total } }),
  });
  const isSilent = [...silent, ...notPlanned].some((lacking) => lacking.provision === provision.id);
  const own = lines.filter(
    (line) =>
      (line.provision === provision.id || line.shared === provision.id) &&
      (one.subject === undefined || line.recipient.id === one.subject),
  );
  const parts = own.flatMap((line) => amountsIn(line, one.payer));
  if (isSilent || parts.length === 0) return { name: "money", least: null, most: null };
  return { name: "money", least: sum(parts.map(({ least }) => least)), most: sum(parts.map(({ most }) => most)) };
}

function amountsIn({ amount, parts }: BudgetLine, payer: string | undefined): readonly MoneyRange[] {
  return payer === undefined ? [amount] : parts.flatMap((part) => (part.party === payer ? [part.amount] : []));
}

function sum(amounts: readonly (string | null)[]): string | null {
  return amounts.reduce<string | null>(
    (whole, amount) =>
      whole === null || amount === null ? null : formatRatio(addRatios(toRatio(whole), toRatio(amount))),
    "0",
  );
}
