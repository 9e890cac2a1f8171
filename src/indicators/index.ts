export { commonIndicators } from "./common-indicators.js";
export { measureIndicators, type IndicatorOptions } from "./measure-indicators.js";
