import { sumDecimals } from "../../exact/index.js";
import type { FactorApportionment, FactorResult, FactorShare } from "../../funding/index.js";
import type { BudgetMove } from "../types.js";

/** Says who receives more and who less between two divisions of a budget. */
export function moveBudget(old: FactorResult<FactorShare>, now: FactorResult<FactorShare>): BudgetMove {
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
