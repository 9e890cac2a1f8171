import { refuse, type FaultPath } from "../../fault/index.js";

/** A value of a closed list, or a refusal that names the list. */
export function checkListed<Value extends string>(value: unknown, list: readonly Value[], path: FaultPath): Value {
  const found = list.find((listed) => listed === value);
  return found ?? refuse("value-invalid", path, { expected: "listed-value", accepted: list });
}
