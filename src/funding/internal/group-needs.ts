import type { Fairness } from "../../results/index.js";
import { compareValues } from "../../ratio/index.js";
import { createDemandNetwork, type SourceAmount } from "./flow-network.js";
import type { MoneyUnit } from "./money-units.js";

/** Needs of one priority class that the same sources may pay: to the flow they are one need. */
export interface NeedGroup {
  /** Places in `usedSources`, ascending. */
  readonly sources: readonly number[];
  readonly rank: number;
  /** Places in the input, by recipient and purpose; needs of zero are left out. */
  readonly needs: readonly number[];
  readonly amount: bigint;
}

/** Who may pay what, in an order that does not depend on the order of the input. */
export interface Eligibility {
  /** Places of sources in the input, first used first. */
  readonly usedSources: readonly number[];
  /** How many needs each of `usedSources` may pay. */
  readonly eligibleCounts: readonly number[];
  /** By first need. */
  readonly groups: readonly NeedGroup[];
  /** Places of needs in the input by recipient, then purpose. */
  readonly needOrder: readonly number[];
}

/** Finds who may pay what and merges needs that have the same sources. */
export function groupNeeds({ sources, needs, givenOrder }: AllocationInput): Eligibility {
  const needOrder = Array.from(needs.keys()).sort((a, b) => compareNeeds(needs[a], needs[b]));
  const payers = needOrder.map((need) => payersOf(sources, needs[need]));
  const counts = sources.map(() => 0);
  for (const list of payers) for (const source of list) counts[source] = (counts[source] ?? 0) + 1;
  const usedSources = givenOrder ?? restrictedFirst(sources, counts);
  const position = new Int32Array(sources.length);
  usedSources.forEach((source, index) => (position[source] = index));

  const groups = new Map<string, { sources: readonly number[]; rank: number; needs: number[]; amount: bigint }>();
  needOrder.forEach((need, index) => {
    const { amount, rank } = needs[need] ?? { amount: 0n, rank: 0 };
    if (amount === 0n) return;
    const list = payers[index] ?? [];
    // Needs that no source may pay have no source in common: each is a group of its own.
    const key = list.length === 0 ? `need ${need}` : `${rank}:${list.join()}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, {
        sources: list.map((source) => position[source] ?? 0).sort((a, b) => a - b),
        rank,
        needs: [need],
        amount,
      });
    } else {
      group.needs.push(need);
      group.amount += amount;
    }
  });
  return {
    usedSources,
    eligibleCounts: usedSources.map((source) => counts[source] ?? 0),
    groups: [...groups.values()],
    needOrder,
  };
}

/** Source by source: fewer eligible needs first, then by id. */
function restrictedFirst(sources: readonly SourceEntry[], counts: readonly number[]): readonly number[] {
  return Array.from(sources.keys()).sort(
    (a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || compareValues(sources[a]?.id ?? "", sources[b]?.id ?? ""),
  );
}

function payersOf(sources: readonly SourceEntry[], need: NeedEntry | undefined): readonly number[] {
  const payers: number[] = [];
  sources.forEach((source, index) => {
    if (need !== undefined && mayPay(source, need)) payers.push(index);
  });
  return payers;
}

function mayPay({ purposes, areas, recipients }: SourceEntry, { purposeKey, area, recipient }: NeedEntry): boolean {
  return (
    (purposes === undefined || purposes.has(purposeKey)) &&
    (areas === undefined || (area !== undefined && areas.has(area))) &&
    (recipients === undefined || recipients.has(recipient))
  );
}

function compareNeeds(first: NeedEntry | undefined, second: NeedEntry | undefined): number {
  return (
    compareValues(first?.recipient ?? "", second?.recipient ?? "") ||
    compareValues(first?.purpose ?? "", second?.purpose ?? "")
  );
}

/** Groups of needs that compete for the same sources and by how much these fall short. */
export interface BindingGroups {
  readonly groups: readonly number[];
  readonly sources: readonly number[];
  readonly needed: bigint;
  readonly available: bigint;
}

/**
 * Finds the needs that the sources cannot meet, if any: the smallest source-side minimum cut of the network
 * from needs to sources (Ford & Fulkerson 1956; Hall 1935), split where its needs share no source.
 */
export function findBindingSets(
  groups: readonly NeedGroup[],
  supplies: readonly SourceAmount[],
): readonly BindingGroups[] {
  const network = createDemandNetwork(
    groups,
    supplies.map(({ source }) => source),
  );
  network.open(supplies);
  const cut = network.overasked();
  return splitByCommonSources(groups, cut.demands).map(({ members, sources }) => ({
    groups: members,
    sources,
    needed: members.reduce((sum, group) => sum + (groups[group]?.amount ?? 0n), 0n),
    available: sources.reduce((sum, source) => sum + (supplies[source]?.amount ?? 0n), 0n),
  }));
}

/** The connected parts of the chosen groups, by first group; every source of a group belongs to its part. */
function splitByCommonSources(groups: readonly NeedGroup[], chosen: readonly number[]) {
  const groupsOf = new Map<number, number[]>();
  for (const group of chosen) {
    for (const source of groups[group]?.sources ?? []) {
      const list = groupsOf.get(source);
      if (list === undefined) groupsOf.set(source, [group]);
      else list.push(group);
    }
  }
  const seenGroups = new Set<number>();
  const seenSources = new Set<number>();
  return chosen.flatMap((first) => {
    if (seenGroups.has(first)) return [];
    const members = [first];
    const sources: number[] = [];
    seenGroups.add(first);
    for (const group of members) {
      for (const source of groups[group]?.sources ?? []) {
        if (seenSources.has(source)) continue;
        seenSources.add(source);
        sources.push(source);
        for (const neighbour of groupsOf.get(source) ?? []) {
          if (seenGroups.has(neighbour)) continue;
          seenGroups.add(neighbour);
          members.push(neighbour);
        }
      }
    }
    return [{ members: members.sort((a, b) => a - b), sources: sources.sort((a, b) => a - b) }];
  });
}

/** A source in units; an absent set restricts nothing. */
export interface SourceEntry {
  readonly id: string;
  readonly amount: bigint;
  /** In the form in which purposes are compared. */
  readonly purposes: ReadonlySet<string> | undefined;
  readonly areas: ReadonlySet<string> | undefined;
  readonly recipients: ReadonlySet<string> | undefined;
}

/** A need in units; `rank` is its priority class, 0 the highest. */
export interface NeedEntry {
  readonly recipient: string;
  readonly purpose: string;
  /** The purpose in the form in which purposes are compared. */
  readonly purposeKey: string;
  readonly area: string | undefined;
  readonly amount: bigint;
  readonly rank: number;
}

/** The input of `allocateSources`, checked. */
export interface AllocationInput {
  readonly unit: MoneyUnit;
  readonly fairness: Fairness;
  readonly sources: readonly SourceEntry[];
  readonly needs: readonly NeedEntry[];
  readonly rankCount: number;
  /** Places of sources, first used first. */
  readonly givenOrder: readonly number[] | undefined;
}
