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

/** Returns a member of a closed list, or throws an error that names the list. */
export function checkListed<Value extends string>(value: unknown, list: readonly Value[], path: FaultPath): Value {
  const found = list.find((listed) => listed === value);
  return found ?? throwInputError("value-invalid", path, { expected: "listed-value", accepted: list });
}
