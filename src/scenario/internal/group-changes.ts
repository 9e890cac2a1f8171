import type { AttributedChange, ChangeGroup } from "../types.js";

/** Counts changes by area, provision and causes. */
export function groupChanges(changes: readonly AttributedChange[]): readonly ChangeGroup[] {
  const groups = new Map<string, { -readonly [K in keyof ChangeGroup]: ChangeGroup[K] }>();
  for (const { area, provision, causes, effect } of changes) {
    const amendments = causes.map(({ amendment }) => amendment);
    const key = JSON.stringify([area, provision, amendments]);
    const group = groups.get(key) ?? { area, provision, amendments, gained: 0, lost: 0, moved: 0, detail: 0 };
    group[effect] += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}
