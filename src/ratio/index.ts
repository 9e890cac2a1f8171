export { compareValues } from "./compare-values.js";
export {
  addRatios,
  checkRatio,
  compareRatios,
  divideRatios,
  greatestCommonDivisor,
  makeRatio,
  multiplyRatios,
  subtractRatios,
  sumRatios,
  toProportions,
  toRatioText,
  type Ratio,
  type RatioText,
} from "./ratio.js";
export {
  ROUNDING_MODES,
  checkPlaces,
  checkRoundingMode,
  formatRatio,
  formatScaled,
  roundDivision,
  roundRatio,
  type RoundingMode,
} from "./rounding.js";
