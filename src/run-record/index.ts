export { type RecordOfAnswer, digest, makeRunRecord, recordAnswer } from "./make-run-record.js";
export { VERSION } from "./version.js";
