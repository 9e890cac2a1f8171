export { prevailingAmong } from "./precedence.js";
