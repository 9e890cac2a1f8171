import { checkKeys, type FaultPath, refuse, requireId } from "../../fault/index.js";
import type { CoverageAuditOptions, ReferenceTotal } from "../audit-types.js";
import { checkCount } from "./check-count.js";

const PATH: FaultPath = ["options", "referenceTotals"];

/** Reads the reference totals into a map of their own; a label given twice is refused. */
export function checkReferenceTotals(totals: CoverageAuditOptions["referenceTotals"]): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  const entries = listEntries(totals);
  for (const [index, entry] of entries.entries()) {
    checkKeys(entry, ["label", "total"], [...PATH, index]);
    const label = requireId(entry.label, [...PATH, index, "label"]);
    if (read.has(label)) return refuse("id-duplicate", [...PATH, index, "label"]);
    read.set(label, checkCount(entry.total, [...PATH, index, "total"]));
  }
  return read;
}

function listEntries(totals: CoverageAuditOptions["referenceTotals"]): readonly ReferenceTotal[] {
  if (totals === undefined) return refuse("value-missing", PATH, { expected: "list" });
  if (totals instanceof Map)
    return Array.from(totals, ([label, total]: readonly [string, number]) => ({ label, total }));
  const given: unknown = totals;
  return Array.isArray(given)
    ? (totals as readonly ReferenceTotal[])
    : refuse("type-invalid", PATH, { expected: "list" });
}
