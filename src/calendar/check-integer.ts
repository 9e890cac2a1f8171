import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";

/** Returns an integer, or throws if the value is none or lies out of bounds. */
export function checkInteger(value: unknown, least: number, most: number, path: FaultPath): number {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    return throwInputError("number-invalid", path, { expected: "integer" });
  }
  if (value < least || value > most) return throwInputError("out-of-range", path, { least, most });
  return value;
}
