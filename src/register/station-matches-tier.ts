import { refuse } from "../fault/index.js";
import type { Station } from "../model/index.js";
import { checkStation } from "./internal/check-question.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * Whether a station stands on a tier: named by its id (`beijing:township`), or by a level of division
 * (`township`), where any tier serves whose station stands in a division of that level.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `id-invalid`
 */
export function stationMatchesTier(prepared: PreparedRegister, station: Station, selector: string): boolean {
  if (typeof selector !== "string") return refuse("type-invalid", ["selector"], { expected: "text" });
  checkStation(prepared, station);
  return station.tier === selector || prepared.divisions.get(station.division)?.level === selector;
}
