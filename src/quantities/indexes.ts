import type { Activity, Assignment, Client, Division, Person, Station } from "../model/index.js";
import { type HeldAssignment, type HeldContract, type PreparedRegister, divisionAbove } from "../register/index.js";
import type { Formula } from "./formula.js";

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
    for (let area = start(record); area !== null; area = divisionAbove(prepared, area)) addTo(areas, area, record);
  }
  return areas;
}

/** Returns the clients of each station that keeps their file, and of each area in which they live. */
export function clientsByPlace(prepared: PreparedRegister): ReadonlyMap<string, readonly Client[]> {
  const places = new Map<string, Client[]>();
  for (const client of prepared.register.clients) {
    if (client.station !== undefined) addTo(places, `station:${client.station}`, client);
    for (let area = client.division ?? null; area !== null; area = divisionAbove(prepared, area))
      addTo(places, `division:${area}`, client);
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
  return postsByPlace(prepared, ({ serves = [] }) => serves);
}

/** Returns the posts at the stations of each division itself, of which it is not recorded which places they serve. */
export function postsServingUnknown(prepared: PreparedRegister): ReadonlyMap<string, readonly HeldAssignment[]> {
  return postsWhere(prepared, ({ serves }) => serves === undefined);
}

/** Returns the posts of supervisors, by division in which the post is, of which it is not recorded what they supervise. */
export function postsSupervisingUnknown(prepared: PreparedRegister): ReadonlyMap<string, readonly HeldAssignment[]> {
  return postsWhere(prepared, supervisesUnknown);
}

/** Returns whether a post is that of a supervisor without recorded stations. */
export function supervisesUnknown({ role, supervises }: Assignment): boolean {
  return role === "supervisor" && supervises === undefined;
}

function postsWhere(
  prepared: PreparedRegister,
  test: (assignment: Assignment) => boolean,
): ReadonlyMap<string, readonly HeldAssignment[]> {
  const found = new Map<string, HeldAssignment[]>();
  for (const { id, division } of prepared.stations.values()) {
    for (const held of prepared.assignmentsByStation.get(id) ?? [])
      if (test(held.assignment)) addTo(found, division, held);
  }
  return found;
}

/** Returns the posts in which each station is supervised. */
export function postsSupervising(prepared: PreparedRegister): ReadonlyMap<string, readonly HeldAssignment[]> {
  return postsByPlace(prepared, ({ supervises = [] }) => supervises.map(({ station }) => station));
}

/** A post for several places is one and the same in each list, so that it is counted once for all of them. */
function postsByPlace(
  { register }: PreparedRegister,
  placesOf: (assignment: Assignment) => readonly string[],
): ReadonlyMap<string, readonly HeldAssignment[]> {
  const found = new Map<string, HeldAssignment[]>();
  for (const person of register.personnel)
    for (const assignment of person.assignments ?? []) {
      const held = { person, assignment };
      for (const place of new Set(placesOf(assignment))) addTo(found, place, held);
    }
  return found;
}

/** Returns the activities of each place. */
export function activitiesByPlace(prepared: PreparedRegister): ReadonlyMap<string, readonly Activity[]> {
  const found = new Map<string, Activity[]>();
  for (const activity of prepared.register.activities) {
    const place = placeOf(activity, prepared);
    if (place !== undefined) addTo(found, place, activity);
  }
  return found;
}

/** Returns the activities of the places in each area. */
export function activitiesByArea(prepared: PreparedRegister): ReadonlyMap<string, readonly Activity[]> {
  return byArea(prepared, prepared.register.activities, (activity) => placeOf(activity, prepared) ?? null);
}

/** Returns the division in which an activity was done: the one recorded, else that of the station. */
export function placeOf({ division, station }: Activity, { stations }: PreparedRegister): string | undefined {
  return division ?? stations.get(station)?.division;
}

/** Returns the activities of each person who did them, or took part as the supervisor or a person supervised. */
export function activitiesByPerson({ register }: PreparedRegister): ReadonlyMap<string, readonly Activity[]> {
  const found = new Map<string, Activity[]>();
  for (const activity of register.activities) {
    const { workers = [], supervisor, supervised = [] } = activity;
    for (const person of new Set([...workers, ...supervised, ...(supervisor === undefined ? [] : [supervisor])]))
      addTo(found, person, activity);
  }
  return found;
}

/** Returns the activities of each client that they were for. */
export function activitiesByClient({ register }: PreparedRegister): ReadonlyMap<string, readonly Activity[]> {
  const found = new Map<string, Activity[]>();
  for (const activity of register.activities)
    for (const client of new Set(activity.clients)) addTo(found, client, activity);
  return found;
}

/** Returns the activities that name no client. */
export function activitiesWithoutClients({ register }: PreparedRegister): readonly Activity[] {
  return register.activities.filter(({ clients }) => clients === undefined);
}

/** Returns the stations with activities of which it is not recorded who did them, or who was the supervisor. */
export function stationsWithUnknownHands({ register }: PreparedRegister): ReadonlySet<string> {
  return new Set(
    register.activities.flatMap(({ station, workers, supervisor }) =>
      workers === undefined || supervisor === undefined ? [station] : [],
    ),
  );
}

/** A person with those of their assignments that are in question. */
export interface PostedPerson {
  readonly person: Person;
  readonly assignments: readonly Assignment[];
  /** Returns whether an assignment is one of the subject in question, whenever it is held; absent: each of them is. */
  readonly isOf?: ((assignment: Assignment) => Formula) | undefined;
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

/** Adds a value to the list of a key. */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

/** Returns a function that gathers the staff of a station by person, once for a register. */
export function staffByStation({
  assignmentsByStation,
}: PreparedRegister): (station: string) => readonly PostedPerson[] {
  const gathered = new Map<string, readonly PostedPerson[]>();
  return (station) => {
    const known = gathered.get(station);
    if (known !== undefined) return known;
    const staff = byPerson(assignmentsByStation.get(station) ?? []);
    gathered.set(station, staff);
    return staff;
  };
}

/** Returns the activities of the stations of an operator, a person or an area. */
export function activitiesAt(prepared: PreparedRegister, stations: Iterable<Station>): readonly Activity[] {
  const found: Activity[] = [];
  for (const { id } of stations)
    for (const activity of prepared.activitiesByStation.get(id) ?? []) found.push(activity);
  return found;
}
