export {
  EXPECTATIONS,
  FAULT_CODES,
  type Expectation,
  type Fault,
  type FaultCode,
  type FaultPath,
  type FaultValues,
} from "./fault.js";
export { formatPath } from "./format-path.js";
export { groupFaults } from "./group-faults.js";
export { looksLikeIdentityNumber } from "./identity-number.js";
export { RuleInputError, isRuleInputError } from "./rule-input-error.js";
