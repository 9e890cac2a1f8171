import type { Fault, FaultCode, FaultPath, FaultValues } from "./fault.js";
import { writePath } from "./format-path.js";
import { refuse } from "./refuse.js";

/**
 * Thrown when an input cannot be what it claims to be. `code`, `path` and `values` are those of the
 * first fault; `faults` holds all of them. `explain` renders each in zh-CN or en.
 *
 * @example
 * ```ts
 * import { measureCoverage } from "social-work-station-rules/coverage";
 * import { isRuleInputError } from "social-work-station-rules/fault";
 * try {
 *   measureCoverage({ covered: 3, total: 2 });
 * } catch (error) {
 *   isRuleInputError(error) && error.code; //=> "covered-exceeds-total"
 * }
 * ```
 */
export class RuleInputError extends Error {
  readonly faults: readonly [Fault, ...Fault[]];

  constructor(faults: readonly [Fault, ...Fault[]]) {
    const [first] = faults;
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
    super(`${first.code} at ${writePath(first.path)}${describeValues(first.values)}${more}`);
    this.name = "RuleInputError";
    this.faults = faults;
  }

  get code(): FaultCode {
    return this.faults[0].code;
  }

  get path(): FaultPath {
    return this.faults[0].path;
  }

  get values(): FaultValues {
    return this.faults[0].values;
  }
}

function describeValues(values: FaultValues): string {
  const parts = Object.entries(values).map(
    ([key, value]) => `${key} ${Array.isArray(value) ? value.join(" | ") : String(value)}`,
  );
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}

/**
 * Whether a caught value is this library's input error, also across its ESM and CJS copies.
 *
 * @example
 * ```ts
 * import { isRuleInputError } from "social-work-station-rules/fault";
 * isRuleInputError(new TypeError("x")); //=> false
 * ```
 */
export function isRuleInputError(error: unknown): error is RuleInputError {
  return (
    error instanceof Error &&
    error.name === "RuleInputError" &&
    Array.isArray((error as { readonly faults?: unknown }).faults)
  );
}

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
