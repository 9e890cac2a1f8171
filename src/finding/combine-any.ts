import type { Verdict } from "../terms/index.js";

const RANK: Readonly<Record<Exclude<Verdict, "not-applicable">, number>> = { unmet: 0, discretionary: 1, undetermined: 2, met: 3 };

/**
 * Combines verdicts of which one suffices: the highest in unmet < discretionary < undetermined < met.
 * Not-applicable members drop out; with none left the whole is not applicable.
 *
 * @example
 * ```ts
 * import { combineAny } from "social-work-station-rules/finding";
 * combineAny(["unmet", "discretionary", "undetermined"]); //=> "undetermined"
 * ```
 */
export function combineAny(members: Iterable<Verdict>): Verdict {
  let highest: Verdict = "not-applicable";
  for (const member of members) {
    if (member === "not-applicable") continue;
    if (highest === "not-applicable" || RANK[member] > RANK[highest]) highest = member;
  }
  return highest;
}
