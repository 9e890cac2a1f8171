export { FAULT_WORDS, type FaultWords } from "./fault-words.js";
