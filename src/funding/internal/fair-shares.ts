import { divideGroup } from "./divide-units.js";
import {
  type Ratio,
  type RatioText,
  compareRatios,
  makeRatio,
  multiplyRatios,
  toRatioText,
} from "../../ratio/index.js";
import { type SourceAmount, createDemandNetwork } from "./flow-network.js";
import { type BindingGroups, type Eligibility, type NeedGroup, findBindingSets } from "./group-needs.js";

/** A part of the problem whose needs and sources have nothing to do with the others. */
interface Part {
  /** Groups whose share is sought. */
  readonly sought: readonly number[];
  /** Groups of higher classes that are met in full and stay so, whichever sources pay them. */
  readonly met: readonly number[];
  readonly sources: readonly number[];
}

const WHOLE = makeRatio(1n);

/**
 * The exact max–min fair share of each group, class after class. Within a class this is the lexicographically
 * optimal base (Megiddo 1974), found by divide and conquer on minimum cuts (Fujishige 1980): if all groups can
 * have the average share they get it; else the needs of the minimum cut and all others are solved apart.
 */
export function shareByMaxMin(
  groups: readonly NeedGroup[],
  supplies: readonly SourceAmount[],
  rankCount: number,
): readonly Ratio[] {
  const shares = groups.map(() => WHOLE);
  let open: Omit<Part, "sought"> = { met: [], sources: supplies.map(({ source }) => source) };
  for (let rank = 0; rank < rankCount; rank += 1) {
    const sought = Array.from(groups.keys()).filter((group) => groups[group]?.rank === rank);
    const met: number[] = [];
    const sources: number[] = [];
    const parts: Part[] = [{ sought, ...open }];
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      const share = averageShare(part, groups, supplies);
      const halves = splitByCut(part, share, groups, supplies);
      for (const half of halves) parts.push(half);
      if (halves.length > 0) continue;
      for (const group of part.sought) shares[group] = share;
      // Below one, the part's sources are used up to the last unit: nothing is left for lower classes.
      if (share.numerator < share.denominator) continue;
      for (const group of [...part.met, ...part.sought]) met.push(group);
      for (const source of part.sources) sources.push(source);
    }
    open = { met, sources };
  }
  return shares;
}

/** What is left after the needs already met, over what is sought; at most one. */
function averageShare(
  { sought, met, sources }: Part,
  groups: readonly NeedGroup[],
  supplies: readonly SourceAmount[],
): Ratio {
  const amountOf = (list: readonly number[]): bigint =>
    list.reduce((sum, group) => sum + (groups[group]?.amount ?? 0n), 0n);
  const available = sources.reduce((sum, source) => sum + (supplies[source]?.amount ?? 0n), 0n) - amountOf(met);
  const needed = amountOf(sought);
  return available >= needed ? WHOLE : makeRatio(available, needed);
}

/** Nothing where every sought group can have the share; else the two parts on either side of the minimum cut. */
function splitByCut(
  part: Part,
  share: Ratio,
  groups: readonly NeedGroup[],
  supplies: readonly SourceAmount[],
): readonly Part[] {
  const members = [...part.sought, ...part.met];
  const demands = members.map((group, index) => ({
    amount: (groups[group]?.amount ?? 0n) * (index < part.sought.length ? share.numerator : share.denominator),
    sources: groups[group]?.sources ?? [],
  }));
  const network = createDemandNetwork(demands, part.sources);
  network.open(
    part.sources.map((source) => ({ source, amount: (supplies[source]?.amount ?? 0n) * share.denominator })),
  );
  const cut = network.overasked();
  if (cut.demands.length === 0) return [];
  const chosen = new Set(cut.demands);
  const taken = new Set(cut.sources);
  const side = (isInside: boolean): Part => ({
    sought: part.sought.filter((_, index) => chosen.has(index) === isInside),
    met: part.met.filter((_, index) => chosen.has(index + part.sought.length) === isInside),
    sources: part.sources.filter((source) => taken.has(source) === isInside),
  });
  return [side(false), side(true)];
}

/**
 * Rounds the exact amounts of groups to neighbouring units that the sources can pay: all are rounded down, then
 * the units left go to the largest remainders, first group first, wherever the earmarks allow one more. The sets
 * of groups that can be raised form a matroid, so this order gives the largest remainders that are possible.
 */
