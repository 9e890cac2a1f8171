import { type Fault, type FaultPath, RuleInputError, isRuleInputError } from "../fault/index.js";

/** Runs something made of the caller's input, and puts the paths of its faults where `placeOf` says. */
export function moveFaults<T>(placeOf: (path: FaultPath) => FaultPath, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    const moved = (fault: Fault): Fault => ({ ...fault, path: placeOf(fault.path) });
    const [first, ...others] = error.faults;
    throw new RuleInputError([moved(first), ...others.map(moved)]);
  }
}
