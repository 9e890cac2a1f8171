import { type FaultCode, type FaultPath, type FaultValues, RuleInputError } from "../fault/index.js";

/** Throws a {@link RuleInputError} with one fault. */
export function throwInputError(code: FaultCode, path: FaultPath, values: FaultValues = {}): never {
  throw new RuleInputError([{ code, path, values }]);
}
