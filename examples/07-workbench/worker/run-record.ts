import type { Register } from "social-work-station-rules/model";
import type { Policy } from "social-work-station-rules/policy";
import type { RunRecord } from "social-work-station-rules/results";
import { makeRunRecord } from "./command-parts.js";

/** By what the command `verify` repeats an answer of this page; `form` is the version of the answer's form. */
export function recordOf(
  form: number,
  options: object,
  register: Register,
  policies: readonly Policy[],
): Promise<RunRecord> {
  return makeRunRecord({ form, register, policies, options });
}
