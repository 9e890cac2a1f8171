export { type RecordOfAnswer, digest, makeRunRecord, recordAnswer } from "./make-run-record.js";
export { optionsOfIndicators } from "./options-of-indicators.js";
export { VERSION } from "./version.js";
