/** What assessments are made of, for the floor above; no part of the package's face. */
export { addVerdicts } from "./add-verdicts.js";
export { assessWith, type RunMemory } from "./assess-with.js";
export { compareFindings } from "./compare-findings.js";
export { indexFindings } from "./index-findings.js";
export { indicateProvision } from "./indicate-provision.js";
export { runProvision, type Question } from "./internal/run-provision.js";
export { sameAnswer } from "./same-answer.js";
export { toAssessed } from "./to-assessed.js";
