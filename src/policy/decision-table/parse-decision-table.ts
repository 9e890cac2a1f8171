import { RuleInputError } from "../../fault/index.js";
import { safeParseDecisionTable } from "./safe-parse-decision-table.js";
import type { DecisionTable } from "./table.js";

/**
 * Reads a decision table as {@link safeParseDecisionTable} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the table
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { pathwayTableHunan } from "social-work-station-rules/catalogue";
 * import { parseDecisionTable } from "social-work-station-rules/policy";
 * parseDecisionTable(pathwayTableHunan).rows.map(({ output }) => output); //=> ["embedded", "outreach", "bridging"]
 * ```
 */
export function parseDecisionTable(input: unknown): DecisionTable {
  const result = safeParseDecisionTable(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}
