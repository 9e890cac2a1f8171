import type { RuleInputError } from "./rule-input-error.js";

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
