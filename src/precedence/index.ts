export { isWithinCode, statusAmong, supersedes } from "./policy-status.js";
export { causeOf, precedenceAmong, prevailingAmong } from "./precedence.js";
