export { runCases } from "./run-cases.js";
export type { CaseCoverageItem, CaseFact, CaseFailure, CaseRun, CaseTable, PolicyCase } from "../results/index.js";
export type { CaseTableInput, PolicyCaseInput } from "./types.js";
