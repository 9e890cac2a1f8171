import type { FaultPath } from "./fault.js";

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
  return path.reduce<string>(
    (text, step) =>
      typeof step === "number"
        ? `${text}[${step}]`
        : /^[A-Za-z_$][\w$]*$/.test(step)
          ? `${text}.${step}`
          : `${text}[${JSON.stringify(step)}]`,
    "$",
  );
}