export function roundShares(
  groups: readonly NeedGroup[],
  shares: readonly Ratio[],
  supplies: readonly SourceAmount[],
): readonly bigint[] {
  const exact = groups.map(({ amount }, group) => multiplyRatios(makeRatio(amount), shares[group] ?? makeRatio(0n)));
  const units = exact.map(({ numerator, denominator }) => numerator / denominator);
  const remainders = exact.map(({ numerator, denominator }) => ({ numerator: numerator % denominator, denominator }));
  const raisable = Array.from(groups.keys())
    .filter((group) => remainders[group]?.numerator !== 0n)
    .sort((a, b) => compareRatios(remainders[b] ?? makeRatio(0n), remainders[a] ?? makeRatio(0n)) || a - b);
  if (raisable.length === 0) return units;
  const network = createDemandNetwork(
    groups.map(({ sources }, group) => ({ sources, amount: units[group] ?? 0n })),
    supplies.map(({ source }) => source),
  );
  network.open(supplies);
  for (const group of raisable) if (network.raise(group)) units[group] = (units[group] ?? 0n) + 1n;
  return units;
}

/** A payment from a source to a need, in units; both are places in their lists. */
export interface Payment {
  readonly source: number;
  readonly need: number;
  readonly amount: bigint;
}

/**
 * Pays the groups' units out of the sources: each source in turn gives all it can without keeping an earlier one
 * from giving, and in each group the needs draw, in their order, on the group's sources in theirs.
 *
 * @param units what each group receives
 * @param unitsOfNeed what each need receives, by place in the input
 */
export function drawFromSources(
  groups: readonly NeedGroup[],
  units: readonly bigint[],
  unitsOfNeed: readonly bigint[],
  supplies: readonly SourceAmount[],
): readonly Payment[] {
  const network = createDemandNetwork(
    groups.map(({ sources }, group) => ({ sources, amount: units[group] ?? 0n })),
    supplies.map(({ source }) => source),
  );
  for (const supply of supplies) network.open([supply]);
  const payments: Payment[] = [];
  groups.forEach(({ needs }, group) => {
    let next = 0;
    let open = 0n;
    let need = 0;
    for (const { source, amount } of network.payments(group)) {
      for (let left = amount; left > 0n;) {
        if (open === 0n) {
          need = needs[next] ?? 0;
          open = unitsOfNeed[need] ?? 0n;
          next += 1;
          continue;
        }
        const paid = open < left ? open : left;
        payments.push({ source, need, amount: paid });
        open -= paid;
        left -= paid;
      }
    }
  });
  return payments;
}

/** What a need receives, in units, and how that came about. */
export interface NeedOutcome {
  readonly share: RatioText;
  readonly exact: Ratio;
  readonly units: bigint;
}

/** The allocation in units: who is short and why, the exact division, and the payments that come closest to it. */
export interface UnitAllocation {
  readonly bindings: readonly BindingGroups[];
  /** By place of the need in the input; absent where nothing is needed. */
  readonly outcomes: ReadonlyMap<number, NeedOutcome>;
  readonly payments: readonly Payment[];
}

/** Feasibility, fair shares, whole units, payments: each step rests on the one before. */
export function allocateUnits(
  { groups }: Eligibility,
  amounts: readonly bigint[],
  supplies: readonly SourceAmount[],
  rankCount: number,
): UnitAllocation {
  const bindings = findBindingSets(groups, supplies);
  const shares = bindings.length === 0 ? groups.map(() => makeRatio(1n)) : shareByMaxMin(groups, supplies, rankCount);
  const units = roundShares(groups, shares, supplies);
  const outcomes = new Map<number, NeedOutcome>();
  groups.forEach(({ needs }, group) => {
    const share = shares[group] ?? makeRatio(0n);
    const divided = divideGroup(
      needs.map((need) => amounts[need] ?? 0n),
      share,
      units[group] ?? 0n,
    );
    const written = toRatioText(share);
    divided.forEach(({ exact, units: received }, index) =>
      outcomes.set(needs[index] ?? 0, { share: written, exact, units: received }),
    );
  });
  const unitsOfNeed = amounts.map((_, need) => outcomes.get(need)?.units ?? 0n);
  return { bindings, outcomes, payments: drawFromSources(groups, units, unitsOfNeed, supplies) };
}
