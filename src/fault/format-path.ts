import { type FaultPath, writePath } from "./fault.js";
import { RuleInputError } from "./rule-input-error.js";

/**
 * Returns a path as text, as readers of JSON write it.
 *
 * @param path the path of a fault
 * @returns `$` for the whole input, and a step for each key and index
 * @throws RuleInputError `type-invalid` for a path that is not a list of texts and integers
 *
 * @example
 * ```ts
 * import { formatPath } from "social-work-station-rules/fault";
 * formatPath(["stations", 3, "tier"]); //=> "$.stations[3].tier"
 * ```
 */
export function formatPath(path: FaultPath): string {
  if (!Array.isArray(path)) throw invalidType(["path"], "list");
  const odd = Array.from<unknown>(path).findIndex((step) => typeof step !== "string" && !Number.isSafeInteger(step));
  if (odd !== -1) throw invalidType(["path", odd], "text");
  return writePath(path);
}

function invalidType(path: FaultPath, expected: "list" | "text"): RuleInputError {
  return new RuleInputError([{ code: "type-invalid", path, values: { expected } }]);
}
