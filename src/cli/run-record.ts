import { createHash } from "node:crypto";
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
export function makeRunRecord(run: {
  readonly version: string;
  readonly form: number;
  readonly register: Register;
  readonly policies: readonly Policy[];
  readonly options: object;
}): RunRecord {
  const { version, form } = run;
  return {
    kind: "run-record",
    version,
    form,
    register: digest(run.register),
    policies: digest(run.policies),
    options: digest(run.options),
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
export function digest(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}
