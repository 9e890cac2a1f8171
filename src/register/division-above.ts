import { checkAsked } from "./internal/check-question.js";
import { nextAbove } from "./internal/next-above.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * The division next above: the administering one where it differs from the code's parent, else the stated
 * parent, else the parent of the code; null at the top.
 *
 * @throws RuleInputError `type-invalid`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { divisionAbove, prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * divisionAbove(prepared, "110101001"); //=> "110101"
 * ```
 */
export function divisionAbove(prepared: PreparedRegister, id: string): string | null {
  checkAsked(prepared, id);
  return nextAbove(prepared, id);
}
