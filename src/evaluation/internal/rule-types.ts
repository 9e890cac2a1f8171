import type { FaultPath } from "../../fault/index.js";
import type { LeafRule } from "../../policy/index.js";
import type { EvaluationAnswer } from "../evaluation-answer.js";

/** A rule of one kind, and an answer to it. */
export type RuleOf<K extends LeafRule["kind"]> = Extract<LeafRule, { readonly kind: K }>;
export type AnswerOf<K extends EvaluationAnswer["kind"]> = Extract<EvaluationAnswer, { readonly kind: K }>;

/** Where the rule and the answer stand, for faults. */
export interface RulePaths {
  readonly rule: FaultPath;
  readonly answer: FaultPath;
}
