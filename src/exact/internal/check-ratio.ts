import { refuse, type FaultPath } from "../../fault/index.js";
import type { Ratio } from "../types.js";

/** A ratio made of two bigints with a positive denominator, or a refusal: numbers would lose digits silently. */
export function checkRatio(ratio: unknown, place: string | FaultPath): Ratio {
  if (typeof ratio !== "object" || ratio === null)
    return refuse("type-invalid", pathOf(place), { expected: "fraction" });
  const { numerator, denominator } = ratio as Partial<Record<keyof Ratio, unknown>>;
  if (typeof numerator !== "bigint" || typeof denominator !== "bigint") {
    return refuse("type-invalid", pathOf(place), { expected: "fraction" });
  }
  return denominator > 0n ? (ratio as Ratio) : refuse("value-invalid", pathOf(place), { expected: "fraction" });
}

function pathOf(place: string | FaultPath): FaultPath {
  return typeof place === "string" ? [place] : place;
}
