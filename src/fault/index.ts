export { EXPECTATIONS, type Expectation } from "./expectation.js";
export { FAULT_CODES, type FaultCode } from "./fault-code.js";
export type { Fault, FaultPath, FaultValues } from "./fault.js";
export { formatPath } from "./format-path.js";
export { isRuleInputError } from "./is-rule-input-error.js";
export { refuse } from "./refuse.js";
export { requireId } from "./require-id.js";
export { RuleInputError } from "./rule-input-error.js";
