import { RuleInputError } from "../fault/index.js";
import type { Policy } from "./policy.js";
import { safeParsePolicy } from "./safe-parse-policy.js";

/**
 * Reads a policy as {@link safeParsePolicy} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the policy
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { parsePolicy } from "social-work-station-rules/policy";
 * parsePolicy(JSON.parse(JSON.stringify(nationalTwoHaves))).jurisdiction; //=> "CN"
 * ```
 */
export function parsePolicy(input: unknown): Policy {
  const result = safeParsePolicy(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}
