export { checkEvaluationScheme } from "./check-evaluation-scheme.js";
export {
  checkSchemeShape,
  type NamedPart,
  type SchemeShape,
  type EvaluationSchemeDetail,
  type SchemeComparison,
  type ShapeCheck,
  type ShapeDifference,
} from "./check-evaluation-scheme.js";
export {
  compareEvaluations,
  type EvaluationComparison,
  type IncomparableReason,
  type LeafComparison,
} from "./compare-evaluations.js";
export type {
  EvaluationAnswer,
  EvaluationGap,
  EvaluationResult,
  MissingAnswer,
  Occurrence,
  PointRange,
  Points,
  ScoredGroup,
  ScoredLeaf,
  VetoTrace,
  VoiceTrace,
} from "./evaluation-result.js";
export { scoreEvaluation } from "./score-evaluation.js";
