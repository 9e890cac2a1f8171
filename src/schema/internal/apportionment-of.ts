import * as z from "zod";
import { ROUNDING_MODES } from "../../exact/index.js";
import { DIVISOR_METHODS } from "../../funding/index.js";
import { count } from "../../model/internal/fields.js";
import { decimalText, ratioText, text } from "./parts.js";

const method = z.union([
  z.enum(["largest-remainder", ...DIVISOR_METHODS]),
  z.strictObject({ residualTo: text, rounding: z.enum(ROUNDING_MODES) }),
]);

export const tie = z.strictObject({ ids: z.array(text), units: count, awardedTo: z.array(text) });

/** What one claim receives. */
export const share = z.strictObject({ id: text, amount: decimalText });

/** The schema of an apportionment whose shares have the given schema. */
export function apportionmentOf<S extends z.ZodType>(shares: S) {
  return z.strictObject({
    status: z.literal("apportioned"),
    method,
    unit: decimalText,
    total: decimalText,
    shares: z.array(shares),
    unallocated: decimalText,
    unallocatedReason: z.enum(["caps-below-total", "tied"]).exactOptional(),
    ties: z.array(tie),
    level: ratioText.nullable().exactOptional(),
    divisors: z
      .strictObject({ power: z.union([z.literal(1), z.literal(2)]), least: ratioText, most: ratioText.nullable() })
      .nullable()
      .exactOptional(),
  });
}
