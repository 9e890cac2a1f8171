import type { FaultCode } from "./fault-code.js";

/** A step into the input: an object key or a list index. */
export type FaultPath = readonly (string | number)[];

/** Values from which a message is rendered. Never a person's name, never a rejected personal value. */
export type FaultValues = Readonly<Record<string, string | number | readonly string[]>>;

/** One reason why an input was refused: what, where, and what was expected there. Plain data. */
export interface Fault {
  readonly code: FaultCode;
  readonly path: FaultPath;
  readonly values: FaultValues;
}
