import * as z from "zod";
import { parseDecimal, ROUNDING_MODES } from "../../exact/index.js";
import { nonNegativeDecimal } from "../../model/internal/fields.js";
import { MAGNITUDES } from "../../model/internal/patterns.js";
import { COMMITTEE_TYPES, DIVISION_KINDS, DIVISION_LEVELS } from "../../terms/values.js";

/** Values that parameters of several kinds of provision have. */

export const roundingMode = z.enum(ROUNDING_MODES);

/** A share as a decimal from 0 to 1 ("0.3" for 30 %). */
export const share = nonNegativeDecimal
  .refine(isAtMostOne, { params: { fault: "out-of-range", least: 0, most: 1 } })
  .meta({
    anyOf: [
      {
        type: "string",
        maxLength: 200,
        pattern: "^(?:-?0+(?:\\.0+)?|0+\\.\\d+|0*1(?:\\.0+)?|-?\\d+(?:\\.\\d+)?[eE][+-]?\\d{1,4})$",
      },
      { type: "number", anyOf: [{ const: 0 }, { minimum: MAGNITUDES.minimum, maximum: 1 }] },
    ],
  });

/** Exactly: no binary fraction stands for the text. What is no decimal is told before. */
function isAtMostOne(value: string | number): boolean {
  const { digits, scale } = parseDecimal(value);
  return digits <= 10n ** BigInt(scale);
}

/** Whether a "before day X" includes day X. */
export const dueConvention = z.enum(["inclusive", "exclusive"]);

/** How a percentage is printed. */
export const percentDisplay = z.strictObject({ decimals: z.int().min(0).max(10), rounding: roundingMode });

/** A tier id, or a level of division where any tier on that level serves. */
export const tierSelector = z.string().min(1).max(100);

/** Which divisions are counted: kinds of township-level units, or types of village-level committees. */
export const baseKinds = z.array(z.enum([...DIVISION_KINDS, ...COMMITTEE_TYPES])).min(1);

export const levelName = z.enum(DIVISION_LEVELS);
