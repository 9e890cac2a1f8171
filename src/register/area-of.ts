import { divisionLevelOfCode } from "../terms/division-level-of-code.js";
import type { DivisionLevel } from "../terms/index.js";
import { isDivisionCode } from "../terms/is-division-code.js";
import { checkAsked, checkLevel } from "./internal/check-question.js";
import { nextAbove } from "./internal/next-above.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * The division of a level in which a division lies, following who administers it; the division itself where it
 * is of that level; null where there is none.
 *
 * @throws RuleInputError `type-invalid`, `term-unknown`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { areaOf, prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * areaOf(prepared, "110101001", "prefecture"); //=> "1101"
 * ```
 */
export function areaOf(prepared: PreparedRegister, id: string, level: DivisionLevel): string | null {
  checkAsked(prepared, id);
  checkLevel(level, ["level"]);
  let current: string | null = id;
  while (current !== null) {
    const own: DivisionLevel | null =
      prepared.divisions.get(current)?.level ?? (isDivisionCode(current) ? divisionLevelOfCode(current) : null);
    if (own === level) return current;
    current = nextAbove(prepared, current);
  }
  return null;
}
