import { type Ratio, compareRatios, subtractRatios } from "../../ratio/index.js";
import type { ReadyScheme } from "./read-scheme.js";
import type { Standing } from "./trace-tree.js";
/** The places of the grades that the score can come to, best first. */
export function gradesByScore({ scheme, known, open }: Standing): readonly number[] {
  const bounds = gradeBounds(scheme).map((bound) => (bound === null ? null : subtractRatios(bound, known)));
  return scheme.grades.flatMap((_, place) => {
    const from = bounds[place] ?? null;
    if (from === null && place < bounds.length) return [];
    return open.canFallIn({ from, below: bounds[place - 1] ?? null }) ? [place] : [];
  });
}

/** The bound between each grade and the next worse one, by the better grade's place; null where no score gets up to it. */
export function gradeBounds(scheme: ReadyScheme): readonly (Ratio | null)[] {
  return scheme.grades
    .slice(0, -1)
    .map(({ from }) => (from === null || compareRatios(cutAtFull(scheme, from), from) < 0 ? null : from));
}

/** A score as it counts: cut off at full marks where the scheme does so. */
export function cutAtFull(scheme: ReadyScheme, score: Ratio): Ratio {
  return scheme.bonus?.aboveFull === "cut" && compareRatios(score, scheme.full) > 0 ? scheme.full : score;
}
