import { isObject, refuse } from "../fault/index.js";
import type { PreparedRegister } from "./prepared-register.js";

/** Its indexes by what they are, so that a new one is not forgotten here. */
const INDEXES: Readonly<Record<Exclude<keyof PreparedRegister, "register" | "unplaced">, "index">> = {
  divisions: "index",
  tiers: "index",
  stations: "index",
  people: "index",
  operators: "index",
  stationsByDivision: "index",
  assignmentsByStation: "index",
  contractsByStation: "index",
  activitiesByStation: "index",
  judgementsBySubject: "index",
  claims: "index",
};
const NAMES = Object.keys(INDEXES) as readonly (keyof typeof INDEXES)[];

/**
 * Refuses what is not a prepared register; a bare one is the likely slip.
 *
 * @throws RuleInputError `type-invalid`
 */
export function checkPrepared(prepared: PreparedRegister): void {
  if (isObject(prepared) && isObject(prepared.register) && Array.isArray(prepared.unplaced) && NAMES.every((name) => prepared[name] instanceof Map)) return;
  refuse("type-invalid", ["prepared"], { expected: "prepared-register" });
}
