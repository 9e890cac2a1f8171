import { refuse } from "../../fault/index.js";
import type { Ratio } from "../types.js";

/** A ratio made of two bigints with a positive denominator, or a refusal: numbers would lose digits silently. */
export function checkRatio(ratio: unknown, name: string): Ratio {
  if (typeof ratio !== "object" || ratio === null) return refuse("type-invalid", [name], { expected: "fraction" });
  const { numerator, denominator } = ratio as Partial<Record<keyof Ratio, unknown>>;
  if (typeof numerator !== "bigint" || typeof denominator !== "bigint") {
    return refuse("type-invalid", [name], { expected: "fraction" });
  }
  return denominator > 0n ? (ratio as Ratio) : refuse("value-invalid", [name], { expected: "fraction" });
}
