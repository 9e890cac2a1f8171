import { refuse } from "../fault/index.js";
import { checkAsked } from "./internal/check-question.js";
import { nextAbove } from "./internal/next-above.js";
import type { PreparedRegister } from "./prepared-register.js";

/**
 * Whether a division is one of the given ones or lies below one, following who administers it.
 *
 * @throws RuleInputError `type-invalid`
 */
export function liesWithin(prepared: PreparedRegister, id: string, areas: ReadonlySet<string>): boolean {
  checkAsked(prepared, id);
  if (!(areas instanceof Set)) return refuse("type-invalid", ["areas"], { expected: "list" });
  for (let current: string | null = id; current !== null; current = nextAbove(prepared, current)) {
    if (areas.has(current)) return true;
  }
  return false;
}
