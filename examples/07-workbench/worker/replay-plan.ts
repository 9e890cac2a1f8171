import { toDecimal } from "social-work-station-rules/exact";
import { apportion, verifyApportionment } from "social-work-station-rules/funding";
import type { Budget, BudgetLine, MoneyRange } from "social-work-station-rules/results";
import type { LocalText } from "social-work-station-rules/terms";
import { claimsOf, knownLines } from "./plan-differences.js";

interface Check {
  readonly what: LocalText;
  readonly holds: boolean;
}

/** Replays a budget without planning again: sums in every direction, the rounding by the library's verifier, the sources. */
export function replayPlan(budget: Budget): readonly Check[] {
  const { total, lines, recipients, purposes, parties, shortfall } = budget;
  const amounts = (rows: readonly { readonly amount: MoneyRange }[]): readonly MoneyRange[] =>
    rows.map(({ amount }) => amount);
  const paid = parties.flatMap(({ amount, uncovered }) => [amount, uncovered]);
  return [
    check("各项金额之和等于合计", "lines add to the total", addTo(amounts(lines), total)),
    check("按对象合计等于合计", "recipients add to the total", addTo(amounts(recipients), total)),
    check("按用途合计等于合计", "purposes add to the total", addTo(amounts(purposes), total)),
    check("各分担方合计等于合计", "parties add to the total", addTo(paid, total)),
    check(
      "每一项各方承担之和等于该项金额",
      "the parts of each line add to it",
      lines.every(({ amount, parts }) =>
        addTo(
          parts.flatMap((part) => [part.amount, part.uncovered]),
          amount,
        ),
      ),
    ),
    check(
      "每一项与取整前的金额相差不到一个单位",
      "each line is within one unit of its exact amount",
      lines.every((line) => isNear(line, budget.unit)),
    ),
    ...replayRounding(budget),
    ...(shortfall === null ? [] : replaySources(budget)),
  ];
}

function check(zh: string, en: string, holds: boolean): Check {
  return { what: { zh, en }, holds };
}

/** Whether amounts add to a whole, at least and at most. */
function addTo(amounts: readonly MoneyRange[], whole: MoneyRange): boolean {
  const most = amounts.map((amount) => amount.most);
  const isOpen = most.includes(null);
  return (
    areEqual(
      amounts.map(({ least }) => least),
      whole.least,
    ) &&
    (whole.most === null
      ? isOpen
      : !isOpen &&
        areEqual(
          most.filter((amount) => amount !== null),
          whole.most,
        ))
  );
}

/** Whether amounts add to a whole, exactly: no digit passes through a float. */
function areEqual(amounts: readonly string[], whole: string): boolean {
  return amounts.reduce((sum, amount) => sum.add(amount), toDecimal("0")).eq(whole);
}

function isNear({ amount, exactAmount }: BudgetLine, unit: string): boolean {
  const near = (rounded: string, exact: string): boolean => toDecimal(rounded).sub(toDecimal(exact)).abs().lt(unit);
  return (
    near(amount.least, exactAmount.least) &&
    (amount.most === null || exactAmount.most === null || near(amount.most, exactAmount.most))
  );
}

/** Where the exact amounts come to whole units, the rounded ones are those of largest remainders: the verifier replays it. */
function replayRounding(budget: Budget): readonly Check[] {
  const lines = knownLines(budget);
  const claims = claimsOf(lines);
  const whole = lines.reduce((sum, { amount }) => sum.add(amount.least), toDecimal("0"));
  const exact = lines.reduce((sum, { exactAmount }) => sum.add(toDecimal(exactAmount.least)), toDecimal("0"));
  if (whole.isZero() || !whole.sub(exact).abs().lt("1e-50")) return [];
  const input = { total: whole.toFixed(), unit: budget.unit, claims };
  const again = apportion(input);
  const claimed =
    again.status === "infeasible"
      ? again
      : { ...again, shares: again.shares.map((share, at) => ({ ...share, amount: lines[at]?.amount.least ?? "" })) };
  return [
    check(
      "取整结果经复核程序按最大余数法逐项重算一致",
      "the verifier replays the rounding, line by line, as largest remainders",
      again.status === "apportioned" && verifyApportionment(input, claimed).valid,
    ),
  ];
}

function replaySources({ allocation, total, shortfall }: Budget): readonly Check[] {
  if (allocation === null || shortfall === null) return [];
  const { ledger, sources, amount, needed } = allocation;
  return [
    check(
      "各项资金所付不超过其金额",
      "no source pays more than it has",
      sources.every(({ id, amount: there }) =>
        ledger
          .filter(({ source }) => source === id)
          .reduce((sum, line) => sum.add(line.amount), toDecimal("0"))
          .lte(there),
      ),
    ),
    check(
      "已落实金额与缺口之和等于合计",
      "what sources pay and the shortfall add to the total",
      areEqual(
        ledger.map((line) => line.amount),
        amount,
      ) &&
        areEqual([amount, allocation.shortfall], needed) &&
        areEqual([needed], total.least),
    ),
  ];
}
