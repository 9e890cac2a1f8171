import type { FaultPath } from "./fault.js";
import { isObject } from "./is-object.js";
import { refuse } from "./refuse.js";

/**
 * Hands an object back, or refuses what is none: a list, a `Date`, a `Map` are not.
 *
 * @throws RuleInputError `value-missing`, `type-invalid`
 *
 * @example
 * ```ts
 * import { requireObject } from "social-work-station-rules/fault";
 * requireObject({ id: "a" }, ["person"]); //=> { id: "a" }
 * requireObject(null, ["person"]); //=> throws type-invalid
 * ```
 */
export function requireObject<T>(value: T, path: FaultPath): T & object {
  return isObject(value)
    ? value
    : refuse(value === undefined ? "value-missing" : "type-invalid", path, { expected: "object" });
}
