import type { FaultCode, FaultPath, FaultValues } from "./fault.js";
import { RuleInputError } from "./rule-input-error.js";

/**
 * Throws a {@link RuleInputError} with one fault.
 *
 * @example
 * ```ts
 * import { refuse } from "social-work-station-rules/fault";
 * refuse("out-of-range", ["options", "years"], { least: 0, most: 100 }); //=> throws out-of-range
 * ```
 */
export function refuse(code: FaultCode, path: FaultPath, values: FaultValues = {}): never {
  throw new RuleInputError([{ code, path, values }]);
}
