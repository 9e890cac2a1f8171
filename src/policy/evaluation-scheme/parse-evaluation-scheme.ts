import { RuleInputError } from "../../fault/index.js";
import { safeParseEvaluationScheme } from "./safe-parse-evaluation-scheme.js";
import type { EvaluationScheme } from "./scheme.js";

/**
 * Reads an evaluation scheme as {@link safeParseEvaluationScheme} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON; at most 50 levels and 2,000 indicators
 * @returns the scheme
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseEvaluationScheme } from "social-work-station-rules/policy";
 * parseEvaluationScheme({
 *   id: "one-leaf",
 *   version: "1",
 *   title: { zh: "示例", en: "Example" },
 *   standing: "example",
 *   counting: "points",
 *   full: 100,
 *   display: { decimals: 1, rounding: "half-up" },
 *   grades: [
 *     { id: "pass", name: { zh: "合格", en: "Pass" }, from: 60 },
 *     { id: "fail", name: { zh: "不合格", en: "Fail" }, below: 60 },
 *   ],
 *   indicators: [
 *     { kind: "leaf", id: "overall", name: { zh: "总评", en: "Overall" }, worth: 100, rule: { kind: "range", least: 0, most: 100 } },
 *   ],
 * }).vetoes; //=> []
 * ```
 */
export function parseEvaluationScheme(input: unknown): EvaluationScheme {
  const result = safeParseEvaluationScheme(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}
