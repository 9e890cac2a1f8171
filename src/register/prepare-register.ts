import { parsePlainDate } from "../calendar/index.js";
import { compareValues } from "../ratio/index.js";
import { markParsed, requireParsed } from "../parsed/index.js";
import { type LazyIndexes, lazyIndexes } from "./lazy-indexes.js";
import type {
  Activity,
  Allocation,
  Assignment,
  Client,
  Completeness,
  Contract,
  Division,
  Figure,
  FigureSubject,
  HeldEvaluation,
  Judgement,
  Operator,
  Person,
  Register,
  Spending,
  Station,
  Tier,
} from "../model/index.js";
import type { Collection } from "../terms/index.js";

/**
 * Prepares a parsed register for asking: by division, by station, by subject. One pass over each collection.
 *
 * @param register a register from `parseRegister`
 * @throws RuleInputError `not-parsed`
 *
 * @example
 * ```ts
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * prepareRegister(parseRegister({ version: 1, recordedOn: "2023-05-31" })).stations.size; //=> 0
 * ```
 */
export function prepareRegister(register: Register): PreparedRegister {
  requireParsed(register, "register", ["register"]);
  return preparePart(register, null);
}

/** Prepares a register, or a part of another one. */
export function preparePart(register: Register, whole: PreparedRegister | null): PreparedRegister {
  const prepared: Omit<PreparedRegister, "indexes" | "whole"> = {
    register,
    divisions: indexById(register.divisions),
    tiers: new Map(register.tierSystems.flatMap((system) => system.tiers).map((tier) => [tier.id, tier])),
    stations: indexById(register.stations.toSorted(byId)),
    people: indexById(register.personnel),
    operators: indexById(register.operators),
    stationsByDivision: groupBy(register.stations, (station) => station.division),
    assignmentsByStation: groupBy(heldAssignments(register), ({ assignment }) => assignment.station),
    personnelWithoutAssignments: register.personnel.filter(({ assignments }) => assignments === undefined),
    contractsByStation: groupBy(heldContracts(register), ({ station }) => station),
    activitiesByStation: groupBy(register.activities, (activity) => activity.station),
    judgementsBySubject: groupBy(register.judgements, ({ subject }) => `${subject.kind}:${subject.id}`),
    contracts: register.operators.flatMap((operator) => operator.contracts.map((contract) => ({ operator, contract }))),
    clients: indexById(register.clients),
    allocationsBySubject: bySubject(register.allocations),
    spendingBySubject: bySubject(register.spending),
    evaluationsBySubject: bySubject(register.evaluations),
    figuresBySubject: bySubject(register.figures),
    claims: groupClaims(register.completeness),
  };
  return complete(prepared, whole);
}

/** Adds the indexes and the whole register, and marks what has become a prepared register. */
function complete(
  prepared: Omit<PreparedRegister, "indexes" | "whole">,
  whole: PreparedRegister | null,
): PreparedRegister {
  const completed = prepared as PreparedRegister;
  // Not enumerable: what rules have built so far does not make two prepared registers different.
  Object.defineProperty(completed, "indexes", { value: lazyIndexes(() => completed) });
  Object.defineProperty(completed, "whole", { value: whole ?? completed });
  return markParsed(completed, "prepared-register");
}

/**
 * Returns a prepared register as it would be if it had been recorded on another day with the same records: what it
 * declares complete reaches up to that day. Nothing is copied but the day.
 *
 * @param prepared a register from `prepareRegister`
 * @param day the other day, `YYYY-MM-DD`
 * @throws RuleInputError `not-parsed`, `date-invalid`
 *
 * @example
 * ```ts
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister, registerRecordedOn } from "social-work-station-rules/register";
 * const prepared = prepareRegister(parseRegister({ version: 1, recordedOn: "2026-06-30" }));
 * registerRecordedOn(prepared, "2026-07-31").register.recordedOn; //=> "2026-07-31"
 * ```
 */
export function registerRecordedOn(prepared: PreparedRegister, day: string): PreparedRegister {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  const recordedOn = parsePlainDate(day, ["day"]);
  if (recordedOn === prepared.register.recordedOn) return prepared;
  const register = markParsed({ ...prepared.register, recordedOn }, "register");
  return complete(
    { ...prepared, register },
    prepared.whole === prepared ? null : registerRecordedOn(prepared.whole, day),
  );
}

function indexById<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function bySubject<T extends { readonly subject: FigureSubject }>(
  records: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return groupBy(records, ({ subject }) => `${subject.kind}:${subject.id}`);
}

function byId(first: { readonly id: string }, second: { readonly id: string }): number {
  return compareValues(first.id, second.id);
}

