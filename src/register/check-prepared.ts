import { refuse } from "../fault/index.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * Refuses what is not a prepared register; a bare one is the likely slip.
 *
 * @throws RuleInputError `type-invalid`
 */
export function checkPrepared(prepared: PreparedRegister): void {
  if (typeof prepared !== "object" || prepared === null || !(prepared.stationsByDivision instanceof Map)) {
    refuse("type-invalid", ["prepared"], { expected: "prepared-register" });
  }
}
