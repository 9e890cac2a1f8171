export { type DescribedFault, describeFaultCode } from "./describe-fault-code.js";
export { FAULT_TITLES } from "./fault-titles.js";
export { FAULT_WORDS, type FaultWords } from "./fault-words.js";
