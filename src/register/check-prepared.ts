import { isObject, refuse, type FaultPath } from "../fault/index.js";
import type { PreparedRegister } from "./prepared-register.js";

const INDEXES = [
  "divisions",
  "tiers",
  "stations",
  "people",
  "operators",
  "stationsByDivision",
  "assignmentsByStation",
  "contractsByStation",
  "activitiesByStation",
  "judgementsBySubject",
  "claims",
] as const;

/**
 * Refuses what is not a prepared register; a bare one is the likely slip.
 *
 * @param path where it stands, for the fault
 * @throws RuleInputError `type-invalid`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { checkPrepared, prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * checkPrepared(prepared); //=> undefined
 * ```
 */
export function checkPrepared(prepared: PreparedRegister, path: FaultPath = ["prepared"]): void {
  if (
    isObject(prepared) &&
    isObject(prepared.register) &&
    Array.isArray(prepared.unplaced) &&
    INDEXES.every((name) => prepared[name] instanceof Map)
  )
    return;
  refuse("type-invalid", path, { expected: "prepared-register" });
}
