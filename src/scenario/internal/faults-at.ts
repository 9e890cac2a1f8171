import { isRuleInputError, RuleInputError, type FaultPath } from "../../fault/index.js";

/** Runs something asked at a place of the question; its faults are told there. */
export function faultsAt<T>(path: FaultPath, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    const [first, ...rest] = error.faults;
    throw new RuleInputError([{ ...first, path: [...path, ...first.path] }, ...rest.map((fault) => ({ ...fault, path: [...path, ...fault.path] }))]);
  }
}
