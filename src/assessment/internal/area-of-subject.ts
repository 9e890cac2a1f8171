import type { SubjectRef } from "../../model/index.js";
import { areaOf, type PreparedRegister } from "../../register/index.js";

/** The county-level division of a finding's subject: of a division itself, of a station's place, of a person's first station. */
export function areaOfSubject(prepared: PreparedRegister, people: ReadonlyMap<string, string>, { kind, id }: SubjectRef): string | null {
  const division = divisionOf(prepared, people, kind, id);
  return division === undefined ? null : areaOf(prepared, division, "county");
}

/** For each person, the station of the first assignment. */
export function stationsOfPeople(prepared: PreparedRegister): ReadonlyMap<string, string> {
  return new Map(
    prepared.register.personnel.flatMap(({ id, assignments }) => {
      const station = assignments?.[0]?.station;
      return station === undefined ? [] : [[id, station] as const];
    }),
  );
}

function divisionOf(prepared: PreparedRegister, people: ReadonlyMap<string, string>, kind: SubjectRef["kind"], id: string): string | undefined {
  if (kind === "division") return id;
  const station = kind === "station" ? id : kind === "person" ? people.get(id) : prepared.register.operators.find((operator) => operator.id === id)?.contracts[0]?.stations[0];
  return prepared.stations.get(station ?? "")?.division;
}
