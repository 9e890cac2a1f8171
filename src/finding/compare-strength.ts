import type { Verdict } from "../terms/index.js";
import { requireVerdict } from "./internal/require-verdicts.js";

/** What is not applicable is neither stronger nor weaker than anything. */
const STRENGTH: Readonly<Record<Verdict, number>> = {
  unmet: 0,
  undetermined: 1,
  discretionary: 1,
  met: 2,
  "not-applicable": NaN,
};

/**
 * Compares two verdicts in strength: unmet < {undetermined, discretionary} < met. The middle two, and
 * anything beside not-applicable, are not ordered: null.
 *
 * @throws RuleInputError `value-missing`, `term-unknown`
 *
 * @example
 * ```ts
 * import { compareStrength } from "social-work-station-rules/finding";
 * compareStrength("unmet", "undetermined"); //=> -1
 * compareStrength("discretionary", "undetermined"); //=> null
 * ```
 */
export function compareStrength(first: Verdict, second: Verdict): -1 | 0 | 1 | null {
  requireVerdict(first, ["first"]);
  requireVerdict(second, ["second"]);
  if (first === second) return 0;
  const difference = STRENGTH[first] - STRENGTH[second];
  return difference < 0 ? -1 : difference > 0 ? 1 : null;
}
