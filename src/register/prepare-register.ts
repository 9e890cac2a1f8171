import { refuse } from "../fault/index.js";
import type { Register } from "../model/index.js";
import type { HeldAssignment, HeldContract, PreparedRegister } from "./prepared-register.js";

/**
 * Prepares a parsed register for asking: by division, by station, by subject. One pass over each collection.
 *
 * @param register a register from `parseRegister`
 * @throws RuleInputError `type-invalid` where it is not a parsed register
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
    divisions: new Map(register.divisions.map((division) => [division.id, division])),
    tiers: new Map(register.tierSystems.flatMap((system) => system.tiers).map((tier) => [tier.id, tier])),
    stations: new Map(register.stations.map((station) => [station.id, station])),
    stationsByDivision: groupBy(register.stations, (station) => station.division),
    assignmentsByStation: groupBy(heldAssignments(register), ({ assignment }) => assignment.station),
    contractsByStation: groupContracts(register),
    activitiesByStation: groupBy(register.activities, (activity) => activity.station),
    judgementsBySubject: groupBy(register.judgements, ({ subject }) => `${subject.kind}:${subject.id}`),
    claims: register.completeness.map((claim) => ({ claim, within: claim.within === undefined ? null : new Set(claim.within) })),
  };
}

const COLLECTIONS = ["tierSystems", "divisions", "stations", "operators", "personnel", "activities", "judgements", "completeness"] as const;

function checkParsed(register: Register): void {
  if (typeof register !== "object" || register === null) refuse("type-invalid", [], { expected: "object" });
  for (const collection of COLLECTIONS) {
    if (!Array.isArray(register[collection])) refuse("type-invalid", [collection], { expected: "list" });
  }
}

function* heldAssignments(register: Register): Iterable<HeldAssignment> {
  for (const person of register.personnel) {
    for (const assignment of person.assignments ?? []) yield { person, assignment };
  }
}

function groupContracts(register: Register): ReadonlyMap<string, readonly HeldContract[]> {
  const groups = new Map<string, HeldContract[]>();
  for (const operator of register.operators) {
    for (const contract of operator.contracts) {
      for (const station of contract.stations) append(groups, station, { operator, contract });
    }
  }
  return groups;
}

function groupBy<T>(records: Iterable<T>, keyOf: (record: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) append(groups, keyOf(record), record);
  return groups;
}

function append<T>(groups: Map<string, T[]>, key: string, record: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [record]);
  else group.push(record);
}
