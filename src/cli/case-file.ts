import { runCases } from "../cases/index.js";
import { isRuleInputError } from "../fault/index.js";
import type { Policy } from "../policy/index.js";
import { type CaseRun, type CaseTable, safeParseCaseTable } from "../results/index.js";
import type { Sheet } from "../sheets/index.js";
import { readCaseRows } from "./case-rows.js";
import { type JsonFile, jsonProblem } from "./read-json.js";

/** Reads a case table from a JSON file, with further cases as rows of a sheet where there is one. */
export function readCaseTable(
  json: JsonFile,
  name: string,
  rows?: { readonly sheet: Sheet; readonly name: string },
): CaseTable {
  const content = rows === undefined ? json.content : withRows(json.content, rows.sheet, rows.name);
  const parsed = safeParseCaseTable(content);
  if (!parsed.ok) throw jsonProblem(json, name, parsed.faults);
  return parsed.value;
}

/** Runs the cases; what is wrong with one is said where it stands in the file. */
export function runCaseTable(policy: Policy, table: CaseTable, json: JsonFile, name: string): CaseRun {
  try {
    return runCases(policy, table);
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    const faults = error.faults.map((fault) => ({
      ...fault,
      path: fault.path[0] === "cases" ? fault.path.slice(1) : fault.path,
    }));
    throw jsonProblem(json, name, faults);
  }
}

/** Adds the cases of the rows after those in the file. */
function withRows(content: unknown, sheet: Sheet, name: string): unknown {
  if (typeof content !== "object" || content === null) return content;
  const facts = "facts" in content && typeof content.facts === "object" ? Object.keys(content.facts ?? {}) : [];
  const own: unknown = "cases" in content ? content.cases : undefined;
  return {
    ...content,
    cases: [...(Array.isArray(own) ? (own as readonly unknown[]) : []), ...readCaseRows(sheet, name, facts)],
  };
}
