import type { Register } from "social-work-station-rules/model";
import type { Policy } from "social-work-station-rules/policy";
import { type RunRecord, makeRunRecord } from "./command-parts.js";

declare const __VERSION__: string;

/** By what the command `verify` repeats an answer of this page; `form` is the version of the answer's form. */
export function recordOf(
  form: number,
  options: object,
  register: Register,
  policies: readonly Policy[],
): Promise<RunRecord> {
  return makeRunRecord({ version: __VERSION__, form, register, policies, options });
}
