export { digest, makeRunRecord, optionsToRepeat } from "./make-run-record.js";
export { VERSION } from "./version.js";
