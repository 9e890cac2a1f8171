import { refuse } from "../fault/index.js";
import { checkAsked } from "./internal/check-question.js";
import { nextAbove } from "./internal/next-above.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * Whether a division is one of the given ones or lies below one, following who administers it.
 *
 * @throws RuleInputError `type-invalid`
 *
 * @example
 * ```ts
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { liesWithin, prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2023-05-31",
 *     tierSystems: [beijingTierSystem],
 *     divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
 *   }),
 * );
 * liesWithin(prepared, "110101001", new Set(["110101"])); //=> true
 * ```
 */
export function liesWithin(prepared: PreparedRegister, id: string, areas: ReadonlySet<string>): boolean {
  checkAsked(prepared, id);
  if (!(areas instanceof Set)) return refuse("type-invalid", ["areas"], { expected: "list" });
  for (let current: string | null = id; current !== null; current = nextAbove(prepared, current)) {
    if (areas.has(current)) return true;
  }
  return false;
}
