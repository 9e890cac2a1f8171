import { refuse, type FaultPath } from "../../fault/index.js";

/** An integer within bounds, or a refusal. */
export function checkInteger(value: unknown, least: number, most: number, path: FaultPath): number {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    return refuse("number-invalid", path, { expected: "integer" });
  }
  if (value < least || value > most) return refuse("out-of-range", path, { least, most });
  return value;
}
