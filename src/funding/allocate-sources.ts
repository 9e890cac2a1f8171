import { normalForm } from "../terms/index.js";
import type {
  AllocatedNeed,
  Fairness,
  LedgerLine,
  LedgerTotal,
  NeedKey,
  SourceAllocation,
  UnspentMoney,
} from "../results/index.js";
import type { DecimalInput } from "../exact/index.js";
import { checkKeys, requireId, requireObject, requireRows, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import { compareValues, makeRatio, toRatioText } from "../ratio/index.js";
import type { AllocateSourcesInput, EarmarkedSource, FundingNeed } from "./allocate-sources-types.js";
import { allocateUnits, type NeedOutcome, type Payment, type UnitAllocation } from "./internal/fair-shares.js";
import {
  type AllocationInput,
  type Eligibility,
  groupNeeds,
  type NeedEntry,
  type SourceEntry,
} from "./internal/group-needs.js";
import { type MoneyUnit, readMoneyUnit } from "./internal/money-units.js";

/**
 * Divides several earmarked sources among needs, fairly where they do not suffice, and writes the ledger in which
 * every fen can be traced (每一笔资金都能够有迹可循).
 *
 * Where not all can be met, `bindings` names which needs compete for which sources and by how much these fall
 * short: a minimum cut, and so a proof. The division is exact (`share`, `exactAmount`): max–min by share of need,
 * in one class or class after class; the ledger pays each need a neighbouring whole unit of its exact amount.
 * Sources are used restricted before general unless `sourceOrder` says otherwise; the order of the input decides
 * nothing.
 *
 * Method: maximum flow (Dinic 1970) and minimum cut; lexicographically optimal shares (Megiddo 1974) by
 * decomposition (Fujishige 1980).
 *
 * @param input sources and needs with amounts of zero or more (multiples of the unit, 0.01 when absent); an absent
 * list of purposes, areas or recipients restricts nothing, an empty one lets the source pay nothing
 * @returns needs and sources in the order of the input, the ledger in the order in which sources were used
 * @throws RuleInputError `list-empty` (no needs, no classes), `out-of-range` (an amount below zero, a unit of zero),
 * `amount-not-multiple`, `id-duplicate` (a source; a recipient's purpose twice; an order naming a source twice),
 * `id-invalid`, `id-like-identity-number`, `reference-dangling`, `value-missing` (a need without its class, an
 * order without a source), `variant-unknown`, `decimal-invalid`, `decimal-too-long`, `type-invalid`
 *
 * @example
 * ```ts
 * import { allocateSources } from "social-work-station-rules/funding";
 * const allocation = allocateSources({
 *   sources: [
 *     { id: "福利彩票公益金", amount: "600", purposes: ["养老服务"] },
 *     { id: "财政预算经费", amount: "300" },
 *   ],
 *   needs: [
 *     { recipient: "甲站", purpose: "养老服务", amount: "400" },
 *     { recipient: "甲站", purpose: "人员经费", amount: "600" },
 *   ],
 * });
 * allocation.needs.map((need) => need.amount); //=> ["400.00", "300.00"]
 * allocation.bindings[0]?.shortfall; //=> "300.00"
 * allocation.unspent; //=> [{ source: "福利彩票公益金", amount: "200.00", reason: "needs-met" }]
 * ```
 */
export function allocateSources(input: AllocateSourcesInput): SourceAllocation {
  const read = readAllocation(input);
  const eligibility = groupNeeds(read);
  const supplies = eligibility.usedSources.map((place, source) => ({
    source,
    amount: read.sources[place]?.amount ?? 0n,
  }));
  const amounts = read.needs.map(({ amount }) => amount);
  return writeAllocation(read, eligibility, allocateUnits(eligibility, amounts, supplies, read.rankCount));
}

/** Checks everything that `allocateSources` is given, before anything is computed. */
function readAllocation(input: AllocateSourcesInput): AllocationInput {
  const { sources, needs, fairness = "max-min-share", sourceOrder, unit } = requireObject(input, ["input"]);
  checkKeys(input, ["sources", "needs", "fairness", "sourceOrder", "unit"], ["input"]);
  const money = readMoneyUnit(unit, ["input", "unit"]);
  const places = new Map<string, number>();
  const pots = requireRows(sources, ["id", "amount", "purposes", "areas", "recipients"], ["input", "sources"]).map(
    (source, index) => readSource(source, places, money, index),
  );
  const ranks = readClasses(fairness);
  const asked = requireRows(needs, ["recipient", "purpose", "area", "amount", "priority"], ["input", "needs"]);
  if (asked.length === 0) return throwInputError("list-empty", ["input", "needs"]);
  const seen = new Set<string>();
  return {
    unit: money,
    fairness,
    sources: pots,
    needs: asked.map((need, index) => readNeed(need, ranks, seen, money, index)),
    rankCount: ranks?.size ?? 1,
    givenOrder: sourceOrder === undefined ? undefined : readOrder(sourceOrder, places),
  };
}

function readSource(source: EarmarkedSource, places: Map<string, number>, unit: MoneyUnit, index: number): SourceEntry {
  const path = ["input", "sources", index];
  const id = requireId(source.id, [...path, "id"]);
  if (places.has(id)) throwInputError("id-duplicate", [...path, "id"], { id });
  places.set(id, index);
  return {
    id,
    amount: readAmount(source.amount, unit, [...path, "amount"]),
    purposes: readSet(source.purposes, [...path, "purposes"], comparedPurpose),
    areas: readSet(source.areas, [...path, "areas"]),
    recipients: readSet(source.recipients, [...path, "recipients"]),
  };
}

function readNeed(
  need: FundingNeed,
  ranks: ReadonlyMap<string, number> | undefined,
  seen: Set<string>,
  unit: MoneyUnit,
  index: number,
): NeedEntry {
  const path = ["input", "needs", index];
  const recipient = requireId(need.recipient, [...path, "recipient"]);
  const purpose = requireId(need.purpose, [...path, "purpose"]);
  const purposeKey = comparedPurpose(purpose);
  const key = `${recipient.length}:${recipient}${purposeKey}`;
  if (seen.has(key)) throwInputError("id-duplicate", path, { recipient, purpose });
  seen.add(key);
  return {
    recipient,
    purpose,
    purposeKey,
    area: need.area === undefined ? undefined : requireId(need.area, [...path, "area"]),
    amount: readAmount(need.amount, unit, [...path, "amount"]),
    rank: ranks === undefined ? 0 : readRank(need.priority, ranks, [...path, "priority"]),
  };
}

function readAmount(amount: DecimalInput, unit: MoneyUnit, path: FaultPath): bigint {
  return amount === undefined
    ? throwInputError("value-missing", path, { expected: "non-negative-decimal" })
    : unit.countUpwards(amount, path);
}

function readRank(priority: string | undefined, ranks: ReadonlyMap<string, number>, path: FaultPath): number {
  if (priority === undefined) return throwInputError("value-missing", path, { expected: "id" });
  return ranks.get(priority) ?? throwInputError("reference-dangling", path, { id: requireId(priority, path) });
}

function readSet(
  ids: readonly string[] | undefined,
  path: FaultPath,
  compared = (id: string): string => id,
): ReadonlySet<string> | undefined {
  return ids === undefined ? undefined : new Set(readIdList(ids, path).map(compared));
}

/** Purposes are words and are compared as terms are: without blanks and marks of no width. */
function comparedPurpose(purpose: string): string {
  return normalForm(purpose) ?? purpose;
}

/** The rank of each class, or undefined where all needs are of one class. */
function readClasses(fairness: Fairness): ReadonlyMap<string, number> | undefined {
  if (fairness === "max-min-share") return undefined;
  if (typeof fairness !== "object" || fairness === null || !("priorityClasses" in fairness)) {
    return throwInputError("variant-unknown", ["input", "fairness"], {
      expected: "listed-value",
      accepted: ["max-min-share", "priorityClasses"],
    });
  }
  checkKeys(fairness, ["priorityClasses"], ["input", "fairness"]);
  const path = ["input", "fairness", "priorityClasses"];
  const classes = readIdList(fairness.priorityClasses, path);
  if (classes.length === 0) return throwInputError("list-empty", path);
  return placesOf(classes, path);
}

function readOrder(order: readonly string[], places: ReadonlyMap<string, number>): readonly number[] {
  const path = ["input", "sourceOrder"];
  const given = placesOf(readIdList(order, path), path);
  for (const id of places.keys()) if (!given.has(id)) throwInputError("value-missing", path, { id });
  return Array.from(
    given.keys(),
    (id, index) => places.get(id) ?? throwInputError("reference-dangling", [...path, index], { expected: "id" }),
  );
}

function readIdList(ids: readonly string[], path: FaultPath): readonly string[] {
  if (!Array.isArray(ids)) return throwInputError("type-invalid", path, { expected: "list" });
  return Array.from(ids, (id, index) => requireId(id, [...path, index]));
}

function placesOf(ids: readonly string[], path: FaultPath): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  ids.forEach((id, index) => {
    if (places.has(id)) throwInputError("id-duplicate", [...path, index], { id });
    places.set(id, index);
  });
  return places;
}

