export { attainableSum, scaleAttainable, type Attainable, type AttainableSum } from "./attainable.js";
export { canBeMeasured, pointsBetween, pointsTakenOff } from "./rule-points.js";
