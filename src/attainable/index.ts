export { attainableSum, scaleAttainable, type Attainable, type AttainableSum } from "./attainable.js";
