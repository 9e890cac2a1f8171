import { isRuleInputError, type RuleInputError } from "social-work-station-rules/fault";

/** The refusal that a call ends in; anything else fails the test. */
export function fault(call: () => unknown): RuleInputError {
  try {
    call();
  } catch (error) {
    if (isRuleInputError(error)) return error;
    throw error;
  }
  throw new Error("not refused");
}
