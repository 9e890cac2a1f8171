import type { FaultPath } from "../../fault/index.js";
import { findTableFaults } from "../decision-table/find-table-faults.js";
import type { DecisionTable } from "../decision-table/table.js";
import type { Parameter } from "../parameter.js";
import type { PathwayTable } from "../provision.js";
import type { Report } from "./report.js";

/** Holds the table of a provision, and each other reading of it, to what a decision table must be. */
export function checkPathwayTable(provision: PathwayTable, path: FaultPath, fault: Report): void {
  checkTables(provision.parameters.table, [...path, "parameters", "table"], fault);
}

function checkTables(parameter: Parameter<DecisionTable>, path: FaultPath, fault: Report): void {
  checkTable(parameter.value, [...path, "value"], fault);
  if (parameter.status === "amended") checkTables(parameter.was, [...path, "was"], fault);
  if (parameter.status !== "interpreted") return;
  parameter.alternatives.forEach((alternative, index) => {
    checkTable(alternative, [...path, "alternatives", index], fault);
  });
}

function checkTable(table: DecisionTable, path: FaultPath, fault: Report): void {
  for (const { code, path: inTable, values } of findTableFaults(table)) fault(code, [...path, ...inTable], values);
}
