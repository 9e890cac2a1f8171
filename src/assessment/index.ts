export { assess, type AssessmentOptions, type LayeredAssessmentOptions } from "./assess.js";
export { compareAssessments, type AssessmentComparison, type FigureChange } from "./compare-assessments.js";
export type { FindingChange } from "../run/index.js";
export {
  measureProgress,
  type Milestone,
  type Progress,
  type ProgressPoint,
  type ProgressStep,
} from "./measure-progress.js";
export type {
  AssessedFinding,
  Assessment,
  CoverageIndicator,
  Indicators,
  MissingFactIndicator,
  NotRun,
  ProvisionIndicator,
  VerdictCounts,
} from "../run/index.js";
