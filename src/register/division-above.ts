import { checkAsked } from "./internal/check-question.js";
import { nextAbove } from "./internal/next-above.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * The division next above: the administering one where it differs from the code's parent, else the stated
 * parent, else the parent of the code; null at the top.
 *
 * @throws RuleInputError `type-invalid`
 */
export function divisionAbove(prepared: PreparedRegister, id: string): string | null {
  checkAsked(prepared, id);
  return nextAbove(prepared, id);
}
