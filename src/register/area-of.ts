import { divisionLevelOfCode, isDivisionCode, type DivisionLevel } from "../terms/index.js";
import { divisionAbove } from "./division-above.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * The division of a level in which a division lies, following who administers it; the division itself where it
 * is of that level; null where there is none.
 */
export function areaOf(prepared: PreparedRegister, id: string, level: DivisionLevel): string | null {
  let current: string | null = id;
  while (current !== null) {
    const own: DivisionLevel | null = prepared.divisions.get(current)?.level ?? (isDivisionCode(current) ? divisionLevelOfCode(current) : null);
    if (own === level) return current;
    current = divisionAbove(prepared, current);
  }
  return null;
}
