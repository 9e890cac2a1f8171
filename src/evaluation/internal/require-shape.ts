import { refuse, type FaultPath } from "../../fault/index.js";

/** Hands an object back, or refuses what is none: callers without a compiler pass anything. */
export function requireObject<T extends object>(value: T, path: FaultPath): T {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(value === undefined ? "value-missing" : "type-invalid", path, { expected: "object" });
  }
  return value;
}

/** Hands a list of objects back, or refuses what is none. */
export function requireObjects<T extends object>(value: readonly T[], path: FaultPath): readonly T[] {
  const list = requireList(value, path);
  for (let index = 0; index < list.length; index += 1) requireObject(list[index] as T, [...path, index]);
  return list;
}

/** Hands a list back, or refuses what is none. */
export function requireList<T>(value: readonly T[], path: FaultPath): readonly T[] {
  if (!Array.isArray(value)) return refuse(value === undefined ? "value-missing" : "type-invalid", path, { expected: "list" });
  return value;
}

/** Hands one of a few words back, or refuses any other. */
export function requireListed<T extends string>(value: T, accepted: readonly T[], path: FaultPath): T {
  if (!accepted.includes(value)) return refuse(value === undefined ? "value-missing" : "term-unknown", path, { expected: "listed-value", accepted });
  return value;
}

/** Hands a text back that is not empty, or refuses any other value. */
export function requireText(value: string, path: FaultPath): string {
  if (typeof value === "string" && value.length > 0) return value;
  return refuse(value === undefined ? "value-missing" : "text-invalid", path, { expected: "text" });
}
