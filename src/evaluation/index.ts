export type { EvaluationAnswer, Occurrence } from "./evaluation-answer.js";
export type {
  EvaluationGap,
  EvaluationResult,
  GroupTrace,
  LeafTrace,
  MissingAnswer,
  PointRange,
  Points,
  VetoTrace,
  VoiceTrace,
} from "./evaluation-result.js";
export { scoreEvaluation } from "./score-evaluation.js";
