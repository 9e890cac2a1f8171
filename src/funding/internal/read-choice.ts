import { refuse, type FaultPath } from "../../fault/index.js";

/** One of a closed list of choices, of which the first is the default. */
export function readChoice<Value extends string>(
  value: unknown,
  list: readonly [Value, ...Value[]],
  path: FaultPath,
): Value {
  if (value === undefined) return list[0];
  return (
    list.find((listed) => listed === value) ??
    refuse("value-invalid", path, { expected: "listed-value", accepted: list })
  );
}
