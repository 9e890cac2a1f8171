import type { FaultPath } from "./fault.js";
import { refuse } from "./refuse.js";

/**
 * Hands a text back that is not empty, or refuses any other value.
 *
 * @throws RuleInputError `value-missing`, `text-invalid`
 *
 * @example
 * ```ts
 * import { requireText } from "social-work-station-rules/fault";
 * requireText("a", ["name"]); //=> "a"
 * requireText("", ["name"]); //=> throws text-invalid
 * ```
 */
export function requireText(value: string, path: FaultPath): string {
  if (typeof value === "string" && value.length > 0) return value;
  return refuse(value === undefined ? "value-missing" : "text-invalid", path, { expected: "text" });
}
