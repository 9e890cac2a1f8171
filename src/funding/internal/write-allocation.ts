import { makeRatio, toRatioText } from "../../exact/index.js";
import type {
  AllocatedNeed,
  LedgerLine,
  LedgerTotal,
  NeedKey,
  SourceAllocation,
  UnspentMoney,
} from "../allocate-sources-types.js";
import type { NeedOutcome, UnitAllocation } from "./allocate-units.js";
import type { Payment } from "./draw-from-sources.js";
import type { Eligibility } from "./group-needs.js";
import type { MoneyUnit } from "./money-unit.js";
import type { AllocationInput, NeedEntry } from "./read-allocation.js";

const NOTHING: NeedOutcome = { share: toRatioText(makeRatio(0n)), exact: makeRatio(0n), units: 0n };

/** Writes the allocation as plain data. */
export function writeAllocation(
  input: AllocationInput,
  eligibility: Eligibility,
  allocation: UnitAllocation,
): SourceAllocation {
  const { unit, needs, sources, fairness } = input;
  const needed = needs.reduce((sum, { amount }) => sum + amount, 0n);
  const paid = allocation.payments.reduce((sum, { amount }) => sum + amount, 0n);
  const spent = sources.map(() => 0n);
  for (const { source, amount } of allocation.payments) {
    const place = eligibility.usedSources[source] ?? 0;
    spent[place] = (spent[place] ?? 0n) + amount;
  }
  return {
    status: allocation.bindings.length === 0 ? "all-met" : "short",
    unit: unit.text,
    fairness: fairness === "max-min-share" ? fairness : { priorityClasses: [...fairness.priorityClasses] },
    needed: unit.write(needed),
    amount: unit.write(paid),
    shortfall: unit.write(needed - paid),
    bindings: writeBindings(input, eligibility, allocation),
    needs: needs.map((need, place) => writeNeed(need, allocation.outcomes.get(place) ?? NOTHING, unit)),
    sources: sources.map(({ id, amount }, place) => ({
      id,
      amount: unit.write(amount),
      spent: unit.write(spent[place] ?? 0n),
    })),
    sourceOrder: eligibility.usedSources.map((place) => sources[place]?.id ?? ""),
    ledger: writeLedger(input, eligibility, allocation.payments),
    recipients: addUp(needs, allocation, ({ recipient }) => recipient, unit),
    purposes: addUp(needs, allocation, ({ purpose }) => purpose, unit),
    unspent: writeUnspent(input, eligibility, spent),
  };
}

function writeBindings(
  { unit, needs, sources }: AllocationInput,
  eligibility: Eligibility,
  { bindings }: UnitAllocation,
): SourceAllocation["bindings"] {
  const rank = placesIn(eligibility.needOrder);
  return bindings.map(({ groups, sources: pots, needed, available }) => ({
    needs: groups
      .flatMap((group) => eligibility.groups[group]?.needs ?? [])
      .sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0))
      .map((need) => keyOf(needs[need])),
    sources: pots.map((pot) => sources[eligibility.usedSources[pot] ?? 0]?.id ?? ""),
    needed: unit.write(needed),
    available: unit.write(available),
    shortfall: unit.write(needed - available),
  }));
}

function writeNeed(need: NeedEntry, { share, exact, units }: NeedOutcome, unit: MoneyUnit): AllocatedNeed {
  const whole = units * exact.denominator === exact.numerator;
  return {
    recipient: need.recipient,
    purpose: need.purpose,
    needed: unit.write(need.amount),
    amount: unit.write(units),
    unmet: unit.write(need.amount - units),
    share: need.amount === 0n ? null : share,
    exactAmount: unit.writeExact(exact),
    rounded: whole ? "none" : units * exact.denominator > exact.numerator ? "up" : "down",
  };
}

function writeLedger(
  { unit, needs, sources }: AllocationInput,
  eligibility: Eligibility,
  payments: readonly Payment[],
): readonly LedgerLine[] {
  const rank = placesIn(eligibility.needOrder);
  return [...payments]
    .sort((a, b) => a.source - b.source || (rank[a.need] ?? 0) - (rank[b.need] ?? 0))
    .map(({ source, need, amount }) => ({
      source: sources[eligibility.usedSources[source] ?? 0]?.id ?? "",
      recipient: needs[need]?.recipient ?? "",
      purpose: needs[need]?.purpose ?? "",
      amount: unit.write(amount),
    }));
}

function addUp(
  needs: readonly NeedEntry[],
  { outcomes }: UnitAllocation,
  idOf: (need: NeedEntry) => string,
  unit: MoneyUnit,
): readonly LedgerTotal[] {
  const totals = new Map<string, { needed: bigint; units: bigint }>();
  needs.forEach((need, place) => {
    const total = totals.get(idOf(need)) ?? { needed: 0n, units: 0n };
    totals.set(idOf(need), {
      needed: total.needed + need.amount,
      units: total.units + (outcomes.get(place)?.units ?? 0n),
    });
  });
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { needed, units }]) => ({ id, needed: unit.write(needed), amount: unit.write(units) }));
}

function writeUnspent(
  { unit, sources }: AllocationInput,
  { usedSources, eligibleCounts }: Eligibility,
  spent: readonly bigint[],
): readonly UnspentMoney[] {
  return usedSources.flatMap((place, index) => {
    const left = (sources[place]?.amount ?? 0n) - (spent[place] ?? 0n);
    if (left === 0n) return [];
    const reason = eligibleCounts[index] === 0 ? "no-eligible-need" : "needs-met";
    return [{ source: sources[place]?.id ?? "", amount: unit.write(left), reason }];
  });
}

function keyOf(need: NeedEntry | undefined): NeedKey {
  return { recipient: need?.recipient ?? "", purpose: need?.purpose ?? "" };
}

function placesIn(order: readonly number[]): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((entry, place) => (places[entry] = place));
  return places;
}
