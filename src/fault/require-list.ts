import type { FaultPath } from "./fault.js";
import { refuse } from "./refuse.js";

/**
 * Hands a list back, or refuses what is none.
 *
 * @throws RuleInputError `value-missing`, `type-invalid`
 */
export function requireList<T>(value: readonly T[], path: FaultPath): readonly T[] {
  const given: unknown = value;
  return Array.isArray(given) ? value : refuse(given === undefined ? "value-missing" : "type-invalid", path, { expected: "list" });
}
