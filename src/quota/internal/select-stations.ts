import { isIdText, looksLikeIdentityNumber, refuse, type FaultPath, type FaultValues } from "../../fault/index.js";
import type { Station } from "../../model/index.js";
import type { Provision } from "../../policy/index.js";
import { stationMatchesTier, type PreparedRegister } from "../../register/index.js";

/** What every check of stations is asked. */
export interface StationOptions {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the one station to check; absent: all on the provision's tier. */
  readonly station?: string;
}

/** The stations to which a provision applies, in the order of their ids, or the one asked for. */
export function selectStations(
  prepared: PreparedRegister,
  provision: Provision,
  only: string | undefined,
  path: FaultPath,
): readonly Station[] {
  const { tier } = provision.appliesTo;
  const stations =
    only === undefined
      ? [...prepared.stations.values()]
      : [prepared.stations.get(only) ?? refuse("reference-dangling", path, nameOf(only))];
  return tier === undefined ? stations : stations.filter((station) => stationMatchesTier(prepared, station, tier));
}

/** A fault names the id that was not found where it is one. */
function nameOf(only: unknown): FaultValues {
  return isIdText(only) && !looksLikeIdentityNumber(only) ? { id: only } : { expected: "id" };
}
