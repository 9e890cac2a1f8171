export { runProvision, type ProvisionRun, type Question } from "./internal/run-provision.js";
export { assess } from "./assess.js";
export { assessWith, type AssessmentOptions, type RunMemory } from "./assess-with.js";
export { addVerdicts } from "./add-verdicts.js";
export { compareAssessments, type AssessmentComparison, type FigureChange } from "./compare-assessments.js";
export { compareFindings, type FindingChange } from "./compare-findings.js";
export { indexFindings } from "./index-findings.js";
export { indicateProvision } from "./indicate-provision.js";
export { sameAnswer } from "./same-answer.js";
export { toAssessed } from "./to-assessed.js";
export { measureProgress, type Milestone, type Progress, type ProgressPoint, type ProgressStep } from "./measure-progress.js";
export type {
  AssessedFinding,
  Assessment,
  CoverageIndicator,
  Indicators,
  MissingFactIndicator,
  NotRun,
  ProvisionIndicator,
  VerdictCounts,
} from "./types.js";
