import { requireId } from "../fault/index.js";
import type { Register } from "../model/index.js";
import { checkPrepared } from "./check-prepared.js";
import { liesWithin } from "./lies-within.js";
import { prepareRegister } from "./prepare-register.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * The part of a register that lies in one division: its divisions, their stations, and the people, activities and
 * contracts of those stations. People whose assignments are not recorded stay in, since they may work there; so do
 * those who serve a village there from elsewhere. The register itself where all of it lies there.
 *
 * @param prepared a register from `prepareRegister`
 * @param area id of a division
 * @throws RuleInputError `type-invalid`, `id-invalid`, `id-like-identity-number`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister, registerWithin } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * registerWithin(prepared, "110102").stations.size; //=> 0
 * ```
 */
export function registerWithin(prepared: PreparedRegister, area: string): PreparedRegister {
  checkPrepared(prepared);
  requireId(area, ["area"]);
  const { register } = prepared;
  const areas = new Set([area]);
  const inside = new Map(register.divisions.map(({ id }) => [id, liesWithin(prepared, id, areas)]));
  if ([...inside.values()].every(Boolean)) return prepared;
  const stations = register.stations.filter(({ division }) => inside.get(division) === true);
  const kept = new Set(stations.map(({ id }) => id));
  const part: Register = {
    ...register,
    divisions: register.divisions.filter(({ id }) => inside.get(id) === true),
    stations,
    operators: register.operators.filter(({ contracts }) =>
      contracts.some((contract) => contract.stations.some((id) => kept.has(id))),
    ),
    personnel: register.personnel.filter(
      ({ assignments }) =>
        assignments === undefined ||
        assignments.some(({ station, serves }) => kept.has(station) || serves?.some((id) => inside.get(id) === true)),
    ),
    activities: register.activities.filter(({ station }) => kept.has(station)),
  };
  return prepareRegister(part);
}
