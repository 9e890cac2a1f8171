import type { Criterion } from "../../policy/index.js";
import type { Compiled } from "./compile.js";
import type { Option } from "./leaf.js";

/** More sets than this are not tried. */
const MOST_SETS = 600;

/** Sets of things to do, of which each alternative needs at most one a criterion. */
export interface OptionSets {
  readonly sets: readonly (readonly Option[])[];
  readonly truncated: boolean;
}

/**
 * Every way to help the criteria along: for a criterion nothing (time may do it) or one of its options; one
 * member of an any-of; all members of an all-of together.
 */
export function optionSets({ provision, leaves }: Compiled): OptionSets {
  const options = new Map(leaves.map((leaf) => [leaf.id, leaf.options]));
  let truncated = false;
  const distinct = (sets: Iterable<readonly Option[]>): readonly (readonly Option[])[] => {
    const seen = new Map<string, readonly Option[]>();
    for (const set of sets) {
      if (seen.size >= MOST_SETS) {
        truncated = true;
        break;
      }
      const members = new Map(set.map((option) => [JSON.stringify(option), option]));
      const key = [...members.keys()].toSorted().join();
      if (!seen.has(key)) seen.set(key, [...members.values()]);
    }
    // The smallest first, so that what is cut off is the least helpful.
    return [...seen.values()].toSorted((a, b) => a.length - b.length);
  };
  const setsOf = (criterion: Criterion): readonly (readonly Option[])[] => {
    if (criterion.kind !== "any-of" && criterion.kind !== "all-of")
      return [[], ...(options.get(criterion.id) as readonly Option[]).map((option) => [option])];
    const members = criterion.members.map(setsOf);
    if (criterion.kind === "any-of") return distinct(members.flat());
    return members.reduce<readonly (readonly Option[])[]>((known, member) => distinct(pairs(known, member)), [[]]);
  };
  return { sets: setsOf(provision.criteria), truncated };
}

function* pairs(
  first: readonly (readonly Option[])[],
  second: readonly (readonly Option[])[],
): Iterable<readonly Option[]> {
  for (const one of first) for (const other of second) yield [...one, ...other];
}
