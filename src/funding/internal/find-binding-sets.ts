import { createDemandNetwork, type SourceAmount } from "./demand-network.js";
import type { NeedGroup } from "./group-needs.js";

/** Groups of needs that compete for the same sources and by how much these fall short. */
export interface BindingGroups {
  readonly groups: readonly number[];
  readonly sources: readonly number[];
  readonly needed: bigint;
  readonly available: bigint;
}

/**
 * Whether the sources can meet every need, and if not, why: the smallest source-side minimum cut of the network
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
