import { makeRatio, type Ratio } from "../../exact/index.js";
import { createDemandNetwork, type SourceAmount } from "./demand-network.js";
import type { NeedGroup } from "./group-needs.js";

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
