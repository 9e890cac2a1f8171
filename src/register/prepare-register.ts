import { parsePlainDate } from "../calendar/index.js";
import { checkKeys, refuse, requireObjects } from "../fault/index.js";
import type { Completeness, Register } from "../model/index.js";
import type { Collection } from "../terms/index.js";
import type { HeldAssignment, HeldContract, PreparedClaims, PreparedRegister } from "./prepared-register.js";

/**
 * Prepares a parsed register for asking: by division, by station, by subject. One pass over each collection.
 *
 * @param register a register from `parseRegister`
 * @throws RuleInputError `type-invalid`, `value-missing`, `key-unknown`, `date-invalid`, `id-duplicate` where it is not a parsed register
 *
 * @example
 * ```ts
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * prepareRegister(parseRegister({ version: 1, recordedOn: "2023-05-31" })).stations.size; //=> 0
 * ```
 */
export function prepareRegister(register: Register): PreparedRegister {
  checkParsed(register);
  return {
    register,
    divisions: indexById("divisions", register.divisions),
    tiers: new Map(register.tierSystems.flatMap((system) => system.tiers).map((tier) => [tier.id, tier])),
    stations: indexById("stations", register.stations.toSorted(byId)),
    people: new Map(register.personnel.map((person) => [person.id, person])),
    operators: new Map(register.operators.map((operator) => [operator.id, operator])),
    stationsByDivision: groupBy(register.stations, (station) => station.division),
    assignmentsByStation: groupBy(heldAssignments(register), ({ assignment }) => assignment.station),
    unplaced: register.personnel.filter(({ assignments }) => assignments === undefined),
    contractsByStation: groupBy(heldContracts(register), ({ station }) => station),
    activitiesByStation: groupBy(register.activities, (activity) => activity.station),
    judgementsBySubject: groupBy(register.judgements, ({ subject }) => `${subject.kind}:${subject.id}`),
    claims: groupClaims(register.completeness),
  };
}

const COLLECTIONS = [
  "tierSystems",
  "divisions",
  "stations",
  "operators",
  "personnel",
  "activities",
  "fundingSources",
  "judgements",
  "completeness",
] as const;

function checkParsed(register: Readonly<Register>): void {
  checkKeys(register, ["version", "recordedOn", ...COLLECTIONS], []);
  if (register.version !== 1) refuse("value-invalid", ["version"], { expected: "listed-value", accepted: ["1"] });
  parsePlainDate(register.recordedOn, ["recordedOn"]);
  for (const collection of COLLECTIONS) {
    requireObjects<object>(register[collection], [collection]);
  }
}

/** A duplicate id would silently hide a record. */
function indexById<T extends { readonly id: string }>(
  collection: string,
  records: readonly T[],
): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const record of records) {
    if (index.has(record.id)) refuse("id-duplicate", [collection], { id: record.id });
    index.set(record.id, record);
  }
  return index;
}

function byId(first: { readonly id: string }, second: { readonly id: string }): number {
  return first.id < second.id ? -1 : 1;
}

function* heldAssignments(register: Register): Iterable<HeldAssignment> {
  for (const person of register.personnel) {
    for (const assignment of person.assignments ?? []) yield { person, assignment };
  }
}

function* heldContracts(register: Register): Iterable<HeldContract & { readonly station: string }> {
  for (const operator of register.operators) {
    for (const contract of operator.contracts) {
      for (const station of contract.stations) yield { station, operator, contract };
    }
  }
}

function groupClaims(claims: readonly Completeness[]): ReadonlyMap<Collection, PreparedClaims> {
  return new Map(
    Array.from(
      groupBy(claims, ({ collection }) => collection),
      ([collection, own]) => {
        const placed = own.flatMap((claim) => (claim.within ?? []).map((division) => ({ claim, division })));
        const byDivision = Array.from(
          groupBy(placed, ({ division }) => division),
          ([division, entries]) => [division, entries.map(({ claim }) => claim)] as const,
        );
        return [
          collection,
          { everywhere: own.filter(({ within }) => within === undefined), within: new Map(byDivision) },
        ];
      },
    ),
  );
}

function groupBy<T, K extends string>(records: Iterable<T>, keyOf: (record: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}
