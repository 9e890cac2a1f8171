import { refuse, type FaultPath } from "../../fault/index.js";

/** Refuses what is not a non-negative safe integer. */
export function checkCount(value: unknown, path: FaultPath): number {
  if (value === undefined) return refuse("value-missing", path, { expected: "count" });
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
    return refuse("count-invalid", path, { expected: "count" });
  }
  return value + 0; // -0 becomes 0
}
