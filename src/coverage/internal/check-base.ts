import { refuse, requireList, type FaultPath } from "../../fault/index.js";
import { COMMITTEE_TYPES, DIVISION_KINDS } from "../../terms/values.js";

const KINDS: readonly string[] = [...DIVISION_KINDS, ...COMMITTEE_TYPES];

/** Reads which kinds of division form the base; null: all of the level. A misspelt kind would silently form none. */
export function checkBase(base: unknown, path: FaultPath): ReadonlySet<string> | null {
  if (base === undefined) return null;
  const kinds = requireList(base as readonly unknown[], path);
  if (kinds.length === 0) return refuse("list-empty", path, { least: 1 });
  kinds.forEach((kind, index) => {
    if (!KINDS.some((known) => known === kind))
      refuse("term-unknown", [...path, index], { expected: "listed-value", accepted: KINDS });
  });
  return new Set(kinds as readonly string[]);
}
