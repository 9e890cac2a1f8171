import type { AttributedChange, Cause, ChangeGroup } from "../types.js";

type Group = { -readonly [K in keyof ChangeGroup]: ChangeGroup[K] };

/** Counts changes by area, provision and causing amendments, in the order in which they first occur. */
export function groupChanges(changes: readonly AttributedChange[]): readonly ChangeGroup[] {
  const groups: Group[] = [];
  const known = new Map<string, Map<string, Map<string | null, Group>>>();
  // Many changes share one list of causes; it is written once.
  const texts = new Map<readonly Cause[], string>();
  for (const { area, provision, causes, effect } of changes) {
    const text = enter(texts, causes, () => JSON.stringify(causes.map(({ amendment }) => amendment)));
    const byCauses = enter(known, provision, () => new Map<string, Map<string | null, Group>>());
    const byArea = enter(byCauses, text, () => new Map<string | null, Group>());
    const group = enter(byArea, area, () => {
      const made: Group = {
        area,
        provision,
        amendments: causes.map(({ amendment }) => amendment),
        gained: 0,
        lost: 0,
        moved: 0,
        detail: 0,
      };
      groups.push(made);
      return made;
    });
    group[effect] += 1;
  }
  return groups;
}

function enter<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
