import type { FaultPath } from "../../fault/index.js";
import { divisionLevelOfCode } from "../../terms/division-level-of-code.js";
import { isDivisionCode } from "../../terms/is-division-code.js";
import { parentCodeOf } from "../../terms/parent-code-of.js";
import { DIVISION_KINDS } from "../../terms/values.js";
import type { Division } from "../division.js";
import { isReversed } from "./is-reversed.js";
import type { Report } from "./report.js";

/** Faults between a division's code, level, parent and kind. */
export function checkDivision(
  division: Division,
  path: FaultPath,
  knownDivision: (id: string) => boolean,
  fault: Report,
): void {
  if (isReversed(division)) fault("interval-reversed", [...path, "until"]);
  if (isDivisionCode(division.id)) {
    if (divisionLevelOfCode(division.id) !== division.level)
      fault("division-code-invalid", [...path, "level"], { id: division.id, level: division.level });
    const parent = parentCodeOf(division.id);
    if (division.parent !== undefined && division.parent !== parent)
      fault("division-parent-mismatch", [...path, "parent"], { id: division.id });
  } else if (/^\d+$/.test(division.id)) {
    fault("division-code-invalid", [...path, "id"], { id: division.id, expected: "division-code" });
  } else if (division.parent === undefined) {
    fault("value-missing", [...path, "parent"], { expected: "id" });
  } else if (!knownDivision(division.parent)) {
    fault("reference-dangling", [...path, "parent"], { id: division.parent });
  }
  if (division.administeredBy !== undefined && !knownDivision(division.administeredBy)) {
    fault("reference-dangling", [...path, "administeredBy"], { id: division.administeredBy });
  }
  if (division.level === "township" && division.kind === undefined)
    fault("value-missing", [...path, "kind"], { expected: "listed-value", accepted: DIVISION_KINDS });
  if (division.committee !== undefined && division.level !== "village")
    fault("value-invalid", [...path, "committee"], { level: division.level });
}
