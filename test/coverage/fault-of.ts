import { isRuleInputError, type Fault } from "../../src/fault/index.js";

/** Returns the first fault of the error that a call throws for its input; any other outcome fails the test. */
export function faultOf(run: () => unknown): Fault {
  try {
    run();
  } catch (error) {
    if (isRuleInputError(error)) return error.faults[0];
    throw error;
  }
  throw new Error("the call did not throw");
}
