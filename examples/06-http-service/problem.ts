import type { ProblemCode } from "./problems.js";

/** Thrown where a request cannot be served; only the code leaves the service. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}
