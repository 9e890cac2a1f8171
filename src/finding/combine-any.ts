import type { Verdict } from "../terms/index.js";
import { requireVerdicts } from "./internal/require-verdicts.js";

const RANK: Readonly<Record<Verdict, number>> = {
  "not-applicable": 0,
  unmet: 1,
  discretionary: 2,
  undetermined: 3,
  met: 4,
};

/**
 * Combines verdicts of which one suffices: the highest in unmet < discretionary < undetermined < met.
 * Not-applicable members drop out; with none left the whole is not applicable.
 *
 * @throws RuleInputError `type-invalid`, `term-unknown`
 *
 * @example
 * ```ts
 * import { combineAny } from "social-work-station-rules/finding";
 * combineAny(["unmet", "discretionary", "undetermined"]); //=> "undetermined"
 * ```
 */
export function combineAny(members: Iterable<Verdict>): Verdict {
  let highest: Verdict = "not-applicable";
  for (const member of requireVerdicts(members)) {
    if (RANK[member] > RANK[highest]) highest = member;
  }
  return highest;
}
