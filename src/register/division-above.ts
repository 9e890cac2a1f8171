import { isDivisionCode, parentCodeOf } from "../terms/index.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * The division next above: the administering one where it differs from the code's parent, else the stated
 * parent, else the parent of the code; null at the top.
 */
export function divisionAbove(prepared: PreparedRegister, id: string): string | null {
  const division = prepared.divisions.get(id);
  return division?.administeredBy ?? division?.parent ?? (isDivisionCode(id) ? parentCodeOf(id) : null);
}
