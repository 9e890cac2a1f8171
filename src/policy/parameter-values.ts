import type { FaultPath } from "../fault/index.js";
import type { Parameter } from "./parameter.js";

/** A value of a parameter, with the path to it. */
export interface PlacedValue<T> {
  readonly value: T;
  readonly at: FaultPath;
}

/**
 * Returns the values that a parameter has or can have: its own and its other readings. What it was before it was amended
 * is left out: other parameters may have been different then.
 */
export function valuesNow<T>(parameter: Parameter<T> | undefined, path: FaultPath): readonly PlacedValue<T>[] {
  if (parameter === undefined) return [];
  const others = parameter.status === "interpreted" ? parameter.alternatives : [];
  return [
    { value: parameter.value, at: [...path, "value"] },
    ...others.map((value, index) => ({ value, at: [...path, "alternatives", index] })),
  ];
}

/** Returns the values that a parameter has, can have, or had before it was amended. */
export function valuesNowOrBefore<T>(parameter: Parameter<T> | undefined, path: FaultPath): readonly PlacedValue<T>[] {
  const before = parameter?.status === "amended" ? valuesNowOrBefore(parameter.was, [...path, "was"]) : [];
  return [...valuesNow(parameter, path), ...before];
}
