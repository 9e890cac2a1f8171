import { refuse, type FaultPath } from "../../fault/index.js";

/** A list whose entries are objects, or a refusal: JavaScript callers have no compiler. */
export function requireList<T extends object>(value: readonly T[], path: FaultPath): readonly T[] {
  if (!Array.isArray(value)) return refuse(value === undefined ? "value-missing" : "type-invalid", path, { expected: "list" });
  for (let index = 0; index < value.length; index += 1) requireObject(value[index], [...path, index]);
  return value;
}

/** An object that is no list, or a refusal. */
export function requireObject<T extends object>(value: T | undefined, path: FaultPath): T {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(value === undefined ? "value-missing" : "type-invalid", path, { expected: "object" });
  }
  return value;
}
