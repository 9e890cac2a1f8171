import type { PlainDate } from "../../calendar/index.js";
import type { FaultPath } from "../../fault/index.js";
import type { Station } from "../../model/index.js";
import type { Provision } from "../../policy/index.js";
import { stationOpenOn, type Certainty, type PreparedRegister } from "../../register/index.js";
import { selectStations } from "./select-stations.js";

/** A station to which a provision applies, for sure or perhaps. */
export interface OpenStation {
  readonly station: Station;
  readonly open: Exclude<Certainty, "no">;
}

/** The stations on a provision's tier that are, or may be, open on a day, by id. */
export function openStations(
  prepared: PreparedRegister,
  provision: Provision,
  asOf: PlainDate,
  only: string | undefined,
  path: FaultPath = ["options", "station"],
): readonly OpenStation[] {
  return selectStations(prepared, provision, only, path).flatMap((station) => {
    const open = stationOpenOn(prepared, station, asOf);
    return open === "no" ? [] : [{ station, open }];
  });
}
