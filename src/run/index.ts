export { addVerdicts, indicateProvision } from "./indicators.js";
export { compareFindings, indexFindings, sameAnswer, type FindingChange } from "./compare-findings.js";
export { assessWith, toAssessed, type AssessmentOptions, type RunMemory } from "./run-policies.js";
export { runProvision, type Question } from "./run-provision.js";
export type * from "./types.js";
