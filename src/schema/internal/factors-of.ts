import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { tie } from "./apportionment-of.js";
import { decimalText, ratioText, text } from "./parts.js";

/** What one recipient receives, factor by factor. */
export const factorShare = z.strictObject({
  id: text,
  amount: decimalText,
  cells: z.array(z.strictObject({ factor: text, amount: decimalText })),
  boundsAdjustment: decimalText,
});

/** The schema of an apportionment by factors whose rows have the given schema. */
export function factorsOf<S extends z.ZodType>(recipients: S) {
  return z.strictObject({
    status: z.literal("apportioned"),
    unit: decimalText,
    total: decimalText,
    pools: z.array(z.strictObject({ id: text, group: text.nullable(), weight: ratioText, amount: decimalText })),
    recipients: z.array(recipients),
    boundsAdjustment: decimalText,
    unallocated: decimalText,
    ties: z.array(tie.extend({ step: z.enum(["pool", "recipients", "bounds"]), pool: text.nullable() })),
    formulaDecimals: count.exactOptional(),
  });
}
