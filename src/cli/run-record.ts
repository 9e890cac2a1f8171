import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import { canonical } from "./canonical-json.js";

/** By what an answer can be repeated: who computed it, on what. */
export interface RunRecord {
  readonly kind: "run-record";
  /** Version of this library. */
  readonly version: string;
  /** Version of the form of the answer. */
  readonly form: number;
  /** SHA-256 of the register, the policies and the options, each as canonical JSON. */
  readonly register: string;
  readonly policies: string;
  readonly options: string;
}

/** Makes the record of a run. */
export async function makeRunRecord(run: {
  readonly version: string;
  readonly form: number;
  readonly register: Register;
  readonly policies: readonly Policy[];
  readonly options: object;
}): Promise<RunRecord> {
  const { version, form } = run;
  return {
    kind: "run-record",
    version,
    form,
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
