import { refuse, type FaultPath } from "../../fault/index.js";
import type { CoverageCounts } from "../types.js";
import { checkCount } from "./check-count.js";

/** Refuses counts that cannot be: covered and unknown divisions are among the total. */
export function checkCounts(counts: CoverageCounts, path: FaultPath): Required<CoverageCounts> {
  const covered = checkCount(counts.covered, [...path, "covered"]);
  const total = checkCount(counts.total, [...path, "total"]);
  const unknown = counts.unknown === undefined ? 0 : checkCount(counts.unknown, [...path, "unknown"]);
  if (covered > total) return refuse("covered-exceeds-total", [...path, "covered"], { covered, total });
  if (unknown > total - covered)
    return refuse("counts-exceed-total", [...path, "unknown"], { covered, unknown, total });
  return { covered, total, unknown };
}
