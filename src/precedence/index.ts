export { causeOf, precedenceAmong, prevailingAmong } from "./precedence.js";
