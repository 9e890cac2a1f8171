export { evaluationSchemeSchema, leafRuleSchema } from "./scheme.js";
export { parseEvaluationScheme, safeParseEvaluationScheme } from "./parse-evaluation-scheme.js";
