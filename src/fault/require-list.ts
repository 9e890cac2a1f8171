import type { FaultPath } from "./fault.js";
import { refuse } from "./refuse.js";

/**
 * Hands a list back, or refuses what is none, what has a hole, and what is too long.
 *
 * @param most how many members it may have; any number when left out
 * @throws RuleInputError `value-missing`, `type-invalid`, `list-too-long`
 *
 * @example
 * ```ts
 * import { requireList } from "social-work-station-rules/fault";
 * requireList([1, 2], ["list"], 2); //=> [1, 2]
 * requireList([1, 2, 3], ["list"], 2); //=> throws list-too-long
 * ```
 */
export function requireList<T>(value: readonly T[], path: FaultPath, most = Infinity): readonly T[] {
  const given: unknown = value;
  if (!Array.isArray(given))
    return refuse(given === undefined ? "value-missing" : "type-invalid", path, { expected: "list" });
  const members: readonly unknown[] = given;
  if (members.length > most) return refuse("list-too-long", path, { most });
  return members.includes(undefined)
    ? refuse("value-missing", [...path, members.findIndex((member) => member === undefined)])
    : value;
}
