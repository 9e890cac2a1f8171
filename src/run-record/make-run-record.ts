import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { RunRecord } from "../results/index.js";
import { canonical } from "./canonical-json.js";
import { VERSION } from "./version.js";

/** Makes the record of a run: the version of the library, and SHA-256 of everything on which the answer depends. */
export async function makeRunRecord(run: {
  /** Version of the form of the answer. */
  readonly form: number;
  /** Of two registers that were compared both; null: the answer is about texts alone. */
  readonly register: Register | readonly Register[] | null;
  readonly policies: readonly Policy[];
  readonly options: object;
}): Promise<RunRecord> {
  return {
    kind: "run-record",
    version: VERSION,
    form: run.form,
    register: await digest(run.register),
    policies: await digest(run.policies),
    options: await digest(run.options),
  };
}

/** What was asked apart from the register, and by what the answer can be computed again. */
export interface RecordOfAnswer {
  readonly asked: Readonly<Record<string, unknown>>;
  readonly run: RunRecord;
}

/**
 * Records an answer: asked again with the register, `asked` gives the same answer. The service and the command write both,
 * and the command `verify` repeats both.
 */
export async function recordAnswer({
  answer,
  register,
  policies,
  named,
  options,
}: {
  readonly answer: { readonly version: number };
  /** Of two registers that were compared both; null: the answer is about texts alone. */
  readonly register: Register | readonly Register[] | null;
  readonly policies: readonly Policy[];
  /** Ids of the policies, by the names of the fields in which the service takes them. */
  readonly named: Readonly<Record<string, string | readonly string[]>>;
  /** Everything else on which the answer depends. */
  readonly options: object;
}): Promise<RecordOfAnswer> {
  const run = await makeRunRecord({ form: answer.version, register, policies, options });
  return { asked: { ...named, ...options }, run };
}

/** SHA-256 of a value as canonical JSON: keys in order, no blanks. */
export async function digest(value: unknown): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonical(value)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
