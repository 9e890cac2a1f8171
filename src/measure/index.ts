export { takeMeasure, type MeasureOptions } from "./take-measure.js";
export { checkRequirement, type RequirementOptions } from "./check-requirement.js";
export type { MeasureSubject } from "../quantities/index.js";
export { checkPayStandard, type PayStandardOptions } from "./check-pay-standard.js";
