import { checkKeys } from "./check-keys.js";
import type { FaultPath } from "./fault.js";
import { isObject } from "./is-object.js";
import { requireList } from "./require-list.js";

/**
 * Hands a list of objects back, or refuses what is none, and an object with a key nobody reads: for rows with fields
 * that may be left out, where a misspelt one would be ignored.
 *
 * @param known all the keys that a row may have
 * @throws RuleInputError `value-missing`, `type-invalid`, `key-unknown`
 *
 * @example
 * ```ts
 * import { requireRows } from "social-work-station-rules/fault";
 * requireRows([{ id: "a", cap: "10" }], ["id", "cap"], ["claims"]); //=> [{ id: "a", cap: "10" }]
 * requireRows([{ id: "a", Cap: "10" }], ["id", "cap"], ["claims"]); //=> throws key-unknown
 * ```
 */
export function requireRows<T>(value: readonly T[], known: readonly string[], path: FaultPath): readonly T[] {
  requireList(value, path).forEach((row, index) => {
    // A path is made for a fault alone: there may be a million rows.
    if (!isObject(row) || !Object.keys(row).every((key) => known.some((name) => name === key)))
      checkKeys(row, known, [...path, index]);
  });
  return value;
}
