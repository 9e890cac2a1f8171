import type {
  Activity,
  Assignment,
  Completeness,
  Contract,
  Division,
  Judgement,
  Operator,
  Person,
  Register,
  Station,
  Tier,
} from "../model/index.js";
import type { Collection } from "../terms/index.js";

/** An assignment together with the person who holds it. */
export interface HeldAssignment {
  readonly person: Person;
  readonly assignment: Assignment;
}

/** A contract together with the operator that holds it. */
export interface HeldContract {
  readonly operator: Operator;
  readonly contract: Contract;
}

/** What a register declares complete of one collection: everywhere, and by the division within which. */
export interface PreparedClaims {
  readonly everywhere: readonly Completeness[];
  readonly within: ReadonlyMap<string, readonly Completeness[]>;
}

/** A parsed register with the indexes that rules ask, so that a nation is not searched once per station. */
export interface PreparedRegister {
  readonly register: Register;
  readonly divisions: ReadonlyMap<string, Division>;
  readonly tiers: ReadonlyMap<string, Tier>;
  /** In the order of their ids. */
  readonly stations: ReadonlyMap<string, Station>;
  readonly people: ReadonlyMap<string, Person>;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly stationsByDivision: ReadonlyMap<string, readonly Station[]>;
  readonly assignmentsByStation: ReadonlyMap<string, readonly HeldAssignment[]>;
  /** Personnel whose assignments are not recorded: each may work at any station. */
  readonly unplaced: readonly Person[];
  readonly contractsByStation: ReadonlyMap<string, readonly HeldContract[]>;
  readonly activitiesByStation: ReadonlyMap<string, readonly Activity[]>;
  /** By kind and id of the subject, `station:…`. */
  readonly judgementsBySubject: ReadonlyMap<string, readonly Judgement[]>;
  readonly claims: ReadonlyMap<Collection, PreparedClaims>;
}
