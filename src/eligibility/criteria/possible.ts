import type { CriterionVerdict } from "./trace.js";

/** The order of settled verdicts: 0 unmet, 1 discretionary, 2 met. */
export type Rank = 0 | 1 | 2;

/**
 * What a criterion can still come to. A group takes the least or the greatest of its members on both ends, so that a
 * branch that cannot matter does not leave the whole open.
 */
export interface Possible {
  readonly worst: Rank;
  readonly best: Rank;
}

const POSSIBLE: Readonly<Record<CriterionVerdict, Possible>> = {
  unmet: { worst: 0, best: 0 },
  discretionary: { worst: 1, best: 1 },
  met: { worst: 2, best: 2 },
  undetermined: { worst: 0, best: 2 },
};

/** What a criterion that is met can come to. */
export const MET = POSSIBLE.met;

/** Returns what a single criterion can still come to. */
export function possibleOf(verdict: CriterionVerdict): Possible {
  return POSSIBLE[verdict];
}

const VERDICTS = ["unmet", "discretionary", "met"] as const;

/** Returns the verdict on what is possible: settled where both ends agree. */
export function verdictOfPossible({ worst, best }: Possible): CriterionVerdict {
  return worst === best ? VERDICTS[worst] : "undetermined";
}

/** What a group without members comes to. */
export function emptyGroup(kind: "any-of" | "all-of"): Possible {
  return kind === "any-of" ? POSSIBLE.unmet : POSSIBLE.met;
}

/** Returns what a group can come to with one member more: of any-of the best member counts, of all-of the worst. */
export function combinePossible(kind: "any-of" | "all-of", group: Possible, member: Possible): Possible {
  return {
    worst: combineRanks(kind, group.worst, member.worst),
    best: combineRanks(kind, group.best, member.best),
  };
}

/** Returns the rank of a group of two members. */
export function combineRanks(kind: "any-of" | "all-of", first: Rank, second: Rank): Rank {
  const isFirst = kind === "any-of" ? first >= second : first <= second;
  return isFirst ? first : second;
}
