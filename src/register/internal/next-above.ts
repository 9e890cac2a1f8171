import { isDivisionCode } from "../../terms/is-division-code.js";
import { parentCodeOf } from "../../terms/parent-code-of.js";
import type { PreparedRegister } from "../prepared-register.js";

/** The division next above one. */
export function nextAbove(prepared: PreparedRegister, id: string): string | null {
  const division = prepared.divisions.get(id);
  return division?.administeredBy ?? division?.parent ?? (isDivisionCode(id) ? parentCodeOf(id) : null);
}
