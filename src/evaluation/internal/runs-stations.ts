import { type Period, addDays, coarseDateInterval } from "../../calendar/index.js";
import type { Operator } from "../../model/index.js";
import { type Certainty, type PreparedRegister, stationMatchesTier } from "../../register/index.js";

/**
 * Returns whether an operator ran stations of a tier throughout a period, by its contracts, one after the other; null: on
 * no day of it.
 */
export function ranThroughout(
  prepared: PreparedRegister,
  { contracts }: Operator,
  tier: string,
  window: Period,
): Certainty | null {
  const spans = contracts
    .filter(({ stations }) =>
      stations.some((id) => {
        const station = prepared.stations.get(id);
        return station !== undefined && stationMatchesTier(prepared, station, tier);
      }),
    )
    .map(({ from, until }) => ({
      from: coarseDateInterval(from),
      until: until === undefined ? null : coarseDateInterval(until),
    }));
  const certain = spans.map(({ from, until }) => ({ from: from.latest, to: until?.earliest ?? window.to }));
  const possible = spans.map(({ from, until }) => ({ from: from.earliest, to: until?.latest ?? window.to }));
  if (possible.every(({ from, to }) => from > window.to || to < window.from)) return null;
  if (covers(certain, window)) return "yes";
  return covers(possible, window) ? "unknown" : "no";
}

/** Whether spans, one after the other, leave no day of a period out. */
function covers(spans: readonly Period[], window: Period): boolean {
  let open = window.from;
  for (const { from, to } of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1)))
    if (from <= open && to >= open) open = addDays(to, 1);
  return open > window.to;
}
