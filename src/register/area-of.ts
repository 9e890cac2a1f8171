import { divisionLevelOfCode, isDivisionCode, type DivisionLevel } from "../terms/index.js";
import { checkAsked, checkLevel } from "./internal/check-question.js";
import { nextAbove } from "./internal/next-above.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * The division of a level in which a division lies, following who administers it; the division itself where it
 * is of that level; null where there is none.
 *
 * @throws RuleInputError `type-invalid`, `term-unknown`
 */
export function areaOf(prepared: PreparedRegister, id: string, level: DivisionLevel): string | null {
  checkAsked(prepared, id);
  checkLevel(level, ["level"]);
  let current: string | null = id;
  while (current !== null) {
    const own: DivisionLevel | null = prepared.divisions.get(current)?.level ?? (isDivisionCode(current) ? divisionLevelOfCode(current) : null);
    if (own === level) return current;
    current = nextAbove(prepared, current);
  }
  return null;
}
