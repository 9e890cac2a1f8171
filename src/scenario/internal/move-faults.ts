import { type Fault, type FaultPath, RuleInputError, isRuleInputError } from "../../fault/index.js";
/** Runs something made of what was asked; its faults are told where `placeOf` finds them in the question. */
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

/** Runs something asked at a place of the question; its faults are told there. */
export function faultsAt<T>(place: FaultPath, run: () => T): T {
  return moveFaults((path) => [...place, ...path], run);
}
