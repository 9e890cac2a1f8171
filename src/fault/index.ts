export {
  checkKeys,
  isIdText,
  isObject,
  looksLikeIdentityNumber,
  requireId,
  requireList,
  requireListed,
  requireObject,
  requireObjects,
  requireRows,
  requireText,
} from "./require.js";
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
export { RuleInputError, isRuleInputError } from "./rule-input-error.js";
export { readMade } from "./read-made.js";
export { refuse } from "./refuse.js";
