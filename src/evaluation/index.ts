export { checkEvaluationScheme } from "./check-evaluation-scheme.js";
export {
  checkSchemeShape,
  type NamedPart,
  type SchemeShape,
  type ShapeCheck,
  type ShapeDifference,
} from "./check-scheme-shape.js";
export { compareEvaluations } from "./compare-evaluations.js";
export type { EvaluationAnswer, Occurrence } from "./evaluation-answer.js";
export type { EvaluationComparison, IncomparableReason, LeafComparison } from "./evaluation-comparison.js";
export type {
  EvaluationGap,
  EvaluationResult,
  ScoredGroup,
  ScoredLeaf,
  MissingAnswer,
  PointRange,
  Points,
  VetoTrace,
  VoiceTrace,
} from "./evaluation-result.js";
export { scoreEvaluation } from "./score-evaluation.js";