const NOTHING: NeedOutcome = { share: toRatioText(makeRatio(0n)), exact: makeRatio(0n), units: 0n };

/** Writes the allocation as plain data. */
function writeAllocation(
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
    kind: "source-allocation",
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
    recipients: addUp(needs, allocation, ({ recipient }) => ({ key: recipient, id: recipient }), unit),
    purposes: addUp(needs, allocation, ({ purpose, purposeKey }) => ({ key: purposeKey, id: purpose }), unit),
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

/** Adds up what needs of one recipient or one purpose receive; a purpose written in several ways is named by the first. */
function addUp(
  needs: readonly NeedEntry[],
  { outcomes }: UnitAllocation,
  partOf: (need: NeedEntry) => { readonly key: string; readonly id: string },
  unit: MoneyUnit,
): readonly LedgerTotal[] {
  const totals = new Map<string, { id: string; needed: bigint; units: bigint }>();
  needs.forEach((need, place) => {
    const { key, id } = partOf(need);
    const total = totals.get(key) ?? { id, needed: 0n, units: 0n };
    if (id < total.id) total.id = id;
    total.needed += need.amount;
    total.units += outcomes.get(place)?.units ?? 0n;
    totals.set(key, total);
  });
  return [...totals.values()]
    .sort((a, b) => compareValues(a.id, b.id))
    .map(({ id, needed, units }) => ({ id, needed: unit.write(needed), amount: unit.write(units) }));
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
