import type { FaultPath } from "./fault.js";
import { refuse } from "./refuse.js";

/**
 * Writes a path as a reader of JSON expects it.
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

/** The text of a path, as `formatPath` gives it, for paths known to be some. */
export function writePath(path: FaultPath): string {
  return path.reduce<string>(
    (text, step) => (/^[A-Za-z_$][\w$]*$/.test(String(step)) ? `${text}.${step}` : `${text}[${JSON.stringify(step)}]`),
    "$",
  );
}
