import type { Budget, BudgetLine, MoneyRange, SourceAllocation } from "../results/index.js";
import { sumAmounts } from "./money-units.js";
import type { Plan } from "./types.js";

/** Adds the lines of a budget up: in all, by recipient, purpose and party. */
export function totalsOf(
  { unit }: Plan,
  lines: readonly BudgetLine[],
): Pick<Budget, "total" | "recipients" | "purposes" | "parties"> {
  const sum = (amounts: readonly MoneyRange[]): MoneyRange => ({
    least: sumAmounts(
      amounts.map(({ least }) => least),
      unit,
    ),
    most: sumOfBounds(
      amounts.map(({ most }) => most),
      unit,
    ),
  });
  const parts = lines.flatMap((line) => line.parts);
  return {
    total: sum(lines.map(({ amount }) => amount)),
    recipients: group(lines, ({ recipient }) => `${recipient.kind}:${recipient.id}`).map((own) => ({
      recipient: own[0].recipient,
      amount: sum(own.map(({ amount }) => amount)),
    })),
    purposes: group(lines, ({ purpose }) => purpose ?? "").map((own) => ({
      purpose: own[0].purpose,
      amount: sum(own.map(({ amount }) => amount)),
    })),
    parties: group(parts, ({ policy, party, payer }) => JSON.stringify([policy ?? "", party ?? "", payer ?? ""])).map(
      (own) => {
        const [{ policy, party, name, payer }] = own;
        return {
          policy,
          party,
          name,
          payer,
          amount: sum(own.map(({ amount }) => amount)),
          uncovered: sum(own.map(({ uncovered }) => uncovered)),
        };
      },
    ),
  };
}

function sumOfBounds(bounds: readonly (string | null)[], unit: bigint): string | null {
  const known = bounds.filter((bound) => bound !== null);
  return known.length < bounds.length ? null : sumAmounts(known, unit);
}

/** Groups entries by a key, in the order of the keys. */
function group<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const entry of entries) {
    const known = groups.get(keyOf(entry));
    if (known === undefined) groups.set(keyOf(entry), [entry]);
    else known.push(entry);
  }
  return [...groups.keys()].toSorted().flatMap((key) => {
    const found = groups.get(key);
    return found === undefined ? [] : [found];
  });
}

/** What the sources lack for the least and for the greatest amounts; null where there are no sources. */
export function shortfallOf(least: SourceAllocation | null, most: SourceAllocation | null): MoneyRange | null {
  return least === null ? null : { least: least.shortfall, most: most === null ? null : most.shortfall };
}
