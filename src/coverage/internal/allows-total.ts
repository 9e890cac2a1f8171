import type { ImpliedTotals } from "../types.js";

/** Whether a total is among those that a printed percentage allows. */
export function allowsTotal(allowed: ImpliedTotals | null, total: number): boolean {
  return allowed !== null && allowed.least <= total && (allowed.most === null || total <= allowed.most);
}
