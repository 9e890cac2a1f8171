export { happensOverTime, isPercentage, toLevel } from "./measure-form.js";
