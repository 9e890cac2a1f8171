import { refuse, type FaultPath } from "../../fault/index.js";
import { committeeTypes, divisionKinds } from "../../terms/index.js";

const KINDS: readonly string[] = [...divisionKinds.values, ...committeeTypes.values];

/** Reads which kinds of division form the base; null: all of the level. A misspelt kind would silently form none. */
export function checkBase(base: unknown, path: FaultPath): ReadonlySet<string> | null {
  if (base === undefined) return null;
  if (!Array.isArray(base)) return refuse("type-invalid", path, { expected: "list" });
  if (base.length === 0) return refuse("list-empty", path, { least: 1 });
  base.forEach((kind: unknown, index) => {
    if (!KINDS.some((known) => known === kind)) refuse("term-unknown", [...path, index], { expected: "listed-value", accepted: KINDS });
  });
  return new Set(base);
}
