import { refuse } from "../../fault/index.js";

/** A bigint, or a refusal. */
export function checkBigint(value: unknown, name: string): bigint {
  return typeof value === "bigint" ? value : refuse("type-invalid", [name], { expected: "integer" });
}
