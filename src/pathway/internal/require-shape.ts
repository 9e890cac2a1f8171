import { refuse, type FaultPath } from "../../fault/index.js";

/** Hands an object back, or refuses what is none: callers without a compiler pass anything. */
export function requireObject<T extends object>(value: T, path: FaultPath): T {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(value === undefined ? "value-missing" : "type-invalid", path, { expected: "object" });
  }
  return value;
}

/** Hands a list back that is not too long, or refuses what is none. */
export function requireList<T>(value: readonly T[], most: number, path: FaultPath): readonly T[] {
  if (!Array.isArray(value)) return refuse(value === undefined ? "value-missing" : "type-invalid", path, { expected: "list" });
  return value.length > most ? refuse("list-too-long", path, { most }) : value;
}

/** Hands a list of objects back, or refuses what is none. */
export function requireObjects<T extends object>(value: readonly T[], most: number, path: FaultPath): readonly T[] {
  const list = requireList(value, most, path);
  for (let index = 0; index < list.length; index += 1) requireObject(list[index] as T, [...path, index]);
  return list;
}
