import { isRuleInputError, type Fault } from "../../src/fault/index.js";

/** The first fault with which a call refuses its input; anything else it does fails the test. */
export function faultOf(run: () => unknown): Fault {
  try {
    run();
  } catch (error) {
    if (isRuleInputError(error)) return error.faults[0];
    throw error;
  }
  throw new Error("nothing was refused");
}
