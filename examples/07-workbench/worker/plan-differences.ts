import { sumDecimals, toDecimal, toRatio } from "social-work-station-rules/exact";
import { apportion } from "social-work-station-rules/funding";
import { type Policy, amendPolicy } from "social-work-station-rules/policy";
import type { Budget, BudgetLine, MoneyRange } from "social-work-station-rules/results";
import { writeSheets } from "social-work-station-rules/sheets";
import type { LocalText } from "social-work-station-rules/terms";
import { BUDGET_METHODS, METHOD_WORDS } from "./budget-words.js";
import { shown, wordOf } from "./command-parts.js";
import type { PlanDifference, PlanForm, PlanOther } from "./plan-words.js";
import { MONEY_KINDS } from "./policy-sheet.js";

/** The totals that differ between two budgets, by their names in the sheet of totals. */
export function compareTotals(
  before: Budget,
  after: Budget,
  context: Parameters<typeof writeSheets>[1] & object,
): readonly PlanDifference[] {
  const [old, now] = [totalsIn(before, context), totalsIn(after, context)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [from, to] = [old.get(name) ?? "0", now.get(name) ?? "0"];
    return from === to ? [] : [{ name, before: from, after: to, difference: difference(from, to) }];
  });
}

function totalsIn(budget: Budget, context: Parameters<typeof writeSheets>[1] & object): ReadonlyMap<string, string> {
  const rows = writeSheets(budget, context)[1]?.rows ?? [];
  return new Map(
    rows.map(([by, name, amount]) => [
      [by, name]
        .map((cell) => shown(cell))
        .filter((text) => text !== "")
        .join(" · "),
      shown(amount),
    ]),
  );
}

/** Between two amounts that are known; a range has no difference. */
function difference(from: string, to: string): string {
  const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
  return isNumber(from) && isNumber(to) ? toDecimal(to).sub(toDecimal(from)).toFixed() : "";
}

/** Each other reading of the clauses on money, one at a time: what the budget comes to. */
export function otherReadings(
  budget: Budget,
  policies: readonly Policy[],
  make: (policies: readonly Policy[]) => Budget,
): readonly PlanOther[] {
  return policies.flatMap((policy) =>
    policy.provisions
      .filter(({ kind }) => MONEY_KINDS.includes(kind))
      .flatMap(({ id, kind, title, parameters }) =>
        Object.entries<{ readonly status: string; readonly alternatives?: readonly unknown[] } | undefined>(
          parameters,
        ).flatMap(([parameter, own]) =>
          (own?.status === "interpreted" ? (own.alternatives ?? []) : []).map((value) => {
            const amended = amendPolicy(policy, [
              { id: "other", kind: "set-parameter", provision: id, parameter, value: value as string },
            ]);
            const other = make(policies.map((one) => (one === policy ? amended : one)));
            const word = wordOf(kind, parameter);
            return compare(budget, other, {
              zh: `另一种理解——${title.zh}：${word.name.zh}为${word.say(value).zh}`,
              en: `another reading — ${title.en}: ${word.name.en} ${word.say(value).en}`,
            });
          }),
        ),
      ),
  );
}

function compare(budget: Budget, other: Budget, name: LocalText): PlanOther {
  const amounts = amountsOf(other);
  const own = amountsOf(budget);
  const ids = new Set([...own.keys(), ...amounts.keys()]);
  return {
    name,
    total: sayRange(other.total),
    difference: difference(sayRange(budget.total), sayRange(other.total)),
    recipients: [...ids].filter((id) => own.get(id) !== amounts.get(id)).length,
  };
}

/** Writes its amounts in 万元 where the budget is. */
export function inUnit(other: PlanOther, unit: PlanForm["unit"]): PlanOther {
  if (unit !== "ten-thousand-yuan") return other;
  const divide = (text: string): string =>
    text.replaceAll(/\d+(?:\.\d+)?/g, (amount) => toDecimal(amount).div(10_000).toFixed());
  return { ...other, total: divide(other.total), difference: divide(other.difference) };
}

function amountsOf({ recipients }: Budget): ReadonlyMap<string, string> {
  return new Map(recipients.map(({ recipient, amount }) => [recipient.id, sayRange(amount)]));
}

function sayRange({ least, most }: MoneyRange): string {
  return least === most ? least : `${least}–${most ?? ""}`;
}

/** Each other way to round the known amounts to the unit: how many recipients it gives another amount. */
export function otherMethods(budget: Budget): readonly PlanOther[] {
  const lines = knownLines(budget).filter(({ amount }) => !toDecimal(amount.least).isZero());
  if (!lines.some(({ amount, exactAmount }) => exactAmount.least.includes("/") || !isSame(amount, exactAmount)))
    return [];
  const total = sumDecimals(lines.map(({ amount }) => amount.least));
  return BUDGET_METHODS.filter((method) => method !== "largest-remainder").flatMap((method) => {
    const found = apportion({ total, unit: budget.unit, method, claims: claimsOf(lines) });
    if (found.status === "infeasible") return [];
    const differs = found.shares.filter(({ amount }, index) => !isEqual(amount, lines[index]?.amount.least ?? "0"));
    return [
      {
        name: {
          zh: `换一种取整办法——${METHOD_WORDS[method].zh}`,
          en: `another way to round — ${METHOD_WORDS[method].en}`,
        },
        total: budget.total.least,
        difference: "0",
        recipients: differs.length,
      },
    ];
  });
}

/** Lines whose amount is known, in the order in which equal remainders are rounded up. */
export function knownLines({ lines }: Budget): readonly BudgetLine[] {
  const orderOf = ({ provision, recipient }: BudgetLine): string => `${provision} ${recipient.kind}:${recipient.id}`;
  return lines
    .filter(({ exactAmount }) => exactAmount.least === exactAmount.most)
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

/** The exact amounts as claims to the whole: whole numbers in their proportions. */
export function claimsOf(lines: readonly BudgetLine[]): readonly { readonly id: string; readonly weight: string }[] {
  const exact = lines.map(({ exactAmount }) => toRatio(exactAmount.least));
  const common = exact.reduce(
    (whole, { denominator }) => (whole * denominator) / commonDivisor(whole, denominator),
    1n,
  );
  return exact.map(({ numerator, denominator }, index) => ({
    id: String(index).padStart(9, "0"),
    weight: String((numerator * common) / denominator),
  }));
}

function commonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : commonDivisor(other, one % other);
}

function isSame(amount: MoneyRange, exact: BudgetLine["exactAmount"]): boolean {
  return isEqual(amount.least, exact.least);
}

function isEqual(one: string, other: string): boolean {
  return toDecimal(one).eq(toDecimal(other));
}
