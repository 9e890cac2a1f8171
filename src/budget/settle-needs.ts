import { haveFewOutcomes, outcomesOf } from "../quantities/index.js";
import { areRivals, conflictingAmong, findReplacements } from "./rival-needs.js";
import type { Need } from "./types.js";

/** What becomes of the needs of one matter, over all ways in which missing facts can turn out. */
export interface SettledNeeds {
  readonly fates: ReadonlyMap<Need, Fate>;
  /** Needs that are in conflict in some way, each group with all that can be in it. */
  readonly conflicts: readonly (readonly Need[])[];
}

/** What becomes of one need. */
export interface Fate {
  /** Whether the need is counted wherever it applies, nowhere, or in some ways only. */
  readonly counted: "yes" | "no" | "some";
  /** The needs that replace it in some way. */
  readonly by: ReadonlySet<Need>;
  /** Whether one of them replaces it wherever it applies. */
  readonly isReplaced: boolean;
}

/**
 * Of more needs than this that may not apply, and that rest on too many missing facts, not every way is tried: each is
 * then counted in some ways.
 */
const MOST_DOUBTFUL = 6;

/** Decides for each need of one matter in which ways it is counted, replaced or in conflict. */
export function settleNeeds(needs: readonly Need[]): SettledNeeds {
  const doubtful = needs.filter(({ applies }) => applies !== true);
  const isTried = doubtful.length <= MOST_DOUBTFUL || haveFewOutcomes(doubtful.map(({ applies }) => applies));
  const ways = (isTried ? waysOf(needs, doubtful) : [needs]).map(settle);
  return {
    fates: new Map(needs.map((need) => [need, isTried ? fateOf(need, ways) : openFateOf(need, needs, ways)])),
    conflicts: ways.flatMap(({ conflicts }) => conflicts).reduce(addGroup, []),
  };
}

/** Returns the needs that apply, for each way in which the missing facts can turn out. */
function waysOf(needs: readonly Need[], doubtful: readonly Need[]): readonly (readonly Need[])[] {
  return outcomesOf(doubtful.map(({ applies }) => applies)).map((outcome) => {
    const absent = new Set(doubtful.filter((_, index) => ((outcome >> index) & 1) === 0));
    return needs.filter((need) => !absent.has(need));
  });
}

/** What becomes of needs that apply together. */
interface Way {
  readonly present: ReadonlySet<Need>;
  readonly replacements: ReadonlyMap<Need, Need>;
  readonly conflicts: readonly (readonly Need[])[];
  readonly disputed: ReadonlySet<Need>;
}

function settle(present: readonly Need[]): Way {
  const replacements = findReplacements(present);
  const conflicts = conflictingAmong(present.filter((need) => !replacements.has(need)));
  return { present: new Set(present), replacements, conflicts, disputed: new Set(conflicts.flat()) };
}

function fateOf(need: Need, ways: readonly Way[]): Fate {
  const own = ways.filter(({ present }) => present.has(need));
  const counted = own.filter(({ replacements, disputed }) => !replacements.has(need) && !disputed.has(need)).length;
  const by = new Set(own.flatMap(({ replacements }) => replacements.get(need) ?? []));
  return {
    counted: counted === own.length ? "yes" : counted === 0 ? "no" : "some",
    by,
    isReplaced: by.size === 1 && own.every(({ replacements }) => replacements.has(need)),
  };
}

function openFateOf(need: Need, needs: readonly Need[], ways: readonly Way[]): Fate {
  const { by } = fateOf(need, ways);
  return { counted: needs.some((other) => areRivals(need, other)) ? "some" : "yes", by, isReplaced: false };
}

/** Adds a group, unless a greater one has all of it; smaller ones that it has all of are left out. */
function addGroup(groups: readonly (readonly Need[])[], group: readonly Need[]): readonly (readonly Need[])[] {
  const isPartOf = (one: readonly Need[], other: readonly Need[]): boolean => one.every((need) => other.includes(need));
  if (groups.some((known) => isPartOf(group, known))) return groups;
  return [...groups.filter((known) => !isPartOf(known, group)), group];
}
