import type { PlainDate } from "../calendar/index.js";
import type { Division, Register, Station } from "../model/index.js";
import { markRegister } from "../parsed/index.js";
import { type PreparedRegister, divisionExistsOn, prepareRegister, registerWithin } from "../register/index.js";

/** A register to which stations were added that are not there yet, and their ids. */
export interface RegisterWithStations {
  readonly prepared: PreparedRegister;
  readonly added: ReadonlySet<string>;
}

/**
 * Adds a station of a tier, open from a day, to each division of its levels that has none of the tier on record: to a
 * register, or to its part in a jurisdiction.
 */
export function withStations(
  prepared: PreparedRegister,
  tier: string,
  { from, asOf, jurisdiction }: { readonly from: PlainDate; readonly asOf: PlainDate; readonly jurisdiction: string },
): RegisterWithStations {
  const { register, whole } = prepared;
  const levels: readonly string[] = prepared.tiers.get(tier)?.levels ?? [];
  const lacks = (division: Division): boolean =>
    levels.includes(division.level) &&
    divisionExistsOn(division, asOf) &&
    (prepared.stationsByDivision.get(division.id) ?? []).every((station) => station.tier !== tier);
  const stations = register.divisions
    .filter(lacks)
    .map(({ id }): Station => ({ id: freeId(whole, `new-${id}`), division: id, tier, from }));
  const parsed = markRegister<Register>({ ...whole.register, stations: [...whole.register.stations, ...stations] });
  const enlarged = prepareRegister(parsed);
  return {
    prepared: whole === prepared ? enlarged : registerWithin(enlarged, jurisdiction),
    added: new Set(stations.map(({ id }) => id)),
  };
}

function freeId(prepared: PreparedRegister, id: string): string {
  return prepared.stations.has(id) ? freeId(prepared, `${id}-`) : id;
}
