import { RuleInputError } from "../../fault/index.js";
import { faultsOfIssues } from "../../fields/index.js";
import type { ParseResult } from "../../model/index.js";
import { markParsed } from "../../parsed/index.js";
import type { Measure } from "../types.js";
import { findMeasureFaults } from "./check-measures.js";
import { measureSchema } from "./measure.js";

/**
 * Reads a measure as {@link safeParseMeasure} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the measure
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseMeasure } from "social-work-station-rules/policy";
 * parseMeasure({ take: "count", of: "stations", where: { tier: ["township"] } }).take; //=> "count"
 * ```
 */
export function parseMeasure(input: unknown): Measure {
  const result = safeParseMeasure(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}

/**
 * Reads a measure: what is counted, added up or looked up, of which things, under which conditions.
 *
 * @param input anything, usually parsed JSON
 * @returns the measure, or all faults, each with its code and path
 *
 * @example
 * ```ts
 * import { safeParseMeasure } from "social-work-station-rules/policy";
 * const result = safeParseMeasure({ take: "count", of: "persons", where: { role: ["social-worker"] } });
 * result.ok ? [] : result.faults.map(({ code, path }) => [code, path.join(".")]); //=> [["key-unknown", "where.role"]]
 * ```
 */
export function safeParseMeasure(input: unknown): ParseResult<Measure> {
  const parsed = measureSchema.safeParse(input);
  const [first, ...rest] = parsed.success
    ? findMeasureFaults(parsed.data, [])
    : faultsOfIssues(parsed.error.issues, input, measureSchema);
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: markParsed(parsed.data as Measure, "measure") };
}
