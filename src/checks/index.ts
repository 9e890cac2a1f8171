export { EXPECTATION_WORDS } from "./expectation-words.js";
export { moveFaults } from "./move-faults.js";
export { nearMatch, nearMatches } from "./near-match.js";
export {
  checkKeys,
  isIdText,
  isObject,
  requireCount,
  requireId,
  requireList,
  requireListed,
  requireObject,
  requireObjects,
  requireRows,
  requireText,
} from "./require.js";
export { throwInputError } from "./throw-input-error.js";
