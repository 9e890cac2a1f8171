import * as z from "zod";
import { toRatio, type RatioText } from "../../exact/index.js";

/** A number as a scheme writes it: a decimal, `"1/3"`, or `{ numerator, denominator }`; never a lost digit. */
export type Fraction = string | number | RatioText;

export const fraction = z
  .custom<Fraction>(isFraction, { params: { fault: "decimal-invalid", expected: "fraction" } })
  .meta({ type: ["string", "number", "object"] });

function isFraction(value: unknown): boolean {
  try {
    return toRatio(value as Fraction) !== null;
  } catch {
    return false;
  }
}
