import type { FaultPath } from "./fault.js";
import { refuse } from "./refuse.js";

/**
 * Reads what another function of this library made, perhaps through JSON. What it did not make breaks in many ways;
 * all of them are one fault of the caller's. A caller's own error, thrown by a getter, passes through.
 *
 * @throws RuleInputError `value-invalid`
 *
 * @example
 * ```ts
 * import { readMade } from "social-work-station-rules/fault";
 * const total = (answer: string) => readMade(["answer"], () => (JSON.parse(answer) as { readonly total: string }).total);
 * total('{ "total": "100" }'); //=> "100"
 * total("100 yuan"); //=> throws value-invalid
 * ```
 */
export function readMade<T>(path: FaultPath, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)
      return refuse("value-invalid", path, { expected: "object" });
    throw error;
  }
}
