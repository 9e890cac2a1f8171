export { isByPeriod, isPercentage, placesOfPart, readsPeriod, toLevel } from "./measure-form.js";
export { isBound, isByClass, isByStages, isVaried, onlyValue, valuesIn } from "./varied.js";
export { addsUp, placesNotDivided } from "./classes-of-report.js";
