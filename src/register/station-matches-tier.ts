import { refuse } from "../fault/index.js";
import type { Station } from "../model/index.js";
import { checkStation } from "./internal/check-question.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * Whether a station stands on a tier: named by its id (`beijing:township`), or by a level of division
 * (`township`), where any tier serves whose station stands in a division of that level.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `id-invalid`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister, stationMatchesTier } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * prepared.register.stations.map((station) => stationMatchesTier(prepared, station, "beijing:community")); //=> [false]
 * ```
 */
export function stationMatchesTier(prepared: PreparedRegister, station: Station, selector: string): boolean {
  if (typeof selector !== "string") return refuse("type-invalid", ["selector"], { expected: "text" });
  checkStation(prepared, station);
  return station.tier === selector || prepared.divisions.get(station.division)?.level === selector;
}
