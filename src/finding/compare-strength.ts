import type { Verdict } from "../terms/index.js";

/**
 * Compares two verdicts in strength: unmet < {undetermined, discretionary} < met. The middle two, and
 * anything beside not-applicable, are not ordered: null.
 */
export function compareStrength(first: Verdict, second: Verdict): -1 | 0 | 1 | null {
  if (first === second) return 0;
  if (first === "not-applicable" || second === "not-applicable") return null;
  const difference = STRENGTH[first] - STRENGTH[second];
  return difference < 0 ? -1 : difference > 0 ? 1 : null;
}

const STRENGTH: Readonly<Record<Exclude<Verdict, "not-applicable">, number>> = { unmet: 0, undetermined: 1, discretionary: 1, met: 2 };
