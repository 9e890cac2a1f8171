import type { Thing } from "../policy/index.js";
import { DIVISION_LEVELS, type DivisionLevel } from "../terms/index.js";
import type { MeasureContext } from "./context.js";

/**
 * Returns the levels of division to which a condition restricts divisions or stations, so that a list needs to be
 * complete for these levels only; none where it restricts none.
 */
export function levelsOf(thing: Thing, condition: unknown, { prepared }: MeasureContext): readonly DivisionLevel[] {
  if (typeof condition !== "object" || condition === null) return [];
  const { level, tier, division } = condition as {
    readonly level?: readonly string[];
    readonly tier?: readonly string[];
    readonly division?: { readonly level?: readonly string[] };
  };
  if (thing === "divisions") return listed(level ?? []);
  if (thing !== "stations") return [];
  if (division?.level !== undefined) return listed(division.level);
  return listed((tier ?? []).flatMap((id): readonly string[] => prepared.tiers.get(id)?.levels ?? [id]));
}

function listed(levels: readonly string[]): readonly DivisionLevel[] {
  const known = levels.filter((level): level is DivisionLevel => DIVISION_LEVELS.some((one) => one === level));
  return known.length === levels.length ? known : [];
}
