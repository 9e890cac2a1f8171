import type { ImpliedTotals } from "../types.js";
import { addCounts } from "./add-counts.js";

/** What totals can add to of which each lies in its own interval; `null` when one has no total at all. */
export function addImpliedTotals(implied: readonly (ImpliedTotals | null)[]): ImpliedTotals | null {
  const intervals = implied.filter((interval) => interval !== null);
  if (intervals.length < implied.length) return null;
  const least = addCounts(intervals.map((interval) => interval.least));
  const ends = intervals.map(({ most }) => most).filter((most) => most !== null);
  const most = ends.reduce((sum, end) => sum + BigInt(end), 0n);
  const bounded = ends.length === intervals.length && most <= BigInt(Number.MAX_SAFE_INTEGER);
  return { least, most: bounded ? Number(most) : null };
}
