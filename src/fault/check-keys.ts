import type { FaultPath } from "./fault.js";
import { isObject } from "./is-object.js";
import { refuse } from "./refuse.js";

/**
 * Refuses what is not an object, and an object with a key nobody reads: a misspelt option must not be ignored.
 *
 * @example
 * ```ts
 * import { checkKeys } from "social-work-station-rules/fault";
 * checkKeys({ asOf: "2023-05-31" }, ["asOf", "station"], ["options"]); //=> undefined
 * checkKeys({ as_of: "2023-05-31" }, ["asOf", "station"], ["options"]); //=> throws key-unknown
 * ```
 */
export function checkKeys(input: unknown, known: readonly string[], path: FaultPath): void {
  if (!isObject(input)) return refuse("type-invalid", path, { expected: "object" });
  for (const key of Object.keys(input)) {
    if (!known.includes(key)) return refuse("key-unknown", [...path, key], { known });
  }
}
