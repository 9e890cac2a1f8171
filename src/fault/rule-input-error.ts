import { type Fault, type FaultCode, type FaultPath, type FaultValues, kindOf, writePath } from "./fault.js";

/**
 * The error of every input that is not accepted. `code`, `path` and `values` are those of the first fault; `faults`
 * lists all of them. `explainFault` renders each in zh-CN or en.
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
    super(`${first.code} at ${writePath(first.path)}${describeValues(first.values)}${countOthers(faults)}`);
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

/** Says how often the first fault occurs, and how many others there are. */
function countOthers(faults: readonly [Fault, ...Fault[]]): string {
  const [first] = faults;
  const kind = kindOf(first);
  const same = faults.filter((fault) => kindOf(fault) === kind).length;
  const others = faults.length - same;
  if (same > 1) return ` (${same} of this kind${others > 0 ? ` and ${others} more` : ""})`;
  return others > 0 ? ` (and ${others} more)` : "";
}

function describeValues(values: FaultValues): string {
  const parts = Object.entries(values).map(
    ([key, value]) => `${key} ${Array.isArray(value) ? value.join(" | ") : String(value)}`,
  );
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}

/**
 * Checks whether a caught value is this library's input error, also across its ESM and CommonJS copies.
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
