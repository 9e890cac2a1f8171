import { requireObject, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";

/** How a value is written that differs by class of subject or by stage. */

/** A value for each class of subject. */
interface ByClass<T> {
  readonly classes: readonly { readonly is: T }[];
  readonly otherwise?: T | undefined;
}

/** A value for each stage. */
interface ByStages<T> {
  readonly stages: readonly { readonly by: string; readonly is: T | ByClass<T> }[];
}

/** Returns whether a value differs by class of subject. */
export function isByClass<V>(value: V): value is Extract<V, { readonly classes: unknown }> {
  return typeof value === "object" && value !== null && "classes" in value;
}

/** Returns whether a value differs by stage. */
export function isByStages<V>(value: V): value is Extract<V, { readonly stages: unknown }> {
  return typeof value === "object" && value !== null && "stages" in value;
}

/**
 * Returns the one value of a parameter, for functions that take no register and so cannot know of which class a subject is.
 *
 * @param parameter the parameter
 * @param path where it is, for the fault
 * @throws RuleInputError `type-invalid`, `value-missing`; `value-invalid` where the value differs by class of subject or by stage
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { findProvision, onlyValue } from "social-work-station-rules/policy";
 * onlyValue(findProvision(nationalTwoHaves, "coverage-target", "cn-two-haves/stations").parameters.target); //=> "1"
 * ```
 */
export function onlyValue<V>(
  parameter: { readonly value: V },
  path: FaultPath = ["parameter", "value"],
): Exclude<V, { readonly classes: unknown } | { readonly stages: unknown }> {
  const { value } = requireObject<{ readonly value: V }>(parameter, ["parameter"]);
  if (isByClass(value) || isByStages(value)) throwInputError("value-invalid", path, { expected: "text" });
  return value as Exclude<V, { readonly classes: unknown } | { readonly stages: unknown }>;
}

/** Returns each value for a class or a stage with the path to it; a value that is the same for all is the only one. */
export function valuesIn<T>(
  value: T | ByClass<T> | ByStages<T>,
  at: readonly (string | number)[] = [],
): readonly { readonly value: T; readonly at: readonly (string | number)[] }[] {
  if (isByStages(value))
    return (value as ByStages<T>).stages.flatMap(({ is }, index) => valuesIn<T>(is, [...at, "stages", index, "is"]));
  if (!isByClass(value)) return [{ value: value, at }];
  const { classes, otherwise } = value as ByClass<T>;
  return [
    ...classes.map(({ is }, index) => ({ value: is, at: [...at, "classes", index, "is"] })),
    ...(otherwise === undefined ? [] : [{ value: otherwise, at: [...at, "otherwise"] }]),
  ];
}

/** Returns whether some parameter of a provision differs by class of subject or by stage; bounds have classes and stages of their own. */
export function isVaried({ kind, parameters }: { readonly kind: string; readonly parameters: object }): boolean {
  for (const [name, parameter] of Object.entries<{ readonly value: unknown } | undefined>({ ...parameters })) {
    const value = parameter?.value;
    if (typeof value !== "object" || value === null || isBound(kind, name)) continue;
    if (isByClass(value) || isByStages(value)) return true;
  }
  return false;
}

/** Returns whether a parameter of a kind of provision is a bound, which writes its own classes, parts and stages. */
export function isBound(kind: string, name: string): boolean {
  return BOUNDS[kind]?.includes(name) ?? false;
}

const BOUNDS: Readonly<Record<string, readonly string[] | undefined>> = {
  requirement: ["atLeast", "atMost"],
  "funding-standard": ["amount"],
  "pay-standard": ["amount"],
  "factor-formula": ["floor", "cap"],
};
