import type { MissingFact } from "../results/index.js";
import type { PlainDate } from "../calendar/index.js";
import type { Division } from "../model/index.js";
import { type Certainty, type PreparedRegister, isComplete, stationOpenOn } from "../register/index.js";

/** Whether a division has an open station, and what leaves that unknown. */
export interface StationPresence {
  readonly certain: Certainty;
  /** Dates of recorded stations; nothing where it is certain. */
  readonly dates: readonly MissingFact[];
  /** Whether all stations in the division are recorded, as far as that still matters. */
  readonly stations: "listed" | "not-listed";
}

/**
 * Returns whether a station of a tier is open in a division on a day. Without a recorded one the answer is "no" only
 * where the stations are complete.
 */
export function stationPresence(
  prepared: PreparedRegister,
  { id, level }: Division,
  tier: string,
  asOf: PlainDate,
): StationPresence {
  const dates: MissingFact[] = [];
  for (const station of prepared.stationsByDivision.get(id) ?? []) {
    if (station.tier !== tier) continue;
    const open = stationOpenOn(prepared, station, asOf);
    if (open === "yes") return { certain: "yes", dates: [], stations: "listed" };
    if (open === "unknown") dates.push({ subject: { kind: "station", id: station.id }, fact: "station-date" });
  }
  const stations = isComplete(prepared, { collection: "stations", division: id, level, period: asOf })
    ? "listed"
    : "not-listed";
  return { certain: dates.length === 0 && stations === "listed" ? "no" : "unknown", dates, stations };
}
