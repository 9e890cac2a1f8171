import * as z from "zod";
import { parseDecimal, toRatio, type RatioText } from "../../exact/index.js";
import { MAGNITUDES, POSITIVE_PATTERN } from "./patterns.js";

const INTEGER = "-?\\d+";
const DENOMINATOR = "\\d*[1-9]\\d*";
const DECIMAL_TEXT = { type: "string" as const, maxLength: 200, pattern: `^(?:-?${POSITIVE_PATTERN})$` };
const SIGNED_NUMBER = {
  type: "number" as const,
  anyOf: [{ const: 0 }, MAGNITUDES, { exclusiveMinimum: -MAGNITUDES.exclusiveMaximum, maximum: -MAGNITUDES.minimum }],
};

/** A number as people write it: a decimal, `"1/3"`, or `{ numerator, denominator }`; never a lost digit. */
export type Fraction = string | number | RatioText;

export const fraction = z
  .custom<Fraction>(isFraction, { params: { fault: "decimal-invalid", expected: "fraction" } })
  .meta({
    anyOf: [
      DECIMAL_TEXT,
      { type: "string", maxLength: 4000, pattern: `^(?:${INTEGER}/${DENOMINATOR})$` },
      SIGNED_NUMBER,
      {
        type: "object",
        properties: {
          numerator: { type: "string", pattern: `^${INTEGER}$` },
          denominator: { type: "string", pattern: `^${DENOMINATOR}$` },
        },
        required: ["numerator", "denominator"],
      },
    ],
  });

/** A decimal of either sign, as text or number. */
export const signedDecimal = z
  .custom<string | number>(isDecimal, { params: { fault: "decimal-invalid", expected: "decimal" } })
  .meta({ anyOf: [DECIMAL_TEXT, SIGNED_NUMBER] });

function isDecimal(value: unknown): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  try {
    return parseDecimal(value).scale >= 0;
  } catch {
    return false;
  }
}

function isFraction(value: unknown): boolean {
  try {
    return toRatio(value as Fraction) !== null;
  } catch {
    return false;
  }
}
