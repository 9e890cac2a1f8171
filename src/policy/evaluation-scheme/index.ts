export type { Fraction } from "../../model/internal/fraction-field.js";
export { leafRuleSchema, type LeafRule } from "./leaf-rule.js";
export { parseEvaluationScheme } from "./parse-evaluation-scheme.js";
export { safeParseEvaluationScheme } from "./safe-parse-evaluation-scheme.js";
export {
  evaluationSchemeSchema,
  type BonusItem,
  type EvaluationScheme,
  type EvidenceDemand,
  type Grade,
  type Indicator,
  type IndicatorGroup,
  type IndicatorLeaf,
  type Veto,
  type Voice,
} from "./scheme.js";
