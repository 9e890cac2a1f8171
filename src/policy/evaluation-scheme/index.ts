export type { Fraction } from "../../fields/index.js";
export {
  evaluationSchemeSchema,
  leafRuleSchema,
  type BonusItem,
  type EvaluationScheme,
  type EvidenceDemand,
  type Grade,
  type Indicator,
  type IndicatorGroup,
  type IndicatorLeaf,
  type LeafRule,
  type Veto,
  type Voice,
} from "./scheme.js";
export { parseEvaluationScheme, safeParseEvaluationScheme } from "./parse-evaluation-scheme.js";
