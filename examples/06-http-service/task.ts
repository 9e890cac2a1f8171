import type { Locale } from "social-work-station-rules/terms";
import type { Limits } from "./limits.js";
import type { ProblemCode } from "./problems.js";

/** What a worker is asked: a body, still as bytes, for one operation. */
export interface Task {
  readonly operation: string;
  readonly language: Locale;
  readonly requestId: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What it answers: the whole answer, already as bytes; `code` where it is a problem. */
export interface TaskAnswer {
  readonly status: number;
  readonly code: ProblemCode | null;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Of an internal error: where it came about. */
  readonly trace?: readonly string[];
}

/** What it is told when it starts. */
export type WorkerLimits = Pick<Limits, "answerBytes" | "depth" | "values" | "faults">;
