export { assess, type AssessmentOptions, type LayeredAssessmentOptions, type ObligedDivisions } from "./assess.js";
export { compareAssessments, type FigureChange } from "./compare-assessments.js";
export { measureProgress, type ProgressPoint } from "./measure-progress.js";
export type {
  AssessedFinding,
  Assessment,
  AssessmentComparison,
  CoverageIndicator,
  FindingChange,
  AssessmentIndicators,
  Milestone,
  MissingFactIndicator,
  NotRun,
  Progress,
  ProgressStep,
  ProvisionIndicator,
  VerdictCounts,
} from "../results/index.js";
