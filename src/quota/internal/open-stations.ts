import type { PlainDate } from "../../calendar/index.js";
import type { FaultPath } from "../../fault/index.js";
import type { Station, SubjectRef } from "../../model/index.js";
import type { Provision } from "../../policy/index.js";
import { stationMatchesTier, stationOpenOn, type Certainty, type PreparedRegister } from "../../register/index.js";
import { selectStations } from "./select-stations.js";

/** A station to which a provision applies, for sure or perhaps. */
export interface OpenStation {
  readonly station: Station;
  /** The station as findings name it: one object for all of them. */
  readonly subject: SubjectRef;
  readonly open: Exclude<Certainty, "no">;
}

/** Who is open on the day that was last asked of a register: all its provisions ask of one day. */
const lastAsked = new WeakMap<PreparedRegister, { readonly asOf: PlainDate; readonly open: readonly OpenStation[] }>();

/** The stations on a provision's tier that are, or may be, open on a day, by id. */
export function openStations(
  prepared: PreparedRegister,
  provision: Provision,
  asOf: PlainDate,
  only: string | undefined,
  path: FaultPath = ["options", "station"],
): readonly OpenStation[] {
  if (only !== undefined) return openAmong(prepared, selectStations(prepared, provision, only, path), asOf);
  const { tier } = provision.appliesTo;
  const all = allOpen(prepared, asOf);
  return tier === undefined ? all : all.filter(({ station }) => stationMatchesTier(prepared, station, tier));
}

function allOpen(prepared: PreparedRegister, asOf: PlainDate): readonly OpenStation[] {
  const last = lastAsked.get(prepared);
  if (last?.asOf === asOf) return last.open;
  const open = openAmong(prepared, prepared.stations.values(), asOf);
  lastAsked.set(prepared, { asOf, open });
  return open;
}

function openAmong(prepared: PreparedRegister, stations: Iterable<Station>, asOf: PlainDate): readonly OpenStation[] {
  const found: OpenStation[] = [];
  for (const station of stations) {
    const open = stationOpenOn(prepared, station, asOf);
    if (open !== "no") found.push({ station, subject: { kind: "station", id: station.id }, open });
  }
  return found;
}
