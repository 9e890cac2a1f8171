import { refuse, type FaultPath } from "../../fault/index.js";
import { parsePeriod } from "../parse-period.js";
import type { Period } from "../types.js";
import { LAST_YEAR } from "./year-range.js";

/** A checked range as a period; an open end reaches to the last day of the calendar. */
export function closeRange(range: unknown, path: FaultPath): Period {
  if (typeof range !== "object" || range === null) return refuse("type-invalid", path, { expected: "period" });
  const { from, to } = range as { readonly from?: unknown; readonly to?: unknown };
  return parsePeriod({ from, to: to === undefined ? `${LAST_YEAR}-12-31` : to }, path);
}
