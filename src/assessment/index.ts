export { runProvision, type ProvisionRun, type Question } from "./internal/run-provision.js";
export { assess } from "./assess.js";
export { assessWith, type AssessmentOptions, type RunMemory } from "./assess-with.js";
export { compareAssessments, type AssessmentComparison, type FigureChange, type FindingChange } from "./compare-assessments.js";
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