function heldAssignments(register: Register): readonly HeldAssignment[] {
  const held: HeldAssignment[] = [];
  for (const person of register.personnel)
    if (person.assignments !== undefined)
      for (const assignment of person.assignments) held.push({ person, assignment });
  return held;
}

function heldContracts(register: Register): readonly (HeldContract & { readonly station: string })[] {
  return register.operators.flatMap((operator) =>
    operator.contracts.flatMap((contract) => contract.stations.map((station) => ({ station, operator, contract }))),
  );
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

/**
 * Groups records by a key, each group in their order. The sizes are counted first, so that no list grows while it is
 * filled: a nation has 500,000 activities.
 */
function groupBy<T, K extends string>(records: readonly T[], keyOf: (record: T) => K): ReadonlyMap<K, readonly T[]> {
  const numbers = new Map<K, number>();
  const sizes: number[] = [];
  const numberOf = new Int32Array(records.length);
  records.forEach((record, at) => {
    const key = keyOf(record);
    const number = numbers.get(key) ?? sizes.length;
    if (number === sizes.length) {
      numbers.set(key, number);
      sizes.push(0);
    }
    sizes[number] = (sizes[number] as number) + 1;
    numberOf[at] = number;
  });
  const groups = sizes.map((size) => new Array<T>(size));
  const filled = new Int32Array(groups.length);
  records.forEach((record, at) => {
    const number = numberOf[at] as number;
    const place = filled[number] as number;
    (groups[number] as T[])[place] = record;
    filled[number] = place + 1;
  });
  return new Map(Array.from(numbers.keys(), (key, number) => [key, groups[number] as T[]]));
}

/** An assignment together with the person who holds it. */
export interface HeldAssignment {
  /** Who holds it. */
  readonly person: Person;
  /** The post at a station. */
  readonly assignment: Assignment;
}

/** A contract together with the operator that holds it. */
export interface HeldContract {
  /** Who holds it. */
  readonly operator: Operator;
  /** What it is about: a station, a purchaser, a period. */
  readonly contract: Contract;
}

/** What a register declares complete of one collection: everywhere, and by the division within which. */
export interface PreparedClaims {
  /** Without a division. */
  readonly everywhere: readonly Completeness[];
  /** By the id of the division. */
  readonly within: ReadonlyMap<string, readonly Completeness[]>;
}

/** A parsed register with the indexes that rules ask, so that a nation is not searched once per station. */
export interface PreparedRegister {
  /** The register itself. */
  readonly register: Register;
  /** By id. */
  readonly divisions: ReadonlyMap<string, Division>;
  /** The tiers of all its systems, by id. */
  readonly tiers: ReadonlyMap<string, Tier>;
  /** By id, in the order of their ids. */
  readonly stations: ReadonlyMap<string, Station>;
  /** By id. */
  readonly people: ReadonlyMap<string, Person>;
  /** By id. */
  readonly operators: ReadonlyMap<string, Operator>;
  /** By the id of the division in which they lie; not those of divisions below. */
  readonly stationsByDivision: ReadonlyMap<string, readonly Station[]>;
  /** By the id of the station, of all days. */
  readonly assignmentsByStation: ReadonlyMap<string, readonly HeldAssignment[]>;
  /** Personnel whose assignments are not recorded: each may work at any station. */
  readonly personnelWithoutAssignments: readonly Person[];
  /** Each once, in the order of the operators. */
  readonly contracts: readonly HeldContract[];
  /** By the id of the station, of all days. */
  readonly contractsByStation: ReadonlyMap<string, readonly HeldContract[]>;
  /** By the id of the station, of all days. */
  readonly activitiesByStation: ReadonlyMap<string, readonly Activity[]>;
  /** By kind and id of the subject, `station:…`. */
  readonly judgementsBySubject: ReadonlyMap<string, readonly Judgement[]>;
  /** By id. */
  readonly clients: ReadonlyMap<string, Client>;
  /** By kind and id of the subject, `station:…`. */
  readonly allocationsBySubject: ReadonlyMap<string, readonly Allocation[]>;
  /** By kind and id of the subject. */
  readonly spendingBySubject: ReadonlyMap<string, readonly Spending[]>;
  /** By kind and id of the subject. */
  readonly evaluationsBySubject: ReadonlyMap<string, readonly HeldEvaluation[]>;
  /** By kind and id of the subject. */
  readonly figuresBySubject: ReadonlyMap<string, readonly Figure[]>;
  /** What is declared complete, by collection. */
  readonly claims: ReadonlyMap<Collection, PreparedClaims>;
  /**
   * The register of which this one is a part (`registerWithin`), or itself: what is recorded of persons from elsewhere
   * who do something in the area. Not enumerable.
   */
  readonly whole: PreparedRegister;
  /** Further indexes, which rules build when they first need them. Not enumerable. */
  readonly indexes: LazyIndexes<PreparedRegister>;
}
