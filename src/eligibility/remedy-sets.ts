import type { Criterion } from "../policy/index.js";
import type { CriterionRemedy, PreparedCriteria } from "./criteria/index.js";

/** More sets than this are not tried. */
const MOST_SETS = 600;

/** Things to do together, at most one for each criterion. */
export type RemedySet = readonly CriterionRemedy[];

/** Sets of things to do, of which each may help by itself. */
export interface RemedySets {
  readonly sets: readonly RemedySet[];
  /** Whether some sets were left out. */
  readonly truncated: boolean;
}

/**
 * Returns every way to help the criteria along: for a criterion nothing (time may do it) or one of its remedies; one
 * member of an any-of; all members of an all-of together.
 */
export function remedySets({ tree, singles }: PreparedCriteria): RemedySets {
  const remedies = new Map(singles.map((criterion) => [criterion.id, criterion.remedies]));
  let truncated = false;
  const distinct = (sets: Iterable<RemedySet>): readonly RemedySet[] => {
    const byKey = new Map<string, RemedySet>();
    for (const set of sets) {
      if (byKey.size >= MOST_SETS) {
        truncated = true;
        break;
      }
      const members = new Map(set.map((remedy) => [JSON.stringify(remedy), remedy]));
      const key = [...members.keys()].toSorted().join();
      if (!byKey.has(key)) byKey.set(key, [...members.values()]);
    }
    // The smallest first, so that what is cut off is the least helpful.
    return [...byKey.values()].toSorted((a, b) => a.length - b.length);
  };
  const setsFor = (criterion: Criterion): readonly RemedySet[] => {
    if (criterion.kind !== "any-of" && criterion.kind !== "all-of")
      return [[], ...(remedies.get(criterion.id) ?? []).map((remedy) => [remedy])];
    const members = criterion.members.map(setsFor);
    if (criterion.kind === "any-of") return distinct(members.flat());
    return members.reduce<readonly RemedySet[]>((sets, member) => distinct(pairs(sets, member)), [[]]);
  };
  return { sets: setsFor(tree), truncated };
}

function* pairs(first: readonly RemedySet[], second: readonly RemedySet[]): Iterable<RemedySet> {
  for (const one of first) for (const other of second) yield [...one, ...other];
}
