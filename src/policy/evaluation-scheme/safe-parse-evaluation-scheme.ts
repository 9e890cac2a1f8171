import { faultsOfIssues } from "../../model/internal/faults-of-issues.js";
import type { ParseResult } from "../../model/index.js";
import { findOversize } from "./find-oversize.js";
import { findSchemeFaults } from "./find-scheme-faults.js";
import { evaluationSchemeSchema, type EvaluationScheme } from "./scheme.js";

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
  const [first, ...rest] = parsed.success ? findSchemeFaults(parsed.data) : faultsOfIssues(parsed.error.issues, input);
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: parsed.data as EvaluationScheme };
}
