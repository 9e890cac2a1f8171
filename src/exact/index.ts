export { ExactDecimal, parseDecimal, sumDecimals, type DecimalInput, type ScaledInteger } from "./decimal.js";
export { roundDecimal, toDecimal, toRatio, type FractionInput, type RoundingPlace } from "./fraction.js";
export {
  ROUNDING_MODES,
  addRatios,
  compareRatios,
  divideRatios,
  makeRatio,
  multiplyRatios,
  roundRatio,
  subtractRatios,
  sumRatios,
  toRatioText,
  type Ratio,
  type RatioText,
  type RoundingMode,
} from "../ratio/index.js";
