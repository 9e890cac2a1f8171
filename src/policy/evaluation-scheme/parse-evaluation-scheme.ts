import { RuleInputError } from "../../fault/index.js";
import type { EvaluationScheme } from "../types.js";
import { evaluationSchemeSchema } from "./scheme.js";
import { markParsed } from "../../parsed/index.js";
import { faultsOfIssues } from "../../fields/index.js";
import type { ParseResult } from "../../model/index.js";
import { findOversize, findSchemeFaults } from "./find-scheme-faults.js";

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
 *   status: "example",
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

/**
 * Reads an evaluation scheme and proves what its shape cannot show: points or weights that do not add up, rules
 * that cannot give what their leaf is worth, gaps and overlaps between grades, a grade that no attainable score
 * reaches, ids used twice, references to nothing. All faults are reported, each with its code and path; sums
 * and grades are looked at once the shape is sound, and reachable grades once the points add up.
 *
 * @param input anything, usually parsed JSON; at most 50 levels and 2,000 indicators
 * @returns the scheme, or all faults
 *
 * @example
 * ```ts
 * import { safeParseEvaluationScheme } from "social-work-station-rules/policy";
 * const result = safeParseEvaluationScheme({ id: "local", version: "2021", indicators: [] });
 * result.ok ? null : result.faults.find(({ path }) => path[0] === "grades")?.code; //=> "value-missing"
 * ```
 */
export function safeParseEvaluationScheme(input: unknown): ParseResult<EvaluationScheme> {
  const oversize = findOversize(input);
  if (oversize !== null) return { ok: false, faults: [oversize] };
  const parsed = evaluationSchemeSchema.safeParse(input);
  const [first, ...rest] = parsed.success
    ? findSchemeFaults(parsed.data)
    : faultsOfIssues(parsed.error.issues, input, evaluationSchemeSchema);
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: markParsed(parsed.data as EvaluationScheme, "evaluation-scheme") };
}
