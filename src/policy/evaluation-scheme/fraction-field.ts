import * as z from "zod";
import { toRatio, type RatioText } from "../../exact/index.js";
import { MAGNITUDES, POSITIVE_PATTERN } from "../../model/internal/patterns.js";

const INTEGER = "-?\\d+";
const DENOMINATOR = "\\d*[1-9]\\d*";

/** A number as a scheme writes it: a decimal, `"1/3"`, or `{ numerator, denominator }`; never a lost digit. */
export type Fraction = string | number | RatioText;

export const fraction = z
  .custom<Fraction>(isFraction, { params: { fault: "decimal-invalid", expected: "fraction" } })
  .meta({
    anyOf: [
      { type: "string", maxLength: 200, pattern: `^(?:-?${POSITIVE_PATTERN})$` },
      { type: "string", maxLength: 4000, pattern: `^(?:${INTEGER}/${DENOMINATOR})$` },
      { type: "number", anyOf: [{ const: 0 }, MAGNITUDES, { exclusiveMinimum: -MAGNITUDES.exclusiveMaximum, maximum: -MAGNITUDES.minimum }] },
      {
        type: "object",
        properties: { numerator: { type: "string", pattern: `^${INTEGER}$` }, denominator: { type: "string", pattern: `^${DENOMINATOR}$` } },
        required: ["numerator", "denominator"],
      },
    ],
  });

function isFraction(value: unknown): boolean {
  try {
    return toRatio(value as Fraction) !== null;
  } catch {
    return false;
  }
}
