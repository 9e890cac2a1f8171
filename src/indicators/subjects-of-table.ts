import type { PlainDate } from "../calendar/index.js";
import { type PreparedRegister, divisionExistsOn, stationOpenOn } from "../register/index.js";

/** Of what a table of indicators or of a report form has a row each. */
export const PLACES = ["station", "township", "county", "whole"] as const;

/** One of them. */
export type TablePlace = (typeof PLACES)[number];

/** A subject of the table, and whether it exists on a day. */
export interface TableSubject {
  readonly kind: "jurisdiction" | "division" | "station";
  readonly id: string;
  readonly isThere: (day: PlainDate) => boolean;
}

/** Returns the subjects of a table, by id. */
export function subjectsOf(prepared: PreparedRegister, by: TablePlace): readonly TableSubject[] {
  if (by === "whole") return [{ kind: "jurisdiction", id: "CN", isThere: () => true }];
  if (by === "station")
    return Array.from(prepared.stations.values(), (station) => ({
      kind: "station",
      id: station.id,
      isThere: (day) => stationOpenOn(prepared, station, day) !== "no",
    }));
  return prepared.register.divisions
    .filter(({ level }) => level === by)
    .map((division) => ({
      kind: "division" as const,
      id: division.id,
      isThere: (day: PlainDate) => divisionExistsOn(division, day),
    }))
    .toSorted((first, second) => (first.id < second.id ? -1 : 1));
}
