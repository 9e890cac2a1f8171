export { assess, type AssessmentOptions, type LayeredAssessmentOptions, type ObligedDivisions } from "./assess.js";
export { compareAssessments, type FigureChange } from "./compare-assessments.js";
export { compareSituations, type Situation } from "./compare-situations.js";
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
  SituationComparison,
  VerdictCounts,
} from "../results/index.js";
