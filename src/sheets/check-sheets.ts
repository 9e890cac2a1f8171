import { requireCount, requireList, requireObjects, requireText } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import type { MergedCells, Sheet } from "./cell.js";

/** More sheets than any workbook has. */
const MOST_SHEETS = 10_000;

/** Checks that sheets have names, rows of cells and merged blocks. */
export function checkSheets(sheets: readonly Sheet[]): void {
  requireObjects(sheets, ["sheets"], MOST_SHEETS).forEach(({ name, rows, merges }, index) => {
    requireText(name, ["sheets", index, "name"]);
    requireList(rows, ["sheets", index, "rows"]).forEach((cells, row) => {
      if (!Array.isArray(cells)) requireList(cells, ["sheets", index, "rows", row]);
    });
    if (merges !== undefined) checkMerges(merges, ["sheets", index, "merges"]);
  });
}

function checkMerges(merges: readonly MergedCells[], path: FaultPath): void {
  requireObjects(merges, path).forEach((merge, index) => {
    for (const edge of ["startRow", "startCol", "endRow", "endCol"] as const)
      requireCount(merge[edge], [...path, index, edge]);
  });
}
