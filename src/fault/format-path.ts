import { type FaultPath, writePath } from "./fault.js";
import { refuse } from "./refuse.js";

/**
 * Returns a path as text, as readers of JSON write it.
 *
 * @example
 * ```ts
 * import { formatPath } from "social-work-station-rules/fault";
 * formatPath(["stations", 3, "tier"]); //=> "$.stations[3].tier"
 * ```
 */
export function formatPath(path: FaultPath): string {
  if (!Array.isArray(path)) return refuse("type-invalid", ["path"], { expected: "list" });
  const odd = Array.from<unknown>(path).findIndex((step) => typeof step !== "string" && !Number.isSafeInteger(step));
  if (odd !== -1) return refuse("type-invalid", ["path", odd], { expected: "text" });
  return writePath(path);
}
