import { refuse, type FaultPath } from "../../fault/index.js";
import { requireObject } from "./require-list.js";

/** Refuses keys that no option has: a mistyped option must not silently become its default. */
export function checkOptions(input: object, known: readonly string[], path: FaultPath): void {
  for (const key of Object.keys(requireObject(input, path))) {
    if (!known.includes(key)) refuse("key-unknown", [...path, key], { allowed: known });
  }
}

/** One of a closed list of choices, of which the first is the default. */
export function readChoice<Value extends string>(value: unknown, list: readonly [Value, ...Value[]], path: FaultPath): Value {
  if (value === undefined) return list[0];
  return list.find((listed) => listed === value) ?? refuse("value-invalid", path, { expected: "listed-value", allowed: list });
}
