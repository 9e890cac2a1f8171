import { faultsOfIssues } from "../../model/internal/faults-of-issues.js";
import type { ParseResult } from "../../model/index.js";
import { findTableFaults } from "./find-table-faults.js";
import { decisionTableSchema, type DecisionTable } from "./table.js";

/**
 * Reads a decision table: ids used once, a cell for every input in every row, no input, value or output that is
 * not declared. Whether rows overlap or leave combinations uncovered is for `analyseDecisionTable` to prove.
 *
 * @param input anything, usually parsed JSON; at most 64 inputs, 1,000 values each, 1,000 rows
 * @returns the table, or all faults, each with its code and path
 *
 * @example
 * ```ts
 * import { safeParseDecisionTable } from "social-work-station-rules/policy";
 * const result = safeParseDecisionTable({ id: "local", title: { zh: "示例", en: "Example" }, inputs: [], outputs: [], rows: [] });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["list-empty", "list-empty", "list-empty"]
 * ```
 */
export function safeParseDecisionTable(input: unknown): ParseResult<DecisionTable> {
  const parsed = decisionTableSchema.safeParse(input);
  const [first, ...rest] = parsed.success ? findTableFaults(parsed.data) : faultsOfIssues(parsed.error.issues, input);
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: parsed.data as DecisionTable };
}
