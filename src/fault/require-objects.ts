import type { FaultPath } from "./fault.js";
import { isObject } from "./is-object.js";
import { requireList } from "./require-list.js";
import { requireObject } from "./require-object.js";

/**
 * Hands a list of objects back, or refuses what is none.
 *
 * @throws RuleInputError `value-missing`, `type-invalid`, `list-too-long`
 *
 * @example
 * ```ts
 * import { requireObjects } from "social-work-station-rules/fault";
 * requireObjects([{ id: "a" }], ["people"]); //=> [{ id: "a" }]
 * ```
 */
export function requireObjects<T>(value: readonly T[], path: FaultPath, most = Infinity): readonly T[] {
  requireList(value, path, most).forEach((member, index) => {
    if (!isObject(member)) requireObject(member, [...path, index]);
  });
  return value;
}
