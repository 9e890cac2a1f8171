import type { FaultPath } from "../fault/index.js";
import { valuesIn } from "../measure-form/index.js";
import type { Parameter } from "./parameter.js";
import type { Varied } from "./varied.js";

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

/** As `valuesNow`, of a parameter that may differ by class and stage: each value for a class or a stage. */
export function eachNow<T>(parameter: Parameter<Varied<T>> | undefined, path: FaultPath): readonly PlacedValue<T>[] {
  return valuesNow(parameter, path).flatMap(({ value, at }) => valuesIn<T>(value, at));
}

/** As `valuesNowOrBefore`, of a parameter that may differ by class and stage: each value for a class or a stage. */
export function eachNowOrBefore<T>(
  parameter: Parameter<Varied<T>> | undefined,
  path: FaultPath,
): readonly PlacedValue<T>[] {
  return valuesNowOrBefore(parameter, path).flatMap(({ value, at }) => valuesIn<T>(value, at));
}
