import { sumDecimals } from "../../exact/index.js";
import { apportionByFactors, type FactorApportionment, type FactorInput, type FactorShare } from "../../funding/index.js";
import type { BudgetMove } from "../types.js";

/** Divides a budget by the baseline's factors and by the scenario's, and says who receives more and who less. */
export function moveBudget(before: FactorInput, after: FactorInput): BudgetMove {
  const [old, now] = [apportionByFactors({ ...before, detail: "shares" }), apportionByFactors({ ...after, detail: "shares" })];
  if (old.status === "infeasible") return { status: "infeasible", side: "before", reason: old.reason };
  if (now.status === "infeasible") return { status: "infeasible", side: "after", reason: now.reason };
  const [oldAmounts, nowAmounts] = [amountsOf(old), amountsOf(now)];
  const recipients = [...new Set([...oldAmounts.keys(), ...nowAmounts.keys()])].map((id) => {
    const [was, is] = [oldAmounts.get(id) ?? "0.00", nowAmounts.get(id) ?? "0.00"];
    return { id, before: was, after: is, difference: sumDecimals([is, negate(was)], 2) };
  });
  const gains = recipients.map(({ difference }) => difference).filter((difference) => !difference.startsWith("-"));
  return { status: "moved", recipients, gained: sumDecimals(gains, 2) };
}

function amountsOf({ recipients }: FactorApportionment<FactorShare>): ReadonlyMap<string, string> {
  return new Map(recipients.map(({ id, amount }) => [id, amount]));
}

function negate(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}
