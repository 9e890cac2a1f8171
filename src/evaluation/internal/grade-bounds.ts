import { compareRatios, type Ratio } from "../../exact/index.js";
import { cutAtFull } from "./cut-at-full.js";
import type { ReadyScheme } from "./ready-scheme.js";

/** The bound between each grade and the next worse one, by the better grade's place; null where no score gets up to it. */
export function gradeBounds(scheme: ReadyScheme): readonly (Ratio | null)[] {
  return scheme.grades
    .slice(0, -1)
    .map(({ from }) => (from === null || compareRatios(cutAtFull(scheme, from), from) < 0 ? null : from));
}
