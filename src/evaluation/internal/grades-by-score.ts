import { subtractRatios } from "../../exact/index.js";
import { gradeBounds } from "./grade-bounds.js";
import type { Standing } from "./standing.js";

/** The places of the grades that the score can come to, best first. */
export function gradesByScore({ scheme, known, open }: Standing): readonly number[] {
  const bounds = gradeBounds(scheme).map((bound) => (bound === null ? null : subtractRatios(bound, known)));
  return scheme.grades.flatMap((_, place) => {
    const from = bounds[place] ?? null;
    if (from === null && place < bounds.length) return [];
    return open.canFallIn({ from, below: bounds[place - 1] ?? null }) ? [place] : [];
  });
}
