import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { RunRecord } from "../results/index.js";
import { canonical } from "./canonical-json.js";
import { VERSION } from "./version.js";

/** Makes the record of a run: the version of the library, and SHA-256 of everything on which the answer depends. */
export async function makeRunRecord(run: {
  /** Version of the form of the answer. */
  readonly form: number;
  /** null: the answer is about texts alone. */
  readonly register: Register | null;
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

/** Returns the options on which an answer depends; the place is left out where none was named. */
export function optionsToRepeat({
  division,
  ...others
}: {
  readonly asOf: string;
  readonly period: object;
  readonly division: string | undefined;
}): object {
  return division === undefined ? others : { ...others, division };
}

/** SHA-256 of a value as canonical JSON: keys in order, no blanks. */
export async function digest(value: unknown): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonical(value)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
