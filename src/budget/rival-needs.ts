import { precedenceAmong } from "../precedence/index.js";
import { compareValues } from "../ratio/index.js";
import type { Need } from "./types.js";

/** Whether two needs of one kind and aspect are of different policies and may be for one purpose. */
export function areRivals(one: Need, other: Need): boolean {
  if (one.policy.id === other.policy.id) return false;
  return one.purpose === null || other.purpose === null || one.purpose === other.purpose;
}

/** Returns for each need that is replaced the one that replaces it: of several the first by the id of its provision. */
export function findReplacements(needs: readonly Need[]): ReadonlyMap<Need, Need> {
  const prevailsOver = precedenceAmong(needs);
  const ordered = needs.toSorted((one, other) => compareValues(one.provision.id, other.provision.id));
  const found = new Map<Need, Need | null>();
  // Ends, as precedence does not run in a circle here.
  const replacementOf = (need: Need): Need | null => {
    const known = found.get(need);
    if (known !== undefined) return known;
    const by =
      ordered.find(
        (other) =>
          areRivals(need, other) && prevailsOver(other.policy.id, need.policy.id) && replacementOf(other) === null,
      ) ?? null;
    found.set(need, by);
    return by;
  };
  return new Map(
    needs.flatMap((need) => {
      const by = replacementOf(need);
      return by === null ? [] : [[need, by] as const];
    }),
  );
}

/** Returns the groups of needs of several policies that are about one matter, directly or through another of the group. */
export function conflictingAmong(needs: readonly Need[]): readonly (readonly Need[])[] {
  const open = new Set(needs);
  return needs.flatMap((first) => {
    if (!open.delete(first)) return [];
    const group = new Set([first]);
    for (const need of group) {
      for (const other of open) {
        if (!areRivals(need, other)) continue;
        group.add(other);
        open.delete(other);
      }
    }
    return group.size < 2 ? [] : [needs.filter((need) => group.has(need))];
  });
}
