import type { Verdict } from "../terms/index.js";
import { VERDICTS } from "../terms/values.js";
import type { VerdictCounts } from "./types.js";

/** Adds up counts of verdicts. */
export function addVerdicts(all: readonly VerdictCounts[]): VerdictCounts {
  return Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, all.reduce((sum, counts) => sum + counts[verdict], 0)]),
  ) as Record<Verdict, number>;
}
