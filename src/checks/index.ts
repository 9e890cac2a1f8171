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
