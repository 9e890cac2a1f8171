import { divisionAbove } from "./division-above.js";
import type { PreparedRegister } from "./prepared-register.js";

/** Whether a division is one of the given ones or lies below one, following who administers it. */
export function liesWithin(prepared: PreparedRegister, id: string, areas: ReadonlySet<string>): boolean {
  for (let current: string | null = id; current !== null; current = divisionAbove(prepared, current)) {
    if (areas.has(current)) return true;
  }
  return false;
}
