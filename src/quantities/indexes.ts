import type { Activity, Assignment, Client, Division, Person, Station } from "../model/index.js";
import { type HeldAssignment, type HeldContract, type PreparedRegister, divisionAbove } from "../register/index.js";

/** What lies in each area, built once for a register: an area is a division with all below it. */

/** Returns the divisions below each division. */
export function divisionsByArea(prepared: PreparedRegister): ReadonlyMap<string, readonly Division[]> {
  return byArea(prepared, prepared.register.divisions, (division) => divisionAbove(prepared, division.id));
}

/** Returns the stations in each division and below it. */
export function stationsByArea(prepared: PreparedRegister): ReadonlyMap<string, readonly Station[]> {
  return byArea(prepared, prepared.stations.values(), ({ division }) => division);
}

function byArea<T>(
  prepared: PreparedRegister,
  records: Iterable<T>,
  start: (record: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const areas = new Map<string, T[]>();
  for (const record of records) {
    for (let area = start(record); area !== null; area = divisionAbove(prepared, area)) {
      const known = areas.get(area);
      if (known === undefined) areas.set(area, [record]);
      else known.push(record);
    }
  }
  return areas;
}

/** Returns the clients of each station that keeps their file, and of each area in which they live. */
export function clientsByPlace(prepared: PreparedRegister): ReadonlyMap<string, readonly Client[]> {
  const places = new Map<string, Client[]>();
  const add = (place: string, client: Client): void => {
    const known = places.get(place);
    if (known === undefined) places.set(place, [client]);
    else known.push(client);
  };
  for (const client of prepared.register.clients) {
    if (client.station !== undefined) add(`station:${client.station}`, client);
    for (let area = client.division ?? null; area !== null; area = divisionAbove(prepared, area))
      add(`division:${area}`, client);
  }
  return places;
}

/** Returns the kind of each source of money. */
export function kindsOfSources({ register }: PreparedRegister): ReadonlyMap<string, string> {
  return new Map(register.fundingSources.map(({ id, kind }) => [id, kind]));
}

/** Returns each contract by its id. */
export function contractsById({ contracts }: PreparedRegister): ReadonlyMap<string, HeldContract> {
  return new Map(contracts.map((held) => [contractId(held), held]));
}

/** Returns the id of a contract; one without a number of its own is known by its operator, its start and its stations. */
export function contractId({ operator, contract }: HeldContract): string {
  return contract.id ?? `${operator.id}/${contract.from}/${contract.stations.join("+")}`;
}

/** Returns the assignments in which a division is served. */
export function assignmentsServing(prepared: PreparedRegister): ReadonlyMap<string, readonly HeldAssignment[]> {
  const served = new Map<string, HeldAssignment[]>();
  for (const person of prepared.register.personnel) {
    for (const assignment of person.assignments ?? []) {
      for (const division of assignment.serves ?? []) {
        const known = served.get(division);
        if (known === undefined) served.set(division, [{ person, assignment }]);
        else known.push({ person, assignment });
      }
    }
  }
  return served;
}

/** A person with those of their assignments that are in question. */
export interface PostedPerson {
  readonly person: Person;
  readonly assignments: readonly Assignment[];
}

/** Gathers assignments by person. */
export function byPerson(held: Iterable<HeldAssignment>): readonly PostedPerson[] {
  const persons = new Map<string, { person: Person; assignments: Assignment[] }>();
  for (const { person, assignment } of held) {
    const known = persons.get(person.id);
    if (known === undefined) persons.set(person.id, { person, assignments: [assignment] });
    else known.assignments.push(assignment);
  }
  return [...persons.values()];
}

/** Returns the activities of the stations of an operator, a person or an area. */
export function activitiesAt(prepared: PreparedRegister, stations: Iterable<Station>): readonly Activity[] {
  const found: Activity[] = [];
  for (const { id } of stations)
    for (const activity of prepared.activitiesByStation.get(id) ?? []) found.push(activity);
  return found;
}
