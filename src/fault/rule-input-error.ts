import type { FaultCode } from "./fault-code.js";
import type { Fault, FaultPath, FaultValues } from "./fault.js";
import { writePath } from "./internal/write-path.js";

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
