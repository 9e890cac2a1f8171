import { compareRatios, type Ratio } from "../../exact/index.js";
import type { ReadyScheme } from "./ready-scheme.js";

/** A score as it counts: cut off at full marks where the scheme does so. */
export function cutAtFull(scheme: ReadyScheme, score: Ratio): Ratio {
  return scheme.bonus?.aboveFull === "cut" && compareRatios(score, scheme.full) > 0 ? scheme.full : score;
}
