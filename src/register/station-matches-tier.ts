import type { Station } from "../model/index.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * Whether a station stands on a tier: named by its id (`beijing:township`), or by a level of division
 * (`township`), where any tier serves whose station stands in a division of that level.
 */
export function stationMatchesTier(prepared: PreparedRegister, station: Station, selector: string): boolean {
  return station.tier === selector || prepared.divisions.get(station.division)?.level === selector;
}
