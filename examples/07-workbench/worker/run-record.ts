import type { Register } from "social-work-station-rules/model";
import type { Policy } from "social-work-station-rules/policy";
import { type RunRecord, canonical } from "./command-parts.js";

declare const __VERSION__: string;

/** By what the command `verify` repeats an answer of this page; `form` is the version of the answer's form. */
export async function recordOf(
  form: number,
  options: object,
  register: Register,
  policies: readonly Policy[],
): Promise<RunRecord> {
  return {
    kind: "run-record",
    version: __VERSION__,
    form,
    register: await digest(register),
    policies: await digest(policies),
    options: await digest(options),
  };
}

async function digest(value: unknown): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonical(value)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
