import { faultsOfIssues } from "../model/internal/faults-of-issues.js";
import type { ParseResult } from "../model/index.js";
import { checkPolicy } from "./internal/check-policy.js";
import { policySchema, type Policy } from "./policy.js";

/**
 * Reads a policy, for instance one that a team has written as a JSON file, and checks that every value names a
 * document of the policy, that ids are unique, tiers exist, and readings are distinct.
 *
 * @param input anything, usually parsed JSON
 * @returns the policy, or all faults, each with code and path
 *
 * @example
 * ```ts
 * import { safeParsePolicy } from "social-work-station-rules/policy";
 * const result = safeParsePolicy({ version: 1 });
 * result.ok ? [] : result.faults[0].path; //=> ["id"]
 * ```
 */
export function safeParsePolicy(input: unknown): ParseResult<Policy> {
  const parsed = policySchema.safeParse(input);
  const faults = parsed.success ? checkPolicy(parsed.data) : faultsOfIssues(parsed.error.issues, input);
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: parsed.data as Policy };
}
