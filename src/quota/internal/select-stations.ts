import { refuse } from "../../fault/index.js";
import type { Station } from "../../model/index.js";
import type { Provision } from "../../policy/index.js";
import { stationMatchesTier, type PreparedRegister } from "../../register/index.js";

/** The stations to which a provision applies, in the order of their ids, or the one asked for. */
export function selectStations(prepared: PreparedRegister, provision: Provision, only: string | undefined): readonly Station[] {
  const { tier } = provision.appliesTo;
  if (only !== undefined) {
    const station = prepared.stations.get(only) ?? refuse("reference-dangling", ["options", "station"], { id: String(only) });
    return tier === undefined || stationMatchesTier(prepared, station, tier) ? [station] : [];
  }
  const matching = prepared.register.stations.filter((station) => tier === undefined || stationMatchesTier(prepared, station, tier));
  return matching.toSorted((first, second) => (first.id < second.id ? -1 : 1));
}

/** What every check of stations is asked. */
export interface StationOptions {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the one station to check; absent: all on the provision's tier. */
  readonly station?: string;
}

