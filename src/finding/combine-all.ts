import type { Verdict } from "../terms/index.js";
import { requireVerdicts } from "./internal/require-verdicts.js";

const RANK: Readonly<Record<Verdict, number>> = {
  unmet: 0,
  undetermined: 1,
  discretionary: 2,
  met: 3,
  "not-applicable": 4,
};

/**
 * Combines verdicts of which all must be met: the lowest in unmet < undetermined < discretionary < met.
 * Not-applicable members drop out; with none left the whole is not applicable.
 *
 * @throws RuleInputError `type-invalid`, `term-unknown`
 *
 * @example
 * ```ts
 * import { combineAll } from "social-work-station-rules/finding";
 * combineAll(["met", "discretionary", "not-applicable"]); //=> "discretionary"
 * ```
 */
export function combineAll(members: Iterable<Verdict>): Verdict {
  let lowest: Verdict = "not-applicable";
  for (const member of requireVerdicts(members)) {
    if (RANK[member] < RANK[lowest]) lowest = member;
  }
  return lowest;
}
