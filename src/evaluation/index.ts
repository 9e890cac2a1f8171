export { checkEvaluation, type EvaluationOptions } from "./check-evaluation.js";
export { checkEvaluationScheme } from "./check-evaluation-scheme.js";
export { checkSchemeShape, type NamedPart, type SchemeShape } from "./check-evaluation-scheme.js";
export { compareEvaluations } from "./compare-evaluations.js";
export { scoreEvaluation } from "./score-evaluation.js";
export type {
  EvaluationAnswer,
  EvaluationComparison,
  EvaluationDetail,
  EvaluationGap,
  EvaluationPart,
  EvaluationResult,
  EvaluationSchemeDetail,
  IncomparableReason,
  LeafComparison,
  MissingAnswer,
  Occurrence,
  PointRange,
  PrintedPoints,
  ScoredGroup,
  ScoredLeaf,
  ShapeCheck,
  ShapeDifference,
  VetoTrace,
  SubjectScoreTrace,
} from "../results/index.js";
